package no.samskap.contacts;

import no.samskap.records.RecordKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ContactsConfiguration {
    @Bean
    RecordKind contactPointKind() {
        return new RecordKind(ContactPoint.KIND, "/kontaktpunkter", "/api/v1/contact-points", 65, true);
    }
}
