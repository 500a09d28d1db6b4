package no.samskap.checklists.web;

import no.samskap.checklists.Checklist;
import no.samskap.web.Form;

public record ChecklistEditPage(Checklist checklist, Form form) {
    public String url() {
        return "/sjekklister/" + checklist.number();
    }
}
