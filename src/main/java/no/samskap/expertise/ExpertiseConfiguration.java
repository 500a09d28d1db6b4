package no.samskap.expertise;

import no.samskap.records.RecordKind;
import no.samskap.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ExpertiseConfiguration {
    @Bean
    RecordKind expertiseKind() {
        return new RecordKind(Profile.KIND, "/fagfolk", "/api/v1/experts", 75, true);
    }

    @Bean
    NavigationItem expertNavigation() {
        return new NavigationItem(70, "/fagfolk", "expertise.title");
    }
}
