package no.samskap.impact;

import java.time.Period;
import no.samskap.records.RecordKind;
import no.samskap.records.Retention;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class ImpactConfiguration {
    @Bean
    RecordKind impactCaseKind() {
        return new RecordKind(ImpactCase.KIND, "/impact-case", "/api/v1/impact-cases", 32, true);
    }

    /** A link that opens nothing any more is of no use. */
    @Bean
    Retention consentLinksThatAreOver(JdbcClient jdbc) {
        return Retention.by(jdbc, "consentLinks", Period.ofDays(1), """
                delete from impact_consent_link where expires_at < :before""");
    }
}
