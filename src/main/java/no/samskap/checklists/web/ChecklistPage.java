package no.samskap.checklists.web;

import java.util.List;
import no.samskap.checklists.Checklist;
import no.samskap.checklists.ChecklistAnswer;
import no.samskap.directory.Organisations;
import org.jspecify.annotations.Nullable;

/**
 * @param mine the organisations the visitor answers for
 * @param bodies the cooperation bodies whose members the visitor may compare
 */
public record ChecklistPage(
        Checklist checklist, List<Mine> mine, List<Organisations.Named> bodies, int year, boolean mayEdit) {
    /** @param answer this year's, where there is one */
    public record Mine(
            Organisations.Named organisation, @Nullable ChecklistAnswer answer) {}

    public String url() {
        return "/sjekklister/" + checklist.number();
    }
}
