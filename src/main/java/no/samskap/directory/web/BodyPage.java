package no.samskap.directory.web;

import java.time.LocalDate;
import java.util.List;
import no.samskap.directory.Body;
import no.samskap.records.web.RecordParts.Parts;
import no.samskap.themes.Theme;

public record BodyPage(Body body, List<Theme> themes, LocalDate today, Parts parts) {
    public boolean isEnded() {
        LocalDate end = body.head().endsOn();
        return end != null && end.isBefore(today);
    }

    public boolean isClosed(Body.FocusArea area) {
        LocalDate end = area.period().to();
        return end != null && end.isBefore(today);
    }
}
