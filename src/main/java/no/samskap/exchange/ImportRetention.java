package no.samskap.exchange;

import java.time.Period;
import no.samskap.records.Retention;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long the files people send are kept. What became of their lines stands in the history of the records. */
@Configuration(proxyBeanMethods = false)
class ImportRetention {
    @Bean
    Retention filesAreForgotten(JdbcClient jdbc) {
        return Retention.by(jdbc, "imports", Period.ofDays(180), "delete from data_import where sent_at < :before");
    }

    @Bean
    Retention mappingsAreForgotten(JdbcClient jdbc) {
        return Retention.by(
                jdbc, "mappings", Period.ofYears(2), "delete from remembered_mapping where used_at < :before");
    }
}
