package no.samskap.evaluation.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.samskap.evaluation.Audience;
import no.samskap.evaluation.Observation;
import no.samskap.evaluation.Observation.Source;
import no.samskap.evaluation.ObservationText;
import no.samskap.records.RecordContent;
import no.samskap.web.Personal;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * What the form of an observation sends.
 *
 * @param seenIn numbers or addresses of records, one on each line
 * @param about the same
 */
public record ObservationForm(
        @NotBlank @Size(max = 200) String title,
        @Size(max = RecordContent.SUMMARY_LIMIT) @Nullable String seen,
        @NotNull @Nullable LocalDate seenOn,
        @Personal("evaluation") @Size(max = 200) @Nullable String seenBy,
        @NotNull @Nullable Source source,
        @Size(max = 500) @Nullable String sourceNote,
        @Size(max = 1000) @Nullable String seenIn,
        @Nullable Set<Long> boxes,
        @Nullable Set<Long> questions,
        @Size(max = 1000) @Nullable String about,
        @NotNull @Nullable Audience audience) {
    static final String WORDS = "evaluation.observationForm";

    private static final Pattern RECORD = Pattern.compile("(?:.*/)?(\\d{1,15})(?:[?#].*)?");

    static ObservationForm empty(LocalDate today, String name, Set<Long> boxes) {
        return new ObservationForm(
                "", "", today, name, Source.RECORDS, "", "", boxes, Set.of(), "", Audience.EVALUATORS);
    }

    static ObservationForm of(Observation observation) {
        ObservationText text = observation.text();
        return new ObservationForm(
                text.title(),
                text.seen(),
                text.seenOn(),
                text.seenBy(),
                text.source(),
                text.sourceNote(),
                lines(text.seenIn()),
                text.boxes(),
                text.questions(),
                lines(text.about()),
                text.audience());
    }

    /** What no annotation can say. */
    void check(Errors errors) {
        if (isUnclear(seenIn)) errors.rejectValue("seenIn", "evaluation.observationForm.records.unknown");
        if (isUnclear(about)) errors.rejectValue("about", "evaluation.observationForm.records.unknown");
    }

    ObservationText text() {
        if (seenOn == null || source == null || audience == null)
            throw new IllegalStateException("What is required was asked for");
        return new ObservationText(
                title.strip(),
                stripped(seen),
                audience,
                source,
                stripped(sourceNote),
                seenOn,
                stripped(seenBy),
                boxes == null ? Set.of() : boxes,
                questions == null ? Set.of() : questions,
                numbers(seenIn),
                numbers(about));
    }

    private static String lines(Set<Long> numbers) {
        return new TreeSet<>(numbers).stream().map(String::valueOf).collect(Collectors.joining("\n"));
    }

    private static boolean isUnclear(@Nullable String written) {
        return Arrays.stream(parts(written))
                .anyMatch(part -> !RECORD.matcher(part).matches());
    }

    private static Set<Long> numbers(@Nullable String written) {
        Set<Long> numbers = new TreeSet<>();
        for (String part : parts(written)) {
            Matcher matcher = RECORD.matcher(part);
            if (matcher.matches()) numbers.add(Long.valueOf(matcher.group(1)));
        }
        return numbers;
    }

    private static String[] parts(@Nullable String written) {
        return Arrays.stream(stripped(written).split("[\\s,;]+"))
                .filter(part -> !part.isEmpty())
                .toArray(String[]::new);
    }

    private static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
