package no.samskap.matching;

import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.samskap.core.Visitor;
import no.samskap.needs.Advising;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.records.Relation;
import no.samskap.records.Trail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to verdicts: the same, related or different, with name and date. The trail follows what was said; a verdict given anew
 * takes the place of the one before, and history keeps both.
 */
@Service
public class Verdicts {
    /** In characters. */
    public static final int WHY_LIMIT = 2000;

    private final JdbcClient jdbc;
    private final Records records;
    private final Trail trail;
    private final Advising advising;

    Verdicts(JdbcClient jdbc, Records records, Trail trail, Advising advising) {
        this.jdbc = jdbc;
        this.records = records;
        this.trail = trail;
        this.advising = advising;
    }

    /** Those who may change the record, and those who look after a cooperation that its owner takes part in. */
    public boolean mayJudge(Visitor visitor, RecordHead head) {
        return head.mayBeEditedBy(visitor) || !advising.bodies(visitor, head).isEmpty();
    }

    @Transactional
    public Judging give(Visitor visitor, long number, long other, Verdict.Kind kind, String why) {
        Optional<RecordHead> mine = records.find(visitor, number);
        boolean both = mine.isPresent()
                && number != other
                && records.find(visitor, other).isPresent();
        if (!both || !mayJudge(visitor, mine.get())) return new Judging.NotYours();
        if (kind == Verdict.Kind.DIFFERENT && why.isBlank()) return new Judging.WhyIsMissing();
        records.touch(number);
        trail.withdraw(number, Relation.DUPLICATE_OF, other);
        trail.withdraw(number, Relation.RELATED_TO, other);
        if (kind == Verdict.Kind.SAME) trail.state(number, Relation.DUPLICATE_OF, other);
        if (kind == Verdict.Kind.RELATED) trail.state(number, Relation.RELATED_TO, other);
        jdbc.sql("""
                        insert into overlap_verdict (record, other, verdict, why, given_by)
                        values (:record, :other, :verdict, :why, :person)
                        on conflict (record, other) do update
                           set verdict = excluded.verdict, why = excluded.why, given_by = excluded.given_by,
                               given_at = acting_now()""")
                .param("person", visitor.person())
                .param("record", number)
                .param("other", other)
                .param("verdict", kind.name())
                .param("why", why.strip())
                .update();
        return new Judging.Judged();
    }

    /** Records that were judged beside this one, from either side. */
    public Set<Long> judgedWith(long number) {
        return new LinkedHashSet<>(
                jdbc.sql("""
                        select v.other from overlap_verdict v where v.record = :number
                         union
                        select v.record from overlap_verdict v where v.other = :number""").param("number", number).query(Long.class).list());
    }

    /** What was said of the two, whichever was named first; the latest first. For whoever may read both. */
    public List<Verdict> between(Visitor visitor, long one, long other) {
        if (records.findAll(visitor, List.of(one, other)).size() < 2) return List.of();
        return jdbc.sql("""
                        select v.record, v.other, v.verdict, v.why, v.given_at,
                               (select p.title from readable_today(:tokens) p where p.called = v.given_by) as given_by
                          from overlap_verdict v
                         where (v.record, v.other) in ((:one, :other), (:other, :one))
                         order by v.given_at desc""")
                .param("tokens", visitor.tokenArray())
                .param("one", one)
                .param("other", other)
                .query((row, i) -> new Verdict(
                        row.getLong("record"),
                        row.getLong("other"),
                        Verdict.Kind.valueOf(row.getString("verdict")),
                        row.getString("why"),
                        row.getString("given_by"),
                        row.getObject("given_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
