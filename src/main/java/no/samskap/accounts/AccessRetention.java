package no.samskap.accounts;

import java.time.Period;
import no.samskap.records.Retention;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long questions and invitations are kept when they are answered. */
@Configuration(proxyBeanMethods = false)
class AccessRetention {
    @Bean
    Retention invitationsAreForgotten(JdbcClient jdbc) {
        return Retention.by(
                jdbc,
                "invitations",
                Period.ofDays(30),
                "delete from invitation where coalesce(ended_at, expires_at) < :before");
    }

    @Bean
    Retention confirmationsAreForgotten(JdbcClient jdbc) {
        return Retention.by(
                jdbc,
                "confirmations",
                Period.ofDays(30),
                "delete from address_confirmation where coalesce(ended_at, expires_at) < :before");
    }

    @Bean
    Retention answeredRequestsAreForgotten(JdbcClient jdbc) {
        return Retention.by(
                jdbc, "requests", Period.ofYears(1), "delete from access_request where answered_at < :before");
    }

    @Bean
    Retention endedKeysAreForgotten(JdbcClient jdbc) {
        return Retention.by(jdbc, "keys", Period.ofDays(30), "delete from api_key where expires_at < :before");
    }
}
