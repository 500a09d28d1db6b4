package no.samskap.indicators.web;

import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the form that asks for a year's lists sends. */
public record AskForm(
        @NotNull @Nullable Integer year,
        @NotNull @Future @Nullable LocalDate dueOn) {
    static final String WORDS = "indicators.askForm";
}
