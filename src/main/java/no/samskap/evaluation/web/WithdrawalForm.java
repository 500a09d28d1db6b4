package no.samskap.evaluation.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import no.samskap.evaluation.Withdrawal;

/** Why an observation or a recommendation no longer stands. */
public record WithdrawalForm(
        @NotBlank @Size(max = Withdrawal.REASON_LIMIT) String reason) {
    static final String WORDS = "evaluation.withdrawalForm";
    static final WithdrawalForm EMPTY = new WithdrawalForm("");
}
