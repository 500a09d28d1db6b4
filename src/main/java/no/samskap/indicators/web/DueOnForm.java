package no.samskap.indicators.web;

import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the form that sets another deadline for confirming sends. */
public record DueOnForm(@NotNull @Future @Nullable LocalDate dueOn) {
    static final String WORDS = "indicators.dueOnForm";
}
