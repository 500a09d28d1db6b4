package no.samskap.accounts;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import no.samskap.records.Retention;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long questions and invitations are kept when they are answered. */
@Configuration(proxyBeanMethods = false)
class AccessRetention {
    @Bean
    Retention invitationsAreForgotten(JdbcClient jdbc) {
        return new Rule(
                "invitations",
                Period.ofDays(30),
                "delete from invitation where coalesce(ended_at, expires_at) < :before",
                jdbc);
    }

    @Bean
    Retention confirmationsAreForgotten(JdbcClient jdbc) {
        return new Rule(
                "confirmations",
                Period.ofDays(30),
                "delete from address_confirmation where coalesce(ended_at, expires_at) < :before",
                jdbc);
    }

    @Bean
    Retention answeredRequestsAreForgotten(JdbcClient jdbc) {
        return new Rule("requests", Period.ofYears(1), "delete from access_request where answered_at < :before", jdbc);
    }

    @Bean
    Retention endedKeysAreForgotten(JdbcClient jdbc) {
        return new Rule("keys", Period.ofDays(30), "delete from api_key where expires_at < :before", jdbc);
    }

    private record Rule(String code, Period keeps, String sql, JdbcClient jdbc) implements Retention {
        @Override
        public int forget(Instant before) {
            return jdbc.sql(sql)
                    .param("before", OffsetDateTime.ofInstant(before, ZoneOffset.UTC))
                    .update();
        }
    }
}
