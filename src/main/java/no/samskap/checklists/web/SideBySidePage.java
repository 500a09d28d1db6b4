package no.samskap.checklists.web;

import java.util.List;
import no.samskap.checklists.Checklist;
import no.samskap.checklists.ChecklistAnswer;
import no.samskap.checklists.ChecklistAnswer.State;
import no.samskap.directory.Organisations;
import org.jspecify.annotations.Nullable;

/**
 * What the members of a body answered in a year, a row each.
 *
 * @param years that somebody answered in, and this year
 */
public record SideBySidePage(
        Checklist checklist,
        Organisations.Named body,
        int year,
        List<Integer> years,
        List<Checklist.Point> points,
        List<Row> rows) {
    public record Row(
            Organisations.Named organisation, @Nullable ChecklistAnswer answer) {}

    public String url() {
        return "/sjekklister/" + checklist.number() + "/samarbeid/" + body.number();
    }

    public List<Row> answered() {
        return rows.stream().filter(row -> row.answer() != null).toList();
    }

    public List<Row> missing() {
        return rows.stream().filter(row -> row.answer() == null).toList();
    }

    /** How many gave this answer to the point. */
    public long count(Checklist.Point point, State state) {
        return answered().stream()
                .filter(row -> row.answer() != null
                        && row.answer()
                                .to(point.key())
                                .filter(given -> given.state() == state)
                                .isPresent())
                .count();
    }
}
