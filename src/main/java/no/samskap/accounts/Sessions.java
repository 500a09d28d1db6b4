package no.samskap.accounts;

import java.time.Instant;
import java.util.List;
import no.samskap.core.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a person is signed in, and ending it elsewhere. */
@Service
public class Sessions {
    private final JdbcClient jdbc;

    Sessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param id not the secret of the cookie
     * @param here whether it is the one that asks
     */
    public record Session(String id, Instant since, Instant lastUsed, boolean here) {}

    public List<Session> of(Visitor visitor, String currentSession) {
        return jdbc.sql("""
                        select primary_id, session_id, creation_time, last_access_time
                          from spring_session where principal_name = :person
                         order by last_access_time desc""")
                .param("person", String.valueOf(visitor.person()))
                .query((row, i) -> new Session(
                        row.getString("primary_id").strip(),
                        Instant.ofEpochMilli(row.getLong("creation_time")),
                        Instant.ofEpochMilli(row.getLong("last_access_time")),
                        row.getString("session_id").strip().equals(currentSession)))
                .list();
    }

    /** @return false where it is somebody else's, or over already */
    @Transactional
    public boolean end(Visitor visitor, String id) {
        return jdbc.sql("delete from spring_session where primary_id = :id and principal_name = :person")
                        .param("id", id)
                        .param("person", String.valueOf(visitor.person()))
                        .update()
                == 1;
    }

    /** All of them, everywhere: when an account is closed. */
    @Transactional
    public void endAll(long person) {
        jdbc.sql("delete from spring_session where principal_name = :person")
                .param("person", String.valueOf(person))
                .update();
    }
}
