package no.samskap.evaluation;

import no.samskap.records.RecordKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EvaluationConfiguration {
    @Bean
    RecordKind observationKind() {
        return new RecordKind(Observation.KIND, "/observasjoner", "/api/v1/observations", 42, false);
    }

    @Bean
    RecordKind recommendationKind() {
        return new RecordKind(Recommendation.KIND, "/anbefalinger", "/api/v1/recommendations", 43, false);
    }
}
