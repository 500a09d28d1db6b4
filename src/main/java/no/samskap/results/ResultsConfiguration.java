package no.samskap.results;

import no.samskap.records.RecordKind;
import no.samskap.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ResultsConfiguration {
    @Bean
    RecordKind resultKind() {
        return new RecordKind(Result.KIND, "/resultater", "/api/v1/results", 30, true);
    }

    @Bean
    NavigationItem resultNavigation() {
        return new NavigationItem(30, "/resultater", "results.title");
    }
}
