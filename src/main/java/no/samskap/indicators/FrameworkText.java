package no.samskap.indicators;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.samskap.core.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What somebody writes of a framework, with all that is in it.
 *
 * @param body the cooperation body whose framework it is, and whose facts it counts
 * @param isOpen whether everybody may read it, or only those of the body
 * @param source where it was taken from, when it was not written here
 */
public record FrameworkText(
        long body,
        LocalizedText name,
        LocalDate startsOn,
        LocalDate endsOn,
        boolean isOpen,
        String source,
        List<GoalAreaText> goalAreas) {

    public record GoalAreaText(
            String key, LocalizedText name, List<ValueText> values, List<IndicatorText> indicators) {}

    public record ValueText(long organisation, LocalizedText text) {}

    public record IndicatorText(
            String key,
            LocalizedText name,
            LocalizedText definition,
            LocalizedText unit,
            String responsible,
            @Nullable LocalizedText note,
            String what,
            Set<String> labels,
            Indicator.Measure measure,
            Target target,
            List<ReportedText> reported) {}

    /**
     * @param year null for the whole period
     * @param covers records the total already includes
     */
    public record ReportedText(
            @Nullable Integer year, long total, long pending, String source, String note, Set<Long> covers) {
        public ReportedText {
            if (source.isBlank()) throw new IllegalArgumentException("A reported total names its source");
            covers = Set.copyOf(covers);
        }
    }

    public FrameworkText {
        if (endsOn.isBefore(startsOn)) throw new IllegalArgumentException("A framework ends after it starts");
        goalAreas = List.copyOf(goalAreas);
    }
}
