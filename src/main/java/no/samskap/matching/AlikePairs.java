package no.samskap.matching;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.samskap.core.Visitor;
import no.samskap.matching.Sameness.Compared;
import no.samskap.matching.Sameness.Reason;
import no.samskap.needs.Need;
import no.samskap.projects.Project;
import no.samskap.records.Changes;
import no.samskap.records.IndexFeed;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.results.Result;
import no.samskap.search.Likeness;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Keeps the pairs of records that look the same, in the background: each change is taken in and the record is compared anew with
 * those nearest to it. One node at a time does it, and a stop half-way loses nothing.
 */
@Component
class AlikePairs {
    static final Set<String> KINDS = Set.of(Need.KIND, Project.KIND, Result.KIND);

    /** Pairs kept of one record, the likeliest. */
    private static final int MOST_OF_ONE = 10;

    private static final int AT_A_TIME = 20;

    /** Then others get their turn: a pause of twice as long follows. */
    private static final Duration AT_MOST = Duration.ofSeconds(1);

    /** Where so many wait, as after an import of a country, it rests {@value #REST} times as long as it worked: people come first. */
    private static final int MANY = 2_000;

    private static final int REST = 4;

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Changes changes;
    private final IndexFeed feed;
    private final Likeness likeness;
    private final Overlaps overlaps;
    private final Records records;
    private final Clock clock;
    private final boolean onHold;
    private Instant restsUntil = Instant.MIN;

    AlikePairs(
            JdbcClient jdbc,
            TransactionOperations transaction,
            Changes changes,
            IndexFeed feed,
            Likeness likeness,
            Overlaps overlaps,
            Records records,
            Clock clock,
            @Value("${samskap.matching.pairs-on-hold}") boolean onHold) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.changes = changes;
        this.feed = feed;
        this.likeness = likeness;
        this.overlaps = overlaps;
        this.records = records;
        this.clock = clock;
        this.onHold = onHold;
    }

    /** Two that look the same and that the visitor may read both. */
    record Pair(RecordHead one, RecordHead other, Compared compared) {}

    @Scheduled(fixedDelayString = "PT2S", initialDelayString = "PT15S")
    void followNowAndThen() {
        Instant from = clock.instant();
        if (onHold || from.isBefore(restsUntil)) return;
        boolean more = follow();
        while (more && clock.instant().isBefore(from.plus(AT_MOST))) more = follow();
        if (more && isFarBehind())
            restsUntil =
                    clock.instant().plus(Duration.between(from, clock.instant()).multipliedBy(REST));
    }

    private boolean isFarBehind() {
        return jdbc.sql("select count(*) > :many from alike_record where waiting")
                .param("many", MANY)
                .query(Boolean.class)
                .single();
    }

    /** @return whether more may wait */
    boolean follow() {
        return likeness.isReady()
                && Boolean.TRUE.equals(transaction.execute(status -> {
                    Optional<String> moment = jdbc.sql("select moment from alike_cursor for update skip locked")
                            .query(String.class)
                            .optional();
                    if (moment.isEmpty()) return false;
                    takeIn(new Changes.Moment(moment.get()));
                    List<Long> some = waiting();
                    compare(some);
                    return some.size() == AT_A_TIME;
                }));
    }

    private void takeIn(Changes.Moment moment) {
        Changes.Since since = changes.since(moment, KINDS);
        if (since.numbers().isEmpty()) return;
        jdbc.sql("""
                        insert into alike_record (number) select unnest(cast(:numbers as bigint[]))
                        on conflict (number) do update set waiting = true""").param("numbers", since.numbers().toArray(Long[]::new)).update();
        jdbc.sql("update alike_cursor set moment = :moment")
                .param("moment", since.upTo().snapshot())
                .update();
    }

    /** The latest first: somebody may be looking at it. */
    private List<Long> waiting() {
        return jdbc.sql("""
                        update alike_record set waiting = false
                         where number in (select number from alike_record where waiting order by number desc limit :most)
                        returning number""").param("most", AT_A_TIME).query(Long.class).list();
    }

    private void compare(Collection<Long> numbers) {
        Map<Long, Integer> known = new HashMap<>();
        jdbc.sql(
                        "select number, fingerprint from alike_record where number = any (:numbers) and fingerprint is not null")
                .param("numbers", numbers.toArray(Long[]::new))
                .query(row -> {
                    known.put(row.getLong("number"), row.getInt("fingerprint"));
                });
        for (IndexFeed.Entry entry : feed.of(numbers)) {
            int fingerprint = fingerprint(entry);
            if (Objects.equals(known.get(entry.number()), fingerprint)) continue;
            keep(entry.number(), entry.merged() ? Map.of() : overlaps.likeAny(entry, pairedWith(entry.number())));
            jdbc.sql("update alike_record set fingerprint = :fingerprint where number = :number")
                    .param("fingerprint", fingerprint)
                    .param("number", entry.number())
                    .update();
        }
    }

    private static int fingerprint(IndexFeed.Entry entry) {
        return Objects.hash(
                entry.title(),
                entry.summary(),
                entry.searchText(),
                entry.ownerTitle(),
                entry.startsOn(),
                entry.endsOn(),
                entry.merged());
    }

    private List<Long> pairedWith(long number) {
        return jdbc.sql("""
                        select other from alike_pair where one = :number
                         union all
                        select one from alike_pair where other = :number""").param("number", number).query(Long.class).list();
    }

    private void keep(long number, Map<Long, Compared> same) {
        jdbc.sql("delete from alike_pair where one = :number or other = :number")
                .param("number", number)
                .update();
        same.entrySet().stream()
                .sorted((one, other) ->
                        Double.compare(other.getValue().score(), one.getValue().score()))
                .limit(MOST_OF_ONE)
                .forEach(entry -> jdbc.sql("""
                                insert into alike_pair (one, other, score, reasons, words)
                                values (:one, :other, :score, :reasons, :words)""")
                        .param("one", Math.min(number, entry.getKey()))
                        .param("other", Math.max(number, entry.getKey()))
                        .param("score", entry.getValue().score())
                        .param(
                                "reasons",
                                entry.getValue().reasons().stream()
                                        .map(Reason::name)
                                        .toArray(String[]::new))
                        .param("words", entry.getValue().words().toArray(String[]::new))
                        .update());
    }

    /** Whether a record was compared since it changed, but for the last seconds. */
    boolean isCompared(RecordHead head) {
        return KINDS.contains(head.kind())
                && jdbc.sql("""
                        select exists (select 1 from alike_record a
                                        where a.number = :number and not a.waiting and a.fingerprint is not null)""")
                        .param("number", head.number())
                        .query(Boolean.class)
                        .single();
    }

    /** What a record is paired with, <b>whoever may read it</b>. */
    Map<Long, Compared> with(long number) {
        Map<Long, Compared> with = new LinkedHashMap<>();
        jdbc.sql("""
                        select p.one, p.other, p.score, p.reasons, p.words
                          from alike_pair p where p.one = :number or p.other = :number""")
                .param("number", number)
                .query(AlikePairs::row)
                .list()
                .forEach(row -> with.put(row.one() == number ? row.other() : row.one(), row.compared()));
        return with;
    }

    /** How many records have not been compared since they changed. */
    long waitingToBeCompared() {
        return jdbc.sql("select count(*) from alike_record where waiting")
                .query(Long.class)
                .single();
    }

    private record Row(long one, long other, Compared compared) {}

    /**
     * Pairs of which one counts under the body or is owned by one of its members, and that nobody has judged; the likeliest first.
     * PostgreSQL expects a hundred times as many organisations as there are under the members, and would read all records rather than
     * look a few up: so owners are an array, and each side of a pair is looked up by itself.
     */
    List<Pair> ofBody(Visitor visitor, long body, int most, long offset) {
        return heads(
                visitor,
                jdbc.sql("""
                                with own as materialized (
                                    select r.number
                                      from readable(:tokens) r
                                     where r.kind in ('need', 'project', 'result')
                                       and r.owner = any (array(
                                           select t.number
                                             from organisation_top t
                                             join body_membership m on m.organisation = t.top
                                            where m.body = :body and (m.ends_on is null
                                               or m.ends_on >= cast(acting_now() as date))))
                                     union
                                    select r.number
                                      from readable(:tokens) r
                                     where r.kind in ('need', 'project', 'result') and r.editors && array[cast(:bodyEdit as text)]
                                ), pairs as materialized (
                                    select p.* from alike_pair p join own on own.number = p.one
                                     union
                                    select p.* from alike_pair p join own on own.number = p.other
                                )
                                select p.one, p.other, p.score, p.reasons, p.words
                                  from pairs p
                                 cross join lateral (
                                       select from readable(:tokens) r where r.number = p.one limit 1) one
                                 cross join lateral (
                                       select from readable(:tokens) r where r.number = p.other limit 1) other
                                 where not exists (
                                       select 1 from overlap_verdict v
                                        where (v.record, v.other) in ((p.one, p.other), (p.other, p.one)))
                                 order by p.score desc, p.one, p.other
                                 limit :most offset :offset""")
                        .param("tokens", visitor.tokenArray())
                        .param("bodyEdit", Visitor.edits("body", body))
                        .param("body", body)
                        .param("most", most)
                        .param("offset", offset)
                        .query(AlikePairs::row)
                        .list());
    }

    /** Pairs of which one is of the ones and the other of the others, the likeliest first; judged ones that differ are left out. */
    List<Pair> between(Visitor visitor, Collection<Long> ones, Collection<Long> others, int most) {
        return heads(
                visitor,
                jdbc.sql("""
                                select p.one, p.other, p.score, p.reasons, p.words
                                  from readable(:tokens) mine
                                  join alike_pair p on mine.number in (p.one, p.other)
                                  join readable(:tokens) theirs
                                    on theirs.number = case when p.one = mine.number then p.other else p.one end
                                 where mine.owner = any (:ones) and theirs.owner = any (:others)
                                   and mine.kind in ('need', 'project', 'result')
                                   and not exists (
                                       select 1 from overlap_verdict v
                                        where (v.record, v.other) in ((p.one, p.other), (p.other, p.one))
                                          and v.verdict = 'DIFFERENT')
                                 order by p.score desc, p.one, p.other
                                 limit :most""")
                        .param("tokens", visitor.tokenArray())
                        .param("ones", ones.toArray(Long[]::new))
                        .param("others", others.toArray(Long[]::new))
                        .param("most", most)
                        .query(AlikePairs::row)
                        .list());
    }

    private static Row row(ResultSet row, int rowNumber) throws SQLException {
        return new Row(
                row.getLong("one"),
                row.getLong("other"),
                new Compared(
                        row.getDouble("score"),
                        strings(row.getArray("reasons")).stream()
                                .map(Reason::valueOf)
                                .toList(),
                        strings(row.getArray("words"))));
    }

    private List<Pair> heads(Visitor visitor, List<Row> rows) {
        Set<Long> numbers = new LinkedHashSet<>();
        rows.forEach(row -> numbers.addAll(List.of(row.one(), row.other())));
        Map<Long, RecordHead> heads = records.byNumber(visitor, numbers);
        return rows.stream()
                .flatMap(row -> {
                    RecordHead one = heads.get(row.one());
                    RecordHead other = heads.get(row.other());
                    return one == null || other == null
                            ? Stream.<Pair>empty()
                            : Stream.of(new Pair(one, other, row.compared()));
                })
                .toList();
    }

    private static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
