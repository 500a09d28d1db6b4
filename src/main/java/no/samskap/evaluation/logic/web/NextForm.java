package no.samskap.evaluation.logic.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import no.samskap.indicators.Framework;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;

/** What the next period is called, and from when to when it is. */
public record NextForm(
        @NotBlank @Size(max = 200) String name,
        @NotNull @Nullable LocalDate startsOn,
        @NotNull @Nullable LocalDate endsOn) {
    static final String WORDS = "logic.nextForm";

    /** As long as the one before, from the day after. */
    static NextForm after(Framework framework) {
        LocalDate start = framework.endsOn().plusDays(1);
        return new NextForm(
                Words.t(framework.name()),
                start,
                start.plus(framework.startsOn().until(framework.endsOn().plusDays(1)))
                        .minusDays(1));
    }

    boolean endsBeforeItStarts() {
        return startsOn != null && endsOn != null && endsOn.isBefore(startsOn);
    }
}
