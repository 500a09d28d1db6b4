package no.samskap.checklists.web;

import java.util.List;
import no.samskap.checklists.Checklist;
import no.samskap.checklists.ChecklistAnswer;
import no.samskap.directory.Organisations;

/**
 * One organisation's answers, a column each, the earliest first.
 *
 * @param points all that were asked in any of the editions, by the latest words
 */
public record OverTimePage(
        Checklist checklist,
        Organisations.Named organisation,
        List<Checklist.Point> points,
        List<ChecklistAnswer> answers,
        boolean mayAnswer) {
    public String url() {
        return "/sjekklister/" + checklist.number() + "/over-tid/" + organisation.number();
    }
}
