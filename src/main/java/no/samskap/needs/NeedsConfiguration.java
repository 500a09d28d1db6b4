package no.samskap.needs;

import no.samskap.records.RecordKind;
import no.samskap.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NeedsConfiguration {
    @Bean
    RecordKind needKind() {
        return new RecordKind(Need.KIND, "/behov", "/api/v1/needs", 10, true);
    }

    @Bean
    NavigationItem needNavigation() {
        return new NavigationItem(10, "/behov", "needs.title");
    }
}
