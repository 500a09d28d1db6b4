package no.samskap.inquiries;

import no.samskap.records.RecordKind;
import no.samskap.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class InquiriesConfiguration {
    @Bean
    RecordKind inquiryKind() {
        return new RecordKind(Inquiry.KIND, "/henvendelser", "/api/v1/inquiries", 15, true);
    }

    @Bean
    RecordKind inquiryCaseKind() {
        return new RecordKind(Case.KIND, "/henvendelser/saker", "/api/v1/inquiries/cases", 16, false);
    }

    @Bean
    NavigationItem inquiryNavigation() {
        return new NavigationItem(15, "/henvendelser", "inquiries.title");
    }
}
