package no.samskap.matching;

import no.samskap.records.RecordKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MatchingConfiguration {
    @Bean
    RecordKind brokerageKind() {
        return new RecordKind(Brokerage.KIND, "/meglingssaker", "/api/v1/brokerages", 85, false);
    }
}
