package no.samskap.reports;

import no.samskap.records.RecordKind;
import no.samskap.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReportsConfiguration {
    @Bean
    RecordKind reportKind() {
        return new RecordKind(Report.KIND, "/rapporter", "/api/v1/reports", 45, true);
    }

    @Bean
    NavigationItem reportNavigation() {
        return new NavigationItem(45, "/rapporter", "reports.title");
    }
}
