package no.samskap.checklists;

import no.samskap.records.RecordKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ChecklistsConfiguration {
    @Bean
    RecordKind checklistKind() {
        return new RecordKind(Checklist.KIND, "/sjekklister", "/api/v1/checklists", 80, false);
    }

    @Bean
    RecordKind checklistAnswerKind() {
        return new RecordKind(ChecklistAnswer.KIND, "/sjekklister/svar", "/api/v1/checklist-answers", 81, false);
    }
}
