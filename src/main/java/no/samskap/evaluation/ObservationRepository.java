package no.samskap.evaluation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.samskap.core.Visitor;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Loads observations as far as the visitor may read them, and saves them. */
@Repository
class ObservationRepository {
    private final JdbcClient jdbc;
    private final Records records;
    private final Pairs pairs;

    ObservationRepository(JdbcClient jdbc, Records records, Pairs pairs) {
        this.jdbc = jdbc;
        this.records = records;
        this.pairs = pairs;
    }

    private record Seen(
            long number,
            long framework,
            String audience,
            String source,
            String sourceNote,
            LocalDate seenOn,
            String seenBy,
            List<Long> boxes,
            List<Long> questions,
            List<Long> seenIn,
            List<Long> about,
            @Nullable Withdrawal withdrawal) {}

    /** Of these heads, in their order; what hangs on them is told as far as the visitor may read it. */
    List<Observation> observations(Visitor visitor, List<RecordHead> heads) {
        Map<Long, Seen> rows = jdbc
                .sql("""
                        select o.number, o.framework, o.audience, o.source, o.source_note, o.seen_on, o.seen_by,
                               w.reason, w.withdrawn_on,
                               array(select b.box from observation_box b where b.observation = o.number order by 1) as boxes,
                               array(select q.question from observation_question q
                                      where q.observation = o.number order by 1) as questions,
                               array(select r.record from observation_record r
                                      where r.observation = o.number and r.linked = 'SEEN_IN' order by 1) as seen_in,
                               array(select r.record from observation_record r
                                      where r.observation = o.number and r.linked = 'ABOUT' order by 1) as about
                          from observation o left join evaluation_withdrawal w on w.record = o.number
                         where o.number = any (:numbers)""")
                .param("numbers", numbers(heads))
                .query((row, i) -> new Seen(
                        row.getLong("number"),
                        row.getLong("framework"),
                        row.getString("audience"),
                        row.getString("source"),
                        row.getString("source_note"),
                        row.getObject("seen_on", LocalDate.class),
                        row.getString("seen_by"),
                        numbers(row, "boxes"),
                        numbers(row, "questions"),
                        numbers(row, "seen_in"),
                        numbers(row, "about"),
                        Withdrawal.read(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Seen::number, Function.identity()));
        Set<Long> linked = new TreeSet<>();
        rows.values().forEach(row -> {
            linked.addAll(row.seenIn());
            linked.addAll(row.about());
        });
        Map<Long, RecordHead> readable = records.allToday(visitor, linked);
        return heads.stream()
                .flatMap(
                        head -> Stream.ofNullable(rows.get(head.number())).map(row -> observation(head, row, readable)))
                .toList();
    }

    private static Observation observation(RecordHead head, Seen row, Map<Long, RecordHead> readable) {
        List<RecordHead> seenIn = known(row.seenIn(), readable);
        List<RecordHead> about = known(row.about(), readable);
        return new Observation(
                head,
                row.framework(),
                new ObservationText(
                        head.title(),
                        head.summary(),
                        Audience.valueOf(row.audience()),
                        Observation.Source.valueOf(row.source()),
                        row.sourceNote(),
                        row.seenOn(),
                        row.seenBy(),
                        Set.copyOf(row.boxes()),
                        Set.copyOf(row.questions()),
                        seenIn.stream().map(RecordHead::number).collect(Collectors.toSet()),
                        about.stream().map(RecordHead::number).collect(Collectors.toSet())),
                seenIn,
                about,
                row.withdrawal());
    }

    private static List<Long> numbers(ResultSet row, String column) throws SQLException {
        return List.of((Long[]) row.getArray(column).getArray());
    }

    private static List<RecordHead> known(List<Long> numbers, Map<Long, RecordHead> readable) {
        return numbers.stream().filter(readable::containsKey).map(readable::get).toList();
    }

    /** The latest first, of what the visitor may read. */
    List<RecordHead> of(Visitor visitor, long framework) {
        return jdbc.sql("select " + RecordHead.COLUMNS + """
                          from readable(:tokens) r join observation o on o.number = r.number
                         where o.framework = :framework and r.state <> 'REMOVED'
                         order by o.seen_on desc, o.number desc""")
                .param("tokens", visitor.tokenArray())
                .param("framework", framework)
                .query(RecordHead::read)
                .list();
    }

    void insert(long number, long framework, ObservationText text) {
        observation(jdbc.sql("""
                        insert into observation (number, framework, audience, source, source_note, seen_on, seen_by)
                        values (:number, :framework, :audience, :source, :sourceNote, :seenOn, :seenBy)"""), text)
                .param("number", number)
                .param("framework", framework)
                .update();
        link(number, text);
    }

    void update(long number, ObservationText text) {
        observation(jdbc.sql("""
                        update observation
                           set audience = :audience, source = :source, source_note = :sourceNote, seen_on = :seenOn,
                               seen_by = :seenBy
                         where number = :number"""), text).param("number", number).update();
        link(number, text);
    }

    private static JdbcClient.StatementSpec observation(JdbcClient.StatementSpec sql, ObservationText text) {
        return sql.param("audience", text.audience().name())
                .param("source", text.source().name())
                .param("sourceNote", text.sourceNote())
                .param("seenOn", text.seenOn())
                .param("seenBy", text.seenBy());
    }

    private void link(long number, ObservationText text) {
        pairs.put("observation_box", "observation", "box", number, text.boxes());
        pairs.put("observation_question", "observation", "question", number, text.questions());
        records(number, "SEEN_IN", text.seenIn());
        records(number, "ABOUT", text.about());
    }

    private void records(long number, String linked, Set<Long> wanted) {
        jdbc.sql("""
                        delete from observation_record
                         where observation = :number and linked = :linked and record <> all (array(select numbers_of(:wanted)))""")
                .param("number", number)
                .param("linked", linked)
                .param("wanted", Pairs.array(wanted))
                .update();
        jdbc.sql("""
                        insert into observation_record (observation, record, linked)
                        select :number, wanted.number, :linked
                          from unnest(cast(:wanted as bigint[])) as wanted (number)
                         where not exists (select 1 from observation_record r
                                            where r.observation = :number and r.linked = :linked
                                              and r.record = any (array(select numbers_of(wanted.number))))
                        on conflict do nothing""")
                .param("number", number)
                .param("linked", linked)
                .param("wanted", Pairs.array(wanted))
                .update();
    }

    /** All records an observation is linked to, whoever may read them. */
    Set<Long> linked(long observation, String linked) {
        return new HashSet<>(jdbc.sql(
                        "select distinct number_today(record) from observation_record where observation = :number and linked = :linked")
                .param("number", observation)
                .param("linked", linked)
                .query(Long.class)
                .list());
    }

    private static Long[] numbers(List<RecordHead> heads) {
        return heads.stream().map(RecordHead::number).toArray(Long[]::new);
    }
}
