package no.samskap.mail;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Where the demo's letters are read: nothing leaves it, so that nobody real is written to. Elsewhere there is no mailbox. */
@Service
public class Mailbox {
    private final JdbcClient jdbc;
    private final boolean demo;

    Mailbox(JdbcClient jdbc, @Value("${samskap.demo}") boolean demo) {
        this.jdbc = jdbc;
        this.demo = demo;
    }

    /** A letter that came. */
    public record Received(
            long id, String name, String address, String language, String subject, String body, Instant at) {}

    public boolean isOpen() {
        return demo;
    }

    /** The latest, to all or to whom the text names by name or address. */
    public List<Received> latest(String to, int most, int skipped) {
        if (!demo) return List.of();
        return jdbc.sql("""
                        select id, name, address, language, subject, body, done_at
                          from mail_outbox
                         where state = 'SENT' and subject <> ''
                           and (:to = '' or position(lower(:to) in lower(name || ' ' || address)) > 0)
                         order by done_at desc, id desc
                         limit :most offset :skipped""")
                .param("to", to)
                .param("most", most)
                .param("skipped", skipped)
                .query((row, i) -> new Received(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("address"),
                        row.getString("language"),
                        row.getString("subject"),
                        row.getString("body"),
                        row.getObject("done_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    public Optional<Received> find(long id) {
        if (!demo) return Optional.empty();
        return jdbc.sql("""
                        select id, name, address, language, subject, body, done_at
                          from mail_outbox where id = :id and state = 'SENT' and subject <> ''""")
                .param("id", id)
                .query((row, i) -> new Received(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("address"),
                        row.getString("language"),
                        row.getString("subject"),
                        row.getString("body"),
                        row.getObject("done_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Takes every mail: it is read in the outbox itself. */
    static final class Slot implements Delivery {
        private final boolean onHold;

        Slot(boolean onHold) {
            this.onHold = onHold;
        }

        @Override
        public boolean isReady() {
            return !onHold;
        }

        @Override
        public boolean isReadHere() {
            return true;
        }

        @Override
        public Line open() {
            return new Line() {
                @Override
                public Outcome send(Mail mail) {
                    return new Outcome.Sent();
                }

                @Override
                public void close() {
                    // nothing is held
                }
            };
        }
    }
}
