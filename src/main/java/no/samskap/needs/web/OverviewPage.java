package no.samskap.needs.web;

import java.util.List;
import java.util.Map;
import no.samskap.needs.NeedOverview;
import no.samskap.needs.Patience;
import no.samskap.records.RecordHead;
import no.samskap.themes.Theme;
import no.samskap.web.Field;
import no.samskap.web.Option;
import org.jspecify.annotations.Nullable;

/**
 * @param body among whose members; null for all, by county
 * @param places the columns of the matrix: organisations of the body, or counties
 * @param still needs nobody moves; empty where no body is chosen
 */
public record OverviewPage(
        @Nullable RecordHead body,
        Field choice,
        List<Theme> themes,
        List<Option> places,
        Map<String, Integer> cells,
        List<NeedOverview.Shared> shared,
        List<Patience.Still> still,
        List<RecordHead> answered) {
    public int needs(Theme theme, Option place) {
        return cells.getOrDefault(theme.id() + " " + place.value(), 0);
    }

    /** The list behind a number. */
    public String url(Theme theme, Option place) {
        return "/behov?tema=" + theme.id() + (body == null ? "&fylke=" : "&eier=") + place.value();
    }
}
