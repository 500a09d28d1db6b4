package no.samskap.records;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import no.samskap.web.ActLog;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people did and what they were refused, in a table that only grows. Each minute the new rows are sealed: the seal
 * hashes them together with the seal before, so that a row changed or taken away later breaks the chain.
 */
@Service
public class Audit implements ActLog {
    private final JdbcClient jdbc;

    Audit(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void done(String act, @Nullable Long record, String reference) {
        note(act, record, "DONE", reference);
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void refused(String act) {
        note(act, null, "REFUSED", "");
    }

    /** Something that was done to a record. The person is null for a stranger. */
    public record Act(@Nullable Long person, Instant at) {}

    /** When this was done to the record, and by whom, the last first. Whoever asks has made sure that it may be told. */
    public List<Act> acts(long record, String act, int most) {
        return jdbc.sql("""
                        select person, happened_at
                          from audit
                         where record = :record and act = :act and outcome = 'DONE'
                         order by id desc limit :most""")
                .param("record", record)
                .param("act", act)
                .param("most", most)
                .query((row, i) -> new Act(
                        row.getObject("person", Long.class),
                        row.getObject("happened_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private void note(String act, @Nullable Long record, String outcome, String reference) {
        jdbc.sql("insert into audit (act, record, outcome, reference) values (:act, :record, :outcome, :reference)")
                .param("act", act)
                .param("record", record)
                .param("outcome", outcome)
                .param("reference", reference)
                .update();
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT30S")
    @Transactional
    public void seal() {
        boolean alone = jdbc.sql("select pg_try_advisory_xact_lock(hashtext('audit_seal'))")
                .query(Boolean.class)
                .single();
        if (!alone) return;
        jdbc.sql("""
                        with previous as (
                            select coalesce((select s.snapshot from audit_seal s order by s.id desc limit 1),
                                            cast('3:3:' as pg_snapshot)) as snapshot,
                                   coalesce((select s.hash from audit_seal s order by s.id desc limit 1),
                                            cast('' as bytea)) as hash
                        ), unsealed as (
                            select a.id, a.hash
                              from audit_row_hash a, previous
                             where a.changed_in >= pg_snapshot_xmin(previous.snapshot)
                               and not pg_visible_in_snapshot(a.changed_in, previous.snapshot)
                        )
                        insert into audit_seal (snapshot, row_ids, hash)
                        select pg_current_snapshot(), array_agg(u.id order by u.id),
                               sha256((select hash from previous) || string_agg(u.hash, cast('' as bytea) order by u.id))
                          from unsealed u
                        having count(*) > 0""").update();
    }

    /** The seals that no longer fit their rows: empty where nobody tampered. */
    public List<Long> brokenSeals() {
        return jdbc.sql("""
                        select s.id
                          from audit_seal s
                          left join lateral (select p.hash from audit_seal p where p.id < s.id order by p.id desc limit 1) p
                            on true
                         where s.hash is distinct from sha256(
                                   coalesce(p.hash, cast('' as bytea))
                                   || (select coalesce(string_agg(a.hash, cast('' as bytea) order by a.id), cast('' as bytea))
                                         from audit_row_hash a where a.id = any (s.row_ids)))
                         order by s.id""").query(Long.class).list();
    }
}
