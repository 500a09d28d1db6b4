package no.samskap.results;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.samskap.core.Language;
import no.samskap.core.PartialDate;
import no.samskap.core.Visitor;
import no.samskap.directory.Organisations;
import no.samskap.records.RecordHead;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Loads and saves one result. */
@Repository
class ResultRepository {
    private final JdbcClient jdbc;

    ResultRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Result> find(Visitor visitor, RecordHead head) {
        List<Organisations.Named> behind = behind(visitor, head.number());
        List<Result.Adoption> adoptions = adoptions(visitor, head.number());
        return jdbc.sql("""
                        select x.type, x.practice, x.audience, x.happened_on, x.known_to, x.last_year, x.counted_as,
                               x.label, x.body, x.focus_area, x.participants, x.full_text, x.author,
                               x.author_consents, x.source, i.number as institution, i.title as institution_name,
                               o.number as problem_owner, o.title as problem_owner_name, b.number as belongs_to
                          from result x
                          left join readable_today(:tokens) i on i.called = x.institution
                          left join readable_today(:tokens) o on o.called = x.problem_owner
                          left join readable_today(:tokens) b on b.called = x.belongs_to
                         where x.number = :number""")
                .param("tokens", visitor.tokenArray())
                .param("number", head.number())
                .query((row, i) -> new Result(
                        head,
                        text(head, behind, row),
                        behind,
                        named(row, "institution"),
                        named(row, "problem_owner"),
                        adoptions))
                .optional();
    }

    private static ResultText text(RecordHead head, List<Organisations.Named> behind, ResultSet row)
            throws SQLException {
        Long owner = head.owner();
        if (owner == null) throw new IllegalStateException("A result has an owner");
        return new ResultText(
                head.title(),
                head.summary(),
                row.getString("practice"),
                ResultType.valueOf(row.getString("type")),
                head.language(),
                owner,
                behind.stream().map(Organisations.Named::number).collect(Collectors.toSet()),
                Set.copyOf(head.themes()),
                happened(row),
                Result.Audience.valueOf(row.getString("audience")),
                new Counting(
                        row.getString("counted_as"),
                        row.getString("label"),
                        number(row, "body"),
                        number(row, "focus_area")),
                row.getObject("participants", Integer.class),
                row.getString("full_text"),
                new Thesis(
                        number(row, "institution"),
                        row.getString("author"),
                        row.getBoolean("author_consents"),
                        number(row, "problem_owner")),
                number(row, "belongs_to"),
                row.getString("source"));
    }

    private List<Organisations.Named> behind(Visitor visitor, long number) {
        return jdbc.sql("""
                        select distinct o.number, o.title as name
                          from result_organisation x join readable_today(:tokens) o on o.called = x.organisation
                         where x.result = :number
                         order by o.title""")
                .param("tokens", visitor.tokenArray())
                .param("number", number)
                .query(Organisations.Named.class)
                .list();
    }

    /** Once for each organisation: of two that were merged, what was said first. */
    private List<Result.Adoption> adoptions(Visitor visitor, long number) {
        return jdbc.sql("""
                        select * from (
                            select distinct on (o.number) o.number as organisation, o.title as name, a.since, a.known_to, a.note,
                                   a.language, a.said_at
                              from result_adoption a join readable_today(:tokens) o on o.called = a.organisation
                             where a.result = :number
                             order by o.number, a.since nulls last, length(a.note) desc, a.said_at) each
                         order by each.since nulls last, each.said_at, each.name""")
                .param("tokens", visitor.tokenArray())
                .param("number", number)
                .query((row, i) -> new Result.Adoption(
                        row.getLong("organisation"),
                        row.getString("name"),
                        date(row, "since"),
                        row.getString("note"),
                        row.getString("language")))
                .list();
    }

    /**
     * That somebody uses a result, whoever asks.
     *
     * @param since when the first of them began; null where nobody told
     * @param toldOn when the use was told of
     * @param organisations those who use it and those behind it
     */
    record Use(@Nullable PartialDate since, LocalDate toldOn, Set<Long> organisations) {}

    Optional<Use> use(long number) {
        return jdbc.sql("""
                        select first.since, first.known_to,
                               cast(first.said_at at time zone 'Europe/Oslo' as date) as told_on,
                               array(select a.organisation from result_adoption a where a.result = :number
                                     union select b.organisation from result_organisation b where b.result = :number) as parties
                          from (select a.since, a.known_to, a.said_at from result_adoption a
                                 where a.result = :number order by a.since nulls last, a.said_at limit 1) first""")
                .param("number", number)
                .query((row, i) ->
                        new Use(date(row, "since"), row.getObject("told_on", LocalDate.class), Set.of((Long[])
                                row.getArray("parties").getArray())))
                .optional();
    }

    /** What it belongs to, whoever asks. */
    @Nullable
    Long belongsTo(long number) {
        return jdbc.sql("select belongs_to from result where number = :number and belongs_to is not null")
                .param("number", number)
                .query(Long.class)
                .optional()
                .orElse(null);
    }

    List<Long> belongingTo(long project) {
        return jdbc.sql(
                        "select number from result where belongs_to = any (array(select numbers_of(:project))) order by number")
                .param("project", project)
                .query(Long.class)
                .list();
    }

    void insert(long number, ResultText text) {
        parameters(jdbc.sql("""
                        insert into result (number, type, practice, audience, happened_on, known_to, last_year,
                                            counted_as, label, body, focus_area, participants, full_text, belongs_to,
                                            institution, problem_owner, author, author_consents, source)
                        values (:number, :type, :practice, :audience, :happenedOn, :knownTo, :lastYear, :countedAs,
                                :label, :body, :focusArea, :participants, :fullText, :belongsTo, :institution,
                                :problemOwner, :author, :authorConsents, :source)"""), number, text)
                .param("belongsTo", text.belongsTo())
                .update();
        addBehind(number, text);
    }

    void update(long number, ResultText text, @Nullable Long belongsTo) {
        parameters(jdbc.sql("""
                        update result
                           set type = :type, practice = :practice, audience = :audience, happened_on = :happenedOn,
                               known_to = :knownTo, last_year = :lastYear, counted_as = :countedAs, label = :label,
                               body = :body, focus_area = :focusArea, participants = :participants,
                               full_text = :fullText, belongs_to = :belongsTo, institution = :institution,
                               problem_owner = :problemOwner, author = :author,
                               author_consents = :authorConsents, source = :source
                         where number = :number"""), number, text).param("belongsTo", belongsTo).update();
        jdbc.sql("""
                        delete from result_organisation
                         where result = :number and organisation <> all (array(select numbers_of(:organisations)))""")
                .param("number", number)
                .param("organisations", text.organisations().toArray(Long[]::new))
                .update();
        addBehind(number, text);
    }

    private void addBehind(long number, ResultText text) {
        jdbc.sql("""
                        insert into result_organisation (result, organisation)
                        select :number, wanted.organisation
                          from unnest(cast(:organisations as bigint[])) as wanted (organisation)
                         where not exists (select 1 from result_organisation x
                                            where x.result = :number
                                              and x.organisation = any (array(select numbers_of(wanted.organisation))))
                        on conflict do nothing""")
                .param("number", number)
                .param("organisations", text.organisations().toArray(Long[]::new))
                .update();
    }

    /** @return false where the organisation had said so before */
    boolean adopt(long number, long organisation, @Nullable PartialDate since, String note, Language language) {
        return jdbc.sql("""
                        insert into result_adoption (result, organisation, since, known_to, note, language)
                        select :number, :organisation, cast(:since as date), :knownTo, :note, :language
                         where not exists (select 1 from result_adoption a
                                            where a.result = :number
                                              and a.organisation = any (array(select numbers_of(:organisation))))
                        on conflict do nothing""")
                        .param("number", number)
                        .param("organisation", organisation)
                        .param("since", since == null ? null : since.first())
                        .param("knownTo", since == null ? null : since.knownTo().name())
                        .param("note", note)
                        .param("language", language.code())
                        .update()
                == 1;
    }

    boolean withdrawAdoption(long number, long organisation) {
        return jdbc.sql("""
                                delete from result_adoption
                                 where result = :number and organisation = any (array(select numbers_of(:organisation)))""")
                        .param("number", number)
                        .param("organisation", organisation)
                        .update()
                > 0;
    }

    private static JdbcClient.StatementSpec parameters(JdbcClient.StatementSpec sql, long number, ResultText text) {
        Happened happened = text.happened();
        Counting counting = text.counting();
        Thesis thesis = text.thesis();
        return sql.param("number", number)
                .param("type", text.type().name())
                .param("practice", text.practice())
                .param("audience", text.audience().name())
                .param("happenedOn", happened == null ? null : happened.date().first())
                .param(
                        "knownTo",
                        happened == null ? null : happened.date().knownTo().name())
                .param("lastYear", happened == null ? null : happened.lastYear())
                .param("countedAs", counting.fact())
                .param("label", counting.label())
                .param("body", counting.body())
                .param("focusArea", counting.focusArea())
                .param("participants", text.participants())
                .param("fullText", text.fullText())
                .param("institution", thesis.institution())
                .param("problemOwner", thesis.problemOwner())
                .param("author", thesis.author())
                .param("authorConsents", thesis.authorConsents())
                .param("source", text.source());
    }

    /** When a row's result happened. */
    static @Nullable Happened happened(ResultSet row) throws SQLException {
        PartialDate date = date(row, "happened_on");
        return date == null ? null : new Happened(date, row.getObject("last_year", Integer.class));
    }

    private static @Nullable PartialDate date(ResultSet row, String column) throws SQLException {
        Date day = row.getDate(column);
        return day == null
                ? null
                : new PartialDate(day.toLocalDate(), PartialDate.Precision.valueOf(row.getString("known_to")));
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Long.class);
    }

    private static Organisations.@Nullable Named named(ResultSet row, String column) throws SQLException {
        Long number = number(row, column);
        return number == null ? null : new Organisations.Named(number, row.getString(column + "_name"));
    }
}
