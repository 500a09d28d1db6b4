package no.samskap.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.SQLException;
import no.samskap.SamskapTest;
import no.samskap.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was written down stays as it was, and it shows where somebody with power over the database changed it. */
@SamskapTest
class AuditTests {
    @Autowired
    Audit audit;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update history set action = 'DELETE'", "delete from history", "truncate history",
                        "update audit set act = ''",
                "delete from audit", "truncate audit", "update audit_seal set hash = ''", "delete from audit_seal",
                "drop table audit", "alter table history disable trigger all"
            })
    void theApplicationCannotChangeWhatWasWrittenDown(String attempt) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql(attempt).update());
    }

    @Test
    void aRowChangedLaterBreaksTheSealOverIt() throws SQLException {
        audit.refused("GET /test");
        audit.seal();
        assertThat(audit.brokenSeals()).isEmpty();
        long row = jdbc.sql("select max(id) from audit where act = 'GET /test'")
                .query(Long.class)
                .single();

        asSuperuser("update audit set act = 'GET /noe-annet' where id = " + row);
        assertThat(audit.brokenSeals()).hasSize(1);

        asSuperuser("update audit set act = 'GET /test' where id = " + row);
        assertThat(audit.brokenSeals()).isEmpty();
    }

    @Test
    void aRowTakenAwayBreaksTheSealOverIt() throws SQLException {
        audit.refused("GET /borte");
        audit.seal();
        long row = jdbc.sql("select max(id) from audit where act = 'GET /borte'")
                .query(Long.class)
                .single();

        asSuperuser("create table kept_aside as select * from audit where id = " + row);
        asSuperuser("delete from audit where id = " + row);
        assertThat(audit.brokenSeals()).hasSize(1);

        asSuperuser("insert into audit overriding system value select * from kept_aside");
        asSuperuser("drop table kept_aside");
        assertThat(audit.brokenSeals()).isEmpty();
    }

    @Test
    void sealingAgainWithNothingNewMakesNoSeal() {
        audit.seal();
        long seals = seals();
        audit.seal();
        assertThat(seals()).isEqualTo(seals);
    }

    private long seals() {
        return jdbc.sql("select count(*) from audit_seal").query(Long.class).single();
    }

    /** Somebody who can switch the triggers off. */
    private static void asSuperuser(String sql) throws SQLException {
        try (Connection connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(sql);
        }
    }
}
