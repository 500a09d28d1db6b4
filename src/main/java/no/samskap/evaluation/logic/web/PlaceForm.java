package no.samskap.evaluation.logic.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import no.samskap.evaluation.logic.ProgrammeLogic.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Where a box is to stand.
 *
 * @param place from 1, the uppermost in its column
 */
public record PlaceForm(
        @NotNull @Nullable Stage stage,
        @NotNull @Min(1) @Max(1000) @Nullable Integer place) {
    static final String WORDS = "logic.placeForm";
}
