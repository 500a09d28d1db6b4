package no.samskap.matching.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import no.samskap.core.Period;
import no.samskap.matching.Described;
import org.jspecify.annotations.Nullable;

/**
 * What a program asks with.
 *
 * @param kind as the API says it: need, project, application, result, person or organisation
 * @param from first day, where it has a period
 */
public record OverlapForm(
        @NotBlank @Size(max = 40) String kind,
        @NotBlank @Size(max = 300) String title,
        @Size(max = 20000) @Nullable String summary,
        @Size(max = 50) @Nullable List<@Size(max = 300) String> partners,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    Described described() {
        boolean backwards = from != null && to != null && to.isBefore(from);
        return new Described(
                kind,
                title.strip(),
                summary == null ? "" : summary.strip(),
                partners == null ? List.of() : partners,
                backwards ? Period.ALWAYS : new Period(from, to));
    }
}
