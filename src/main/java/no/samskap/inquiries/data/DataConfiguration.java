package no.samskap.inquiries.data;

import no.samskap.records.RecordKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DataConfiguration {
    @Bean
    RecordKind dataRoutineKind() {
        return new RecordKind(DataRoutine.KIND, "/datarutiner", "/api/v1/data-routines", 17, true);
    }
}
