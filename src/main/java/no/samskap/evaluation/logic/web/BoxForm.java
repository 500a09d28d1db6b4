package no.samskap.evaluation.logic.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import no.samskap.evaluation.logic.BoxText;
import no.samskap.evaluation.logic.ProgrammeLogic.Box;
import no.samskap.evaluation.logic.ProgrammeLogic.Stage;
import org.jspecify.annotations.Nullable;

/** What the form of a box sends. */
public record BoxForm(
        @NotNull @Nullable Stage stage,
        @NotBlank @Size(max = BoxText.TITLE_LIMIT) String title,
        @Size(max = BoxText.DESCRIPTION_LIMIT) @Nullable String description,
        @Nullable Set<Long> indicators) {
    static final String WORDS = "logic.boxForm";

    static BoxForm empty(Stage stage) {
        return new BoxForm(stage, "", "", Set.of());
    }

    static BoxForm of(Box box) {
        return new BoxForm(box.stage(), box.title(), box.description(), Set.copyOf(box.indicators()));
    }

    BoxText text() {
        return new BoxText(
                stage == null ? Stage.GOAL : stage,
                title.strip(),
                description == null ? "" : description.strip(),
                indicators == null ? Set.of() : indicators);
    }
}
