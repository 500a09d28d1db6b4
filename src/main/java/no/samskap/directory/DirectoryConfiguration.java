package no.samskap.directory;

import no.samskap.records.RecordKind;
import no.samskap.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DirectoryConfiguration {
    @Bean
    RecordKind organisationKind() {
        return new RecordKind(Organisations.KIND, "/organisasjoner", "/api/v1/organisations", 60, true);
    }

    @Bean
    RecordKind personKind() {
        return new RecordKind(People.KIND, "/personer", "/api/v1/people", 70, true);
    }

    @Bean
    RecordKind bodyKind() {
        return new RecordKind(Bodies.KIND, "/samarbeid", "/api/v1/bodies", 50, true);
    }

    @Bean
    NavigationItem organisationNavigation() {
        return new NavigationItem(60, "/organisasjoner", "directory.organisations");
    }

    @Bean
    NavigationItem bodyNavigation() {
        return new NavigationItem(50, "/samarbeid", "directory.bodies");
    }
}
