package no.samskap.mail;

import java.time.Period;
import no.samskap.records.Retention;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long letters are kept: what they said, long enough to answer "what did you write to me?"; that they were sent, longer than any event is told of twice. */
@Configuration(proxyBeanMethods = false)
class MailRetention {
    @Bean
    Retention lettersAreEmptied(JdbcClient jdbc) {
        return Retention.by(jdbc, "letterTexts", Period.ofDays(90), """
                        update mail_outbox
                           set words = '{}', lines = '[]', subject = '', body = '', link = '', name = '',
                               state = case when state = 'STOPPED' then 'DROPPED' else state end
                         where state in ('SENT', 'GATHERED', 'DROPPED', 'STOPPED') and put_at < :before
                           and (words <> '{}' or lines <> '[]' or subject <> '' or body <> '' or link <> '' or name <> '')""");
    }

    @Bean
    Retention lettersAreForgotten(JdbcClient jdbc) {
        return Retention.by(
                jdbc,
                "letters",
                Period.ofDays(400),
                "delete from mail_outbox where state in ('SENT', 'GATHERED', 'DROPPED', 'STOPPED') and put_at < :before");
    }
}
