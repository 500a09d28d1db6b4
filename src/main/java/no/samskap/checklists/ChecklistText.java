package no.samskap.checklists;

import java.util.List;
import no.samskap.core.LocalizedText;

/** What a system administrator writes of a checklist. */
public record ChecklistText(LocalizedText name, LocalizedText summary, List<LocalizedText> points) {
    public ChecklistText {
        points = List.copyOf(points);
        if (points.isEmpty() || points.size() > Checklist.MOST_POINTS)
            throw new IllegalArgumentException("A checklist has points, and not too many");
    }
}
