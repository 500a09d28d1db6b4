package no.samskap.records;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samskap.web.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs the rules of retention each night, one node at a time, each rule in its own transaction, and remembers what they did. */
@Service
public class RetentionRuns {
    private static final Logger log = LoggerFactory.getLogger(RetentionRuns.class);

    private final ObjectProvider<Retention> rules;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RetentionRuns(ObjectProvider<Retention> rules, JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.rules = rules;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    public record Run(Instant at, int forgotten) {}

    public List<Retention> rules() {
        return rules.orderedStream().toList();
    }

    /** The last time each rule ran, by its code. */
    public Map<String, Run> lastRuns() {
        Map<String, Run> last = new LinkedHashMap<>();
        jdbc.sql("select distinct on (rule) rule, ran_at, forgotten from retention_run order by rule, ran_at desc")
                .query(row -> {
                    last.put(
                            row.getString("rule"),
                            new Run(
                                    row.getObject("ran_at", OffsetDateTime.class)
                                            .toInstant(),
                                    row.getInt("forgotten")));
                });
        return last;
    }

    @Scheduled(cron = "0 30 3 * * *", zone = "Europe/Oslo")
    @Scheduled(initialDelayString = "PT5M")
    public void run() {
        for (Retention rule : rules()) {
            try {
                transaction.executeWithoutResult(status -> run(rule));
            } catch (RuntimeException e) {
                log.error("The retention rule {} failed; it runs again tomorrow", rule.code(), e);
            }
        }
    }

    private void run(Retention rule) {
        boolean alone = jdbc.sql("select pg_try_advisory_xact_lock(hashtext('retention:' || :rule))")
                .param("rule", rule.code())
                .query(Boolean.class)
                .single();
        if (!alone) return;
        ZonedDateTime now = clock.instant().atZone(Words.OSLO);
        int forgotten = rule.forget(now.minus(rule.keeps()).toInstant());
        jdbc.sql("insert into retention_run (rule, forgotten) values (:rule, :forgotten)")
                .param("rule", rule.code())
                .param("forgotten", forgotten)
                .update();
    }
}
