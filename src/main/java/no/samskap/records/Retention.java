package no.samskap.records;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long a module keeps something that is nobody's concern for ever. Runs each night. */
public interface Retention {
    /** Its text is the message {@code privacy.retention.<code>}. */
    String code();

    Period keeps();

    /**
     * Forgets what is older. Safe to run twice.
     *
     * @return how many were forgotten
     */
    int forget(Instant before);

    /** A rule that is one statement, with {@code :before}. */
    static Retention by(JdbcClient jdbc, String code, Period keeps, String sql) {
        return new Retention() {
            @Override
            public String code() {
                return code;
            }

            @Override
            public Period keeps() {
                return keeps;
            }

            @Override
            public int forget(Instant before) {
                return jdbc.sql(sql)
                        .param("before", OffsetDateTime.ofInstant(before, ZoneOffset.UTC))
                        .update();
            }
        };
    }
}
