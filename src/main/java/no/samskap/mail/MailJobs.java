package no.samskap.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sends what waits, and forgets what was sent. Safe on several nodes at once: a letter is claimed by one. */
@Component
class MailJobs {
    /** Long enough to answer "what did you write to me?". */
    static final Duration CONTENT_KEPT = Duration.ofDays(90);
    /** Longer than any event is told of twice. */
    static final Duration ROW_KEPT = Duration.ofDays(400);

    private final LetterSender sender;
    private final JdbcClient jdbc;
    private final Clock clock;

    MailJobs(LetterSender sender, JdbcClient jdbc, Clock clock) {
        this.sender = sender;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT2S", initialDelayString = "PT5S")
    void send() {
        sender.sendDue();
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT10M")
    void forget() {
        jdbc.sql("""
                        update mail_outbox set words = '{}', lines = '[]', subject = '', body = ''
                         where state in ('SENT', 'DROPPED') and put_at < :before and subject <> ''""")
                .param("before", OffsetDateTime.now(clock).minus(CONTENT_KEPT))
                .update();
        jdbc.sql("delete from mail_outbox where state in ('SENT', 'DROPPED', 'STOPPED') and put_at < :before")
                .param("before", OffsetDateTime.now(clock).minus(ROW_KEPT))
                .update();
    }
}
