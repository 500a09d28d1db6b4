package no.samskap.records;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What facts come to is kept by the database, a difference for each change. Now and then the differences are added up, so that figures are
 * read from few rows.
 */
@Component
class FactTally {
    /** Fewer differences than this are read as they are. */
    private static final int MANY = 1_000;

    private final JdbcClient jdbc;

    FactTally(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One node does it at a time. */
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    @Transactional
    public void addUp() {
        boolean many = jdbc.sql("""
                        select pg_try_advisory_xact_lock(hashtext('fact tally'))
                           and (select count(*) from (select 1 from fact_tally where not added_up limit :many) d) = :many""").param("many", MANY).query(Boolean.class).single();
        if (many) addUpNow();
    }

    void addUpNow() {
        jdbc.sql("select add_up_fact_tally()").query(Long.class).single();
    }
}
