package no.samskap.checklists.web;

import no.samskap.checklists.Checklist;
import no.samskap.checklists.ChecklistAnswer;
import no.samskap.records.web.RecordParts.Parts;

public record AnswerPage(Checklist checklist, ChecklistAnswer answer, Parts parts) {
    public boolean isOldEdition() {
        return answer.edition() != checklist.edition();
    }
}
