package no.samskap.checklists;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.samskap.core.LocalizedText;
import no.samskap.core.Visitor;
import no.samskap.directory.Organisation;
import no.samskap.directory.Organisations;
import no.samskap.records.RecordHead;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Loads and saves checklists and their answers. */
@Repository
class ChecklistRepository {
    private final JdbcClient jdbc;

    ChecklistRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Checklist> find(RecordHead head) {
        List<Checklist.Point> points = points(head.number());
        return jdbc.sql("""
                        select reference, form, asked, edition, name_nn, name_en, about_nn, about_en
                          from checklist where number = :number""")
                .param("number", head.number())
                .query((row, i) -> new Checklist(
                        head,
                        new LocalizedText(head.title(), row.getString("name_nn"), row.getString("name_en")),
                        new LocalizedText(head.summary(), row.getString("about_nn"), row.getString("about_en")),
                        row.getString("reference"),
                        Checklist.Form.valueOf(row.getString("form")),
                        Arrays.stream((String[]) row.getArray("asked").getArray())
                                .map(Organisation.Form::valueOf)
                                .collect(Collectors.toUnmodifiableSet()),
                        row.getInt("edition"),
                        points))
                .optional();
    }

    /** Of today's edition. */
    private List<Checklist.Point> points(long checklist) {
        return jdbc.sql("""
                        select p.key, p.text_nb, p.text_nn, p.text_en
                          from checklist c join checklist_point p on p.checklist = c.number and p.edition = c.edition
                         where c.number = :checklist order by p.place""")
                .param("checklist", checklist)
                .query((row, i) -> point(row))
                .list();
    }

    private static Checklist.Point point(ResultSet row) throws SQLException {
        return new Checklist.Point(
                row.getInt("key"),
                new LocalizedText(row.getString("text_nb"), row.getString("text_nn"), row.getString("text_en")));
    }

    /** A point that says what one said before keeps its key; a new one gets the next. */
    Map<String, Integer> keys(long checklist) {
        Map<String, Integer> keys = new LinkedHashMap<>();
        jdbc.sql("select text_nb, max(key) as key from checklist_point where checklist = :checklist group by text_nb")
                .param("checklist", checklist)
                .query(row -> {
                    keys.put(row.getString("text_nb"), row.getInt("key"));
                });
        return keys;
    }

    void insert(long number, @Nullable String reference, Checklist.Form form, List<Organisation.Form> asked) {
        jdbc.sql("""
                        insert into checklist (number, reference, form, asked, edition)
                        values (:number, :reference, :form, :asked, 1)""")
                .param("number", number)
                .param("reference", reference)
                .param("form", form.name())
                .param("asked", asked.stream().map(Enum::name).toArray(String[]::new))
                .update();
    }

    void insertPoints(long checklist, int edition, List<Checklist.Point> points) {
        jdbc.sql("""
                        insert into checklist_point (checklist, edition, place, key, text_nb, text_nn, text_en)
                        select :checklist, :edition, p.place, p.key, p.nb, p.nn, p.en
                          from unnest(cast(:keys as int[]), cast(:nb as text[]), cast(:nn as text[]), cast(:en as text[]))
                               with ordinality as p (key, nb, nn, en, place)""")
                .param("checklist", checklist)
                .param("edition", edition)
                .param("keys", points.stream().map(Checklist.Point::key).toArray(Integer[]::new))
                .param("nb", points.stream().map(point -> point.text().nb()).toArray(String[]::new))
                .param("nn", points.stream().map(point -> point.text().nn()).toArray(String[]::new))
                .param("en", points.stream().map(point -> point.text().en()).toArray(String[]::new))
                .update();
    }

    void call(long checklist, LocalizedText name, LocalizedText about) {
        jdbc.sql("""
                        update checklist
                           set name_nn = :nameNn, name_en = :nameEn, about_nn = :aboutNn, about_en = :aboutEn
                         where number = :checklist""")
                .param("checklist", checklist)
                .param("nameNn", name.nn())
                .param("nameEn", name.en())
                .param("aboutNn", about.nn())
                .param("aboutEn", about.en())
                .update();
    }

    void turnTo(long checklist, int edition) {
        jdbc.sql("update checklist set edition = :edition where number = :checklist")
                .param("checklist", checklist)
                .param("edition", edition)
                .update();
    }

    Optional<ChecklistAnswer> findAnswer(Visitor visitor, RecordHead head) {
        return findAnswers(visitor, List.of(head)).stream().findFirst();
    }

    /** In their order, and in two statements however many they are. */
    List<ChecklistAnswer> findAnswers(Visitor visitor, List<RecordHead> heads) {
        Map<Long, RecordHead> wanted = new LinkedHashMap<>();
        heads.forEach(head -> wanted.put(head.number(), head));
        Long[] numbers = wanted.keySet().toArray(Long[]::new);
        Map<Long, List<ChecklistAnswer.Given>> given = given(numbers);
        Map<Long, ChecklistAnswer> found = new LinkedHashMap<>();
        jdbc.sql("""
                        select a.number, a.checklist, a.edition, o.number as organisation, o.title, a.year, a.subject, a.invented
                          from checklist_answer a join readable_today(:tokens) o on o.called = a.organisation
                         where a.number = any (:numbers)""")
                .param("tokens", visitor.tokenArray())
                .param("numbers", numbers)
                .query(row -> {
                    long number = row.getLong("number");
                    RecordHead head = wanted.get(number);
                    if (head == null) return;
                    found.put(
                            number,
                            new ChecklistAnswer(
                                    head,
                                    row.getLong("checklist"),
                                    row.getInt("edition"),
                                    new Organisations.Named(row.getLong("organisation"), row.getString("title")),
                                    row.getInt("year"),
                                    row.getString("subject"),
                                    row.getBoolean("invented"),
                                    given.getOrDefault(number, List.of())));
                });
        return wanted.keySet().stream()
                .flatMap(number -> Stream.ofNullable(found.get(number)))
                .toList();
    }

    /** Every point of the editions that were answered, with what was said of it. */
    private Map<Long, List<ChecklistAnswer.Given>> given(Long[] answers) {
        Map<Long, List<ChecklistAnswer.Given>> given = new LinkedHashMap<>();
        jdbc.sql("""
                        select a.number as answer, p.key, p.text_nb, p.text_nn, p.text_en, g.state, coalesce(g.note, '') as note
                          from checklist_answer a
                          join checklist_point p on p.checklist = a.checklist and p.edition = a.edition
                          left join checklist_point_answer g on g.answer = a.number and g.key = p.key
                         where a.number = any (:answers)
                         order by a.number, p.place""").param("answers", answers).query(row -> {
            String state = row.getString("state");
            given.computeIfAbsent(row.getLong("answer"), answer -> new ArrayList<>())
                    .add(new ChecklistAnswer.Given(
                            point(row),
                            state == null ? null : ChecklistAnswer.State.valueOf(state),
                            row.getString("note")));
        });
        return given;
    }

    /** Answers the visitor may read, the latest year first. */
    List<Long> answers(Visitor visitor, @Nullable Long checklist, List<Long> organisations, @Nullable Integer year) {
        return jdbc.sql("""
                        select r.number
                          from readable(:tokens) r join checklist_answer a on a.number = r.number
                         where (cast(:checklist as bigint) is null or a.checklist = :checklist)
                           and a.organisation = any (array(select numbers_of(:organisations)))
                           and (cast(:year as int) is null or a.year = :year)
                         order by a.year desc, a.subject, r.number desc""")
                .param("tokens", visitor.tokenArray())
                .param("checklist", checklist)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("year", year)
                .query(Long.class)
                .list();
    }

    /** Who may read each of these. */
    Map<Long, Set<String>> readers(Visitor visitor, Collection<Long> numbers) {
        Map<Long, Set<String>> readers = new LinkedHashMap<>();
        jdbc.sql("select r.number, r.readers from readable(:tokens) r where r.number = any (:numbers)")
                .param("tokens", visitor.tokenArray())
                .param("numbers", numbers.toArray(Long[]::new))
                .query(row -> {
                    readers.put(row.getLong("number"), Set.of((String[])
                            row.getArray("readers").getArray()));
                });
        return readers;
    }

    /** Who answered in which year, of what the visitor may read. */
    List<Checklists.Year> years(Visitor visitor, long checklist, Collection<Long> organisations) {
        return jdbc.sql("""
                        select distinct coalesce(t.today, a.organisation) as organisation, a.year
                          from readable(:tokens) r join checklist_answer a on a.number = r.number
                          left join merged_number t on t.number = a.organisation
                         where a.checklist = :checklist and a.organisation = any (array(select numbers_of(:organisations)))""")
                .param("tokens", visitor.tokenArray())
                .param("checklist", checklist)
                .param("organisations", organisations.toArray(Long[]::new))
                .query(Checklists.Year.class)
                .list();
    }

    /** Whoever may read it or not: one organisation answers once a year, or once for each subject. */
    Optional<Long> answerOf(long checklist, long organisation, int year, String subject) {
        return jdbc.sql("""
                        select number from checklist_answer
                         where checklist = :checklist and organisation = any (array(select numbers_of(:organisation)))
                           and year = :year and subject = :subject
                           and not exists (select 1 from merged_number m where m.number = checklist_answer.number)
                         order by organisation <> :organisation limit 1""")
                .param("checklist", checklist)
                .param("organisation", organisation)
                .param("year", year)
                .param("subject", subject)
                .query(Long.class)
                .optional();
    }

    void insertAnswer(long number, Checklist checklist, long organisation, AnswerText text, boolean invented) {
        jdbc.sql("""
                        insert into checklist_answer (number, checklist, edition, organisation, year, subject, invented)
                        values (:number, :checklist, :edition, :organisation, :year, :subject, :invented)""")
                .param("number", number)
                .param("checklist", checklist.number())
                .param("edition", checklist.edition())
                .param("organisation", organisation)
                .param("year", text.year())
                .param("subject", text.subject())
                .param("invented", invented)
                .update();
        savePoints(number, text.points());
    }

    /** Points that say what they said are left alone, so that history shows only what changed. */
    void savePoints(long answer, Map<Integer, AnswerText.Point> points) {
        List<Integer> keys = List.copyOf(points.keySet());
        jdbc.sql("""
                        insert into checklist_point_answer as p (answer, key, state, note)
                        select :answer, g.key, g.state, g.note
                          from unnest(cast(:keys as int[]), cast(:states as text[]), cast(:notes as text[])) as g (key, state, note)
                        on conflict (answer, key) do update set state = excluded.state, note = excluded.note
                         where p.state is distinct from excluded.state or p.note <> excluded.note""")
                .param("answer", answer)
                .param("keys", keys.toArray(Integer[]::new))
                .param(
                        "states",
                        keys.stream().map(key -> state(points.get(key))).toArray(String[]::new))
                .param("notes", keys.stream().map(key -> note(points.get(key))).toArray(String[]::new))
                .update();
    }

    private static @Nullable String state(AnswerText.@Nullable Point point) {
        return point == null || point.state() == null ? null : point.state().name();
    }

    private static String note(AnswerText.@Nullable Point point) {
        return point == null ? "" : point.note();
    }
}
