package no.samskap.checklists.web;

import no.samskap.checklists.Checklist;
import no.samskap.checklists.ChecklistAnswer;
import no.samskap.records.web.RecordParts.Parts;
import no.samskap.web.Words;

public record AnswerPage(Checklist checklist, ChecklistAnswer answer, Parts parts) {
    /** The stored title is in bokmål. */
    public String title() {
        return Words.t(checklist.name()) + " " + answer.year()
                + (answer.subject().isEmpty() ? "" : ": " + answer.subject());
    }

    public boolean isOldEdition() {
        return answer.edition() != checklist.edition();
    }
}
