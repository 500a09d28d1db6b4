package no.samskap.evaluation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import no.samskap.core.Visitor;
import no.samskap.evaluation.Observation;
import no.samskap.evaluation.Withdrawal;
import no.samskap.evaluation.Withdrawals;
import no.samskap.web.Api;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes observations and recommendations back for programs, and up again. */
@RestController
@RequestMapping({"/api/v1/observations/{number}", "/api/v1/recommendations/{number}"})
class WithdrawalApi {
    private final Withdrawals withdrawals;
    private final EvaluationPages pages;
    private final EvaluationKinds kinds;

    WithdrawalApi(Withdrawals withdrawals, EvaluationPages pages, EvaluationKinds kinds) {
        this.withdrawals = withdrawals;
        this.pages = pages;
        this.kinds = kinds;
    }

    record WithdrawalInput(
            @NotBlank @Size(max = Withdrawal.REASON_LIMIT) String reason) {}

    /** Takes it away, where nothing builds on it. */
    @DeleteMapping
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Void> remove(@PathVariable long number, Visitor visitor, HttpServletRequest request) {
        Sent.done(withdrawals.remove(visitor, kinds.of(request), number, seen(request)));
        return ResponseEntity.noContent().build();
    }

    /** Why it no longer stands; not found where it does. */
    @GetMapping("/withdrawal")
    @CallableBy(Caller.EVERYONE)
    Withdrawal withdrawal(@PathVariable long number, Visitor visitor, HttpServletRequest request) {
        Withdrawal withdrawal = kinds.of(request).equals(Observation.KIND)
                ? pages.observation(visitor, number).withdrawal()
                : pages.recommendation(visitor, number).withdrawal();
        if (withdrawal == null) throw new Refusal.NotFound();
        return withdrawal;
    }

    /** Withdraws it. It stays to be read with the reason, and nothing of it waits for anybody. */
    @PostMapping("/withdrawal")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Withdrawal> withdraw(
            @PathVariable long number,
            @Valid @RequestBody WithdrawalInput input,
            Visitor visitor,
            HttpServletRequest request) {
        String kind = kinds.of(request);
        Sent.done(withdrawals.withdraw(
                visitor, kind, number, seen(request), input.reason().strip()));
        return ResponseEntity.created(URI.create(kinds.api(kind, number) + "/withdrawal"))
                .body(withdrawal(number, visitor, request));
    }

    /** It stands again. */
    @DeleteMapping("/withdrawal")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Void> takeUp(@PathVariable long number, Visitor visitor, HttpServletRequest request) {
        Sent.done(withdrawals.takeUp(visitor, kinds.of(request), number));
        return ResponseEntity.noContent().build();
    }

    private static @Nullable Integer seen(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.IF_MATCH) == null ? null : Api.seenVersion(request);
    }
}
