package no.samskap.students;

import no.samskap.records.RecordKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StudentsConfiguration {
    @Bean
    RecordKind studentTopicKind() {
        return new RecordKind(StudentTopic.KIND, "/oppgavetemaer", "/api/v1/student-topics", 35, true);
    }
}
