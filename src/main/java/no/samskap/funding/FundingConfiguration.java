package no.samskap.funding;

import no.samskap.records.RecordKind;
import no.samskap.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FundingConfiguration {
    @Bean
    RecordKind fundingCallKind() {
        return new RecordKind(FundingCall.KIND, "/utlysninger", "/api/v1/calls", 26, true);
    }

    @Bean
    NavigationItem fundingNavigation() {
        return new NavigationItem(25, "/utlysninger", "funding.title");
    }
}
