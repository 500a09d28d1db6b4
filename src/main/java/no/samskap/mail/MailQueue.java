package no.samskap.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import no.samskap.core.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How mail goes, for the system administrator: what waits, whether the server is away, and the letters that could not be sent. */
@Service
public class MailQueue {
    /** A letter older than this that still waits is a sign that something is wrong. */
    public static final Duration LATE_AFTER = Duration.ofMinutes(10);

    static final int MOST_SHOWN = 100;

    private final JdbcClient jdbc;
    private final Delivery delivery;
    private final Clock clock;

    MailQueue(JdbcClient jdbc, Delivery delivery, Clock clock) {
        this.jdbc = jdbc;
        this.delivery = delivery;
        this.clock = clock;
    }

    /**
     * @param ready false where no server is named, or mail is on hold
     * @param awaySince null while the server answers
     */
    public record State(
            boolean ready,
            long waiting,
            @Nullable Instant oldest,
            boolean late,
            long sentLastDay,
            long stopped,
            @Nullable Instant awaySince,
            String reason,
            @Nullable Instant nextProbeAt) {}

    /** A letter that was laid aside. */
    public record Stopped(long id, String kind, String address, String reason, int refusals, Instant putAt) {}

    public State state() {
        return jdbc.sql("""
                        select (select count(*) from mail_outbox where state in ('WAITING', 'SENDING', 'GATHERING')) as waiting,
                               (select min(put_at) from mail_outbox where state in ('WAITING', 'SENDING')) as oldest,
                               (select count(*) from mail_outbox where state = 'SENT' and put_at > :week and done_at > :day)
                                   as sent,
                               (select count(*) from mail_outbox where state = 'STOPPED') as stopped,
                               q.away_since, q.reason, q.next_probe_at
                          from mail_queue q""")
                .param("day", OffsetDateTime.now(clock).minusDays(1))
                .param("week", OffsetDateTime.now(clock).minusDays(7))
                .query((row, i) -> {
                    Instant oldest = instant(row.getObject("oldest", OffsetDateTime.class));
                    return new State(
                            delivery.isReady(),
                            row.getLong("waiting"),
                            oldest,
                            oldest != null && oldest.isBefore(clock.instant().minus(LATE_AFTER)),
                            row.getLong("sent"),
                            row.getLong("stopped"),
                            instant(row.getObject("away_since", OffsetDateTime.class)),
                            row.getString("reason"),
                            instant(row.getObject("next_probe_at", OffsetDateTime.class)));
                })
                .single();
    }

    public List<Stopped> stopped() {
        return jdbc.sql("""
                        select id, kind, address, reason, refusals, put_at
                          from mail_outbox where state = 'STOPPED' order by id desc limit :most""")
                .param("most", MOST_SHOWN)
                .query((row, i) -> new Stopped(
                        row.getLong("id"),
                        row.getString("kind"),
                        row.getString("address"),
                        row.getString("reason"),
                        row.getInt("refusals"),
                        row.getObject("put_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** To be tried again at once, with a day of its own. False where it is not laid aside, or who asks may not. */
    @Transactional
    public boolean tryAgain(Visitor visitor, long id) {
        return visitor.isAdministrator()
                && jdbc.sql("""
                                        update mail_outbox
                                           set state = 'WAITING', due_at = :now, refusals = 0, first_refused_at = null
                                         where id = :id and state = 'STOPPED'""")
                                .param("now", OffsetDateTime.now(clock))
                                .param("id", id)
                                .update()
                        == 1;
    }

    @Transactional
    public boolean giveUp(Visitor visitor, long id) {
        return visitor.isAdministrator()
                && jdbc.sql("""
                                        update mail_outbox
                                           set state = 'DROPPED', done_at = :now, link = without_secrets(link)
                                         where id = :id and state = 'STOPPED'""")
                                .param("now", OffsetDateTime.now(clock))
                                .param("id", id)
                                .update()
                        == 1;
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return Optional.ofNullable(time).map(OffsetDateTime::toInstant).orElse(null);
    }
}
