package no.samskap.indicators;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.samskap.core.LocalizedText;
import no.samskap.records.RecordHead;
import org.jspecify.annotations.Nullable;

/**
 * What a cooperation body agreed to reach in a period.
 *
 * @param bodyTitle null where the visitor may not read the body
 */
public record Framework(
        RecordHead head,
        long body,
        @Nullable String bodyTitle,
        LocalizedText name,
        LocalDate startsOn,
        LocalDate endsOn,
        String source,
        List<GoalArea> goalAreas) {
    public static final String KIND = "framework";

    /** @param values what it is worth to each of the parties */
    public record GoalArea(long id, String key, LocalizedText name, List<Value> values, List<Indicator> indicators) {
        public GoalArea {
            values = List.copyOf(values);
            indicators = List.copyOf(indicators);
        }
    }

    public record Value(long organisation, String organisationTitle, LocalizedText text) {}

    public Framework {
        goalAreas = List.copyOf(goalAreas);
    }

    public long number() {
        return head.number();
    }

    public List<Indicator> indicators() {
        return goalAreas.stream().flatMap(area -> area.indicators().stream()).toList();
    }

    public Optional<Indicator> indicator(long id) {
        return indicators().stream().filter(indicator -> indicator.id() == id).findFirst();
    }

    public Optional<GoalArea> goalArea(long id) {
        return goalAreas.stream().filter(area -> area.id() == id).findFirst();
    }

    public GoalArea areaOf(Indicator indicator) {
        return goalAreas.stream()
                .filter(area -> area.indicators().stream().anyMatch(each -> each.id() == indicator.id()))
                .findFirst()
                .orElseThrow();
    }

    /** Whether figures of that year belong here: a year of the period, or one before it to compare with. */
    public boolean shows(int year) {
        return year >= firstYear() - Frameworks.YEARS_BEFORE && year <= lastYear();
    }

    public int firstYear() {
        return startsOn.getYear();
    }

    public int lastYear() {
        return endsOn.getYear();
    }
}
