package no.samskap.needs;

import java.time.Period;
import no.samskap.records.Retention;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long it is kept what somebody began to write and never sent. */
@Configuration(proxyBeanMethods = false)
class NeedRetention {
    @Bean
    Retention sketchesAreForgotten(JdbcClient jdbc) {
        return Retention.by(jdbc, "sketches", Period.ofDays(90), "delete from need_sketch where saved_at < :before");
    }
}
