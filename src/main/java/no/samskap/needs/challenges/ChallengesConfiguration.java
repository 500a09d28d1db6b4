package no.samskap.needs.challenges;

import no.samskap.records.RecordKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ChallengesConfiguration {
    @Bean
    RecordKind challengeKind() {
        return new RecordKind(Challenge.KIND, "/utfordringer", "/api/v1/challenges", 15, true);
    }
}
