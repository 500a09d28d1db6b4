package no.samskap.evaluation.logic.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import no.samskap.evaluation.logic.ArrowText;
import no.samskap.evaluation.logic.ProgrammeLogic.Arrow;
import no.samskap.evaluation.logic.ProgrammeLogic.Tested;
import org.jspecify.annotations.Nullable;

/** What the form of an arrow sends; which box it comes from is in the address. */
public record ArrowForm(
        @NotNull @Nullable Long to,
        @Size(max = ArrowText.ASSUMPTION_LIMIT) @Nullable String assumption,
        @Nullable Tested tested) {
    static final String WORDS = "logic.arrowForm";

    static ArrowForm empty() {
        return new ArrowForm(null, "", Tested.UNTESTED);
    }

    static ArrowForm of(Arrow arrow) {
        return new ArrowForm(arrow.to(), arrow.assumption(), arrow.tested());
    }

    ArrowText text(long from) {
        return new ArrowText(from, to == null ? 0 : to, written(), known());
    }

    String written() {
        return assumption == null ? "" : assumption.strip();
    }

    Tested known() {
        return tested == null ? Tested.UNTESTED : tested;
    }
}
