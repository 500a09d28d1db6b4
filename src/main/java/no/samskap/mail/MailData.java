package no.samskap.mail;

import java.util.List;
import no.samskap.records.PersonalData;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The letters somebody was sent, known by the address they went to. */
@Component
@Order(70)
class MailData implements PersonalData {
    private final JdbcClient jdbc;

    MailData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Processing> processings() {
        return List.of(new Processing("mail", Basis.PUBLIC_TASK));
    }

    @Override
    public Columns columns() {
        return new Columns()
                .gone("mail_outbox", "address", "name")
                .goneInTime("mail_outbox", "words", "lines", "subject", "body")
                .gone("mail_unsubscribed", "address")
                .numberStays("mail_text", "edited_by");
    }

    @Override
    public List<Held> heldOf(Someone someone) {
        return List.of(someone.held(jdbc, "mail", """
                        select address, subject, put_at as sent_at, state from mail_outbox
                         where lower(address) = any (:emails)
                        union all
                        select address, null, since, 'UNSUBSCRIBED' from mail_unsubscribed where address = any (:emails)
                         order by 3""").saying("state", "privacy.mail.state."));
    }

    /** What waits is not sent either. */
    @Override
    public List<Long> erase(Someone someone) {
        someone.run(
                jdbc,
                "delete from mail_outbox where lower(address) = any (:emails)",
                "delete from mail_unsubscribed where address = any (:emails)");
        return List.of();
    }
}
