package no.samskap.indicators;

import no.samskap.records.RecordKind;
import no.samskap.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IndicatorsConfiguration {
    @Bean
    RecordKind frameworkKind() {
        return new RecordKind(Framework.KIND, "/tall", "/api/v1/frameworks", 40, true);
    }

    @Bean
    NavigationItem figuresNavigation() {
        return new NavigationItem(40, "/tall", "indicators.title");
    }
}
