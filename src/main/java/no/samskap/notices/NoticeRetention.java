package no.samskap.notices;

import java.time.Period;
import no.samskap.records.Retention;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long it is kept what somebody was told, and what they did with tasks that are done. */
@Configuration(proxyBeanMethods = false)
class NoticeRetention {
    @Bean
    Retention oldNoticesAreForgotten(JdbcClient jdbc) {
        return Retention.by(jdbc, "notices", Period.ofYears(1), "delete from notice where happened_at < :before");
    }

    @Bean
    Retention endedHandoversAreForgotten(JdbcClient jdbc) {
        return Retention.by(jdbc, "handovers", Period.ofYears(1), "delete from task_handed where ended_at < :before");
    }
}
