package no.samskap.matching.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import no.samskap.matching.Brokerage;
import no.samskap.matching.Brokerages;
import no.samskap.web.Personal;
import org.jspecify.annotations.Nullable;

/** What the forms of a case send. */
final class BrokerageForms {
    static final String WORDS = "matching.case";

    private BrokerageForms() {}

    record Message(
            @Personal("brokerage") @NotBlank @Size(max = Brokerages.TEXT_LIMIT)
            String message) {}

    record Reply(
            @NotNull @Nullable Boolean yes,

            @Personal("brokerage") @Size(max = Brokerages.TEXT_LIMIT) @Nullable
            String answer) {}

    /** @param project that came of it; null where none did, or where it was started from the case */
    record Close(
            @NotNull Brokerage.@Nullable Outcome outcome,
            @Nullable Long project,
            @Size(max = 2000) @Nullable String note) {}
}
