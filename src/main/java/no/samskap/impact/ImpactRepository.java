package no.samskap.impact;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import no.samskap.core.Visitor;
import no.samskap.impact.ImpactCase.Party;
import no.samskap.impact.ImpactCase.Picture;
import no.samskap.impact.ImpactCase.Section;
import no.samskap.records.RecordHead;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Loads a case as its reader may see it, and saves what is the case's own. */
@Repository
class ImpactRepository {
    private final JdbcClient jdbc;
    private final ClaimRepository claims;
    private final QuotationRepository quotations;
    private final ReviewRepository reviews;

    ImpactRepository(
            JdbcClient jdbc, ClaimRepository claims, QuotationRepository quotations, ReviewRepository reviews) {
        this.jdbc = jdbc;
        this.claims = claims;
        this.quotations = quotations;
        this.reviews = reviews;
    }

    Optional<ImpactCase> find(Visitor visitor, RecordHead head) {
        long number = head.number();
        return jdbc.sql("select body, year, published_by, published_at from impact_case where number = :number")
                .param("number", number)
                .query((row, i) -> new Own(
                        row.getObject("body", Long.class),
                        row.getInt("year"),
                        row.getObject("published_by", Long.class),
                        instant(row, "published_at")))
                .optional()
                .map(own -> new ImpactCase(
                        head,
                        own.body(),
                        own.year(),
                        sections(number),
                        parties(visitor, number),
                        claims.of(visitor, number),
                        seen(visitor, head, quotations.of(number)),
                        reviews.of(number).stream()
                                .filter(review -> head.mayBeEditedBy(visitor) || is(visitor, review.person()))
                                .toList(),
                        picture(number),
                        own.publishedBy(),
                        own.publishedAt()));
    }

    private record Own(
            @Nullable Long body,
            int year,
            @Nullable Long publishedBy,
            @Nullable Instant publishedAt) {}

    /** Words that nobody has agreed to are between the speaker and those who write. */
    private static List<Quotation> seen(Visitor visitor, RecordHead head, List<Quotation> all) {
        return all.stream()
                .filter(quotation ->
                        head.mayBeEditedBy(visitor) || quotation.isConsented() || is(visitor, quotation.speaker()))
                .toList();
    }

    private static boolean is(Visitor visitor, @Nullable Long person) {
        return person != null && Objects.equals(visitor.person(), person);
    }

    private List<Section> sections(long number) {
        return jdbc
                .sql("""
                        select form, text, version, written_by, written_at from impact_section
                         where impact_case = :number""")
                .param("number", number)
                .query((row, i) -> new Section(
                        Section.Part.valueOf(row.getString("form")),
                        row.getString("text"),
                        row.getInt("version"),
                        row.getObject("written_by", Long.class),
                        instant(row, "written_at")))
                .list()
                .stream()
                .sorted(Comparator.comparing(Section::part))
                .toList();
    }

    private List<Party> parties(Visitor visitor, long number) {
        return jdbc.sql("""
                        select r.number, r.title
                          from impact_party p join readable_today(:tokens) r on r.called = p.organisation
                         where p.impact_case = :number order by r.title, r.number""")
                .param("tokens", visitor.tokenArray())
                .param("number", number)
                .query((row, i) -> new Party(row.getLong("number"), row.getString("title")))
                .list();
    }

    private @Nullable Picture picture(long number) {
        return jdbc.sql("""
                        select large, small, width, height, alternative, photo_credit as credit from impact_picture
                         where impact_case = :number""")
                .param("number", number)
                .query(Picture.class)
                .optional()
                .orElse(null);
    }

    void insert(long number, @Nullable Long body, int year) {
        jdbc.sql("insert into impact_case (number, body, year) values (:number, :body, :year)")
                .param("number", number)
                .param("body", body)
                .param("year", year)
                .update();
    }

    void updateYear(long number, int year) {
        jdbc.sql("update impact_case set year = :year where number = :number and year <> :year")
                .param("number", number)
                .param("year", year)
                .update();
    }

    /** @return false where somebody saved another version first */
    boolean writeSection(
            long number, Section.Part part, int seen, String text, @Nullable Long by, @Nullable Instant at) {
        return jdbc.sql("""
                        insert into impact_section (impact_case, form, text, version, written_by, written_at)
                        select :number, :form, :text, 1, :by, :at where :seen = 0
                            on conflict (impact_case, form) do nothing""")
                                .param("number", number)
                                .param("form", part.name())
                                .param("text", text)
                                .param("seen", seen)
                                .param("by", by)
                                .param("at", at(at))
                                .update()
                        == 1
                || jdbc.sql("""
                        update impact_section set text = :text, version = version + 1, written_by = :by, written_at = :at
                         where impact_case = :number and form = :form and version = :seen""")
                                .param("number", number)
                                .param("form", part.name())
                                .param("text", text)
                                .param("seen", seen)
                                .param("by", by)
                                .param("at", at(at))
                                .update()
                        == 1;
    }

    void addParties(long number, Collection<Long> organisations) {
        jdbc.sql("""
                        insert into impact_party (impact_case, organisation)
                        select :number, organisation from unnest(cast(:organisations as bigint[])) as given (organisation)
                            on conflict do nothing""")
                .param("number", number)
                .param("organisations", organisations.toArray(Long[]::new))
                .update();
    }

    boolean removeParty(long number, long organisation) {
        return jdbc.sql("""
                        delete from impact_party
                         where impact_case = :number and number_today(organisation) = :organisation""")
                        .param("number", number)
                        .param("organisation", organisation)
                        .update()
                > 0;
    }

    void keepPicture(long number, Picture picture) {
        removePicture(number);
        jdbc.sql("""
                        insert into impact_picture (impact_case, large, small, width, height, alternative, photo_credit)
                        values (:number, :large, :small, :width, :height, :alternative, :credit)""")
                .param("number", number)
                .param("large", picture.large())
                .param("small", picture.small())
                .param("width", picture.width())
                .param("height", picture.height())
                .param("alternative", picture.alternative())
                .param("credit", picture.credit())
                .update();
    }

    void removePicture(long number) {
        jdbc.sql("delete from impact_picture where impact_case = :number")
                .param("number", number)
                .update();
    }

    /** @param at null where it is taken back */
    void publish(long number, @Nullable Long by, @Nullable Instant at) {
        jdbc.sql("update impact_case set published_by = :by, published_at = :at where number = :number")
                .param("number", number)
                .param("by", by)
                .param("at", at(at))
                .update();
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : OffsetDateTime.ofInstant(instant, UTC);
    }
}
