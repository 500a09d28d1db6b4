package no.samskap.reports.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.samskap.reports.Report.Part;
import org.jspecify.annotations.Nullable;

/**
 * What the form of a report's part sends.
 *
 * @param places by the number of an impact case: its place among those that are shown, empty where it is left out
 */
public record PartForm(
        @NotNull Part.@Nullable Chapter chapter,
        @NotBlank @Size(max = 200) String title,
        @Size(max = 20_000) @Nullable String text,
        @Nullable Map<Long, String> places) {
    static final String WORDS = "reports.partForm";

    static PartForm of(Part part) {
        Map<Long, String> places = new LinkedHashMap<>();
        for (int i = 0; i < part.cases().size(); i++) places.put(part.cases().get(i), String.valueOf(i + 1));
        return new PartForm(part.chapter(), part.title(), part.text(), places);
    }

    Part.Chapter chosen() {
        return Objects.requireNonNull(chapter);
    }

    /** Those with a place, by their places. What is no number is no place. */
    List<Long> cases() {
        return places == null
                ? List.of()
                : places.entrySet().stream()
                        .filter(place -> place.getValue() != null
                                && place.getValue().strip().matches("\\d{1,4}"))
                        .sorted(Comparator.comparing((Map.Entry<Long, String> place) ->
                                        Integer.valueOf(place.getValue().strip()))
                                .thenComparing(Map.Entry::getKey))
                        .map(Map.Entry::getKey)
                        .toList();
    }

    String written() {
        return text == null ? "" : text.replace("\r\n", "\n").strip();
    }
}
