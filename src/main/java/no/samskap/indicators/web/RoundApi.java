package no.samskap.indicators.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import no.samskap.core.Visitor;
import no.samskap.indicators.Framework;
import no.samskap.indicators.Indicator;
import no.samskap.indicators.Round;
import no.samskap.indicators.Rounds;
import no.samskap.records.Kinds;
import no.samskap.web.Api;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reporting rounds for programs. The same doors, rights and rules as the pages. */
@RestController
@RequestMapping("/api/v1/frameworks/{number}")
class RoundApi {
    private final FoundFrameworks found;
    private final Rounds rounds;
    private final Kinds kinds;

    RoundApi(FoundFrameworks found, Rounds rounds, Kinds kinds) {
        this.found = found;
        this.rounds = rounds;
        this.kinds = kinds;
    }

    /** How far a round has come. */
    record RoundItem(
            int year,
            Round.Step step,
            LocalDate dueOn,
            Instant askedAt,
            @Nullable Instant approvedAt,
            @Nullable Instant lockedAt,
            String decision,
            String url) {
        static RoundItem of(Round round) {
            return new RoundItem(
                    round.year(),
                    round.step(),
                    round.dueOn(),
                    round.askedAt(),
                    round.approvedAt(),
                    round.lockedAt(),
                    round.decision(),
                    "/tall/" + round.framework() + "/runder/" + round.year());
        }
    }

    /** A record to confirm. */
    record ToConfirm(
            long record,
            String kind,
            String title,
            List<String> indicators,
            @Nullable Instant confirmedAt,
            boolean changedSince,
            boolean mayConfirm,
            String url) {}

    record RoundDetail(RoundItem round, List<ToConfirm> records, List<String> missing) {}

    record Ask(
            @NotNull @Nullable Integer year,
            @NotNull @Nullable LocalDate dueOn) {}

    record DueOn(@NotNull @Nullable LocalDate dueOn) {}

    record Confirm(@NotEmpty @Size(max = Rounds.MOST_SHOWN) List<Long> records) {}

    record Lock(@NotBlank @Size(max = 500) String decision) {}

    record Restate(
            @NotNull @Nullable Integer year,
            @NotBlank @Size(max = 1000) String reason) {}

    @GetMapping("/rounds")
    @CallableBy(Caller.SIGNED_IN)
    List<RoundItem> list(@PathVariable long number, Visitor visitor) {
        return rounds.of(found.readable(visitor, number)).stream()
                .map(RoundItem::of)
                .toList();
    }

    /** A round with the records to confirm, and the indicators of which nothing is known. */
    @GetMapping("/rounds/{year}")
    @CallableBy(Caller.SIGNED_IN)
    RoundDetail show(@PathVariable long number, @PathVariable int year, Visitor visitor) {
        Framework framework = found.readable(visitor, number);
        Round round = rounds.find(framework, year).orElseThrow(Refusal.NotFound::new);
        return new RoundDetail(
                RoundItem.of(round),
                rounds.list(visitor, framework, year).stream()
                        .limit(Rounds.MOST_SHOWN)
                        .map(listed -> new ToConfirm(
                                listed.head().number(),
                                listed.head().kind(),
                                listed.head().title(),
                                listed.indicators().stream().map(Indicator::key).toList(),
                                listed.confirmation() == null
                                        ? null
                                        : listed.confirmation().at(),
                                listed.hasChangedSince(),
                                listed.mayConfirm(),
                                kinds.address(listed.head())))
                        .toList(),
                rounds.missing(visitor, framework, year).stream()
                        .map(Indicator::key)
                        .toList());
    }

    /** Asks those who look after the records of a year to confirm their list. */
    @PostMapping("/rounds")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<RoundItem> ask(@PathVariable long number, @Valid @RequestBody Ask input, Visitor visitor) {
        int year = Objects.requireNonNull(input.year());
        made(rounds.ask(visitor, number, year, Objects.requireNonNull(input.dueOn())));
        Framework framework = found.readable(visitor, number);
        return Api.created(
                "/api/v1/frameworks/" + number + "/rounds/" + year,
                framework.head().version(),
                RoundItem.of(rounds.find(framework, year).orElseThrow()));
    }

    /** Sets another deadline while the lists are being confirmed. */
    @PutMapping("/rounds/{year}/due-on")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<RoundItem> setDueOn(
            @PathVariable long number, @PathVariable int year, @Valid @RequestBody DueOn input, Visitor visitor) {
        made(rounds.setDueOn(visitor, number, year, Objects.requireNonNull(input.dueOn())));
        return ResponseEntity.ok(item(visitor, number, year));
    }

    /** Calls a round off while the lists are being confirmed, with what was confirmed in it. */
    @DeleteMapping("/rounds/{year}")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Void> callOff(@PathVariable long number, @PathVariable int year, Visitor visitor) {
        made(rounds.callOff(visitor, number, year));
        return ResponseEntity.noContent().build();
    }

    /** Says that records are right as they stand. Those the caller does not look after are passed over. */
    @PostMapping("/rounds/{year}/confirmations")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<RoundDetail> confirm(
            @PathVariable long number, @PathVariable int year, @Valid @RequestBody Confirm input, Visitor visitor) {
        made(rounds.confirm(visitor, number, year, input.records()));
        return ResponseEntity.ok(show(number, year, visitor));
    }

    /** A coordinator approves the figures as they are counted now. */
    @PostMapping("/rounds/{year}/approval")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<RoundItem> approve(@PathVariable long number, @PathVariable int year, Visitor visitor) {
        made(rounds.approve(visitor, number, year));
        return ResponseEntity.ok(item(visitor, number, year));
    }

    @DeleteMapping("/rounds/{year}/approval")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<RoundItem> reopen(@PathVariable long number, @PathVariable int year, Visitor visitor) {
        made(rounds.reopen(visitor, number, year));
        return ResponseEntity.ok(item(visitor, number, year));
    }

    /** The steering group locks what was approved. */
    @PostMapping("/rounds/{year}/lock")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<RoundItem> lock(
            @PathVariable long number, @PathVariable int year, @Valid @RequestBody Lock input, Visitor visitor) {
        made(rounds.lock(visitor, number, year, input.decision().strip()));
        return ResponseEntity.ok(item(visitor, number, year));
    }

    /** Puts what the records say today in the place of a locked figure; the locked one is kept beside it. */
    @PostMapping("/indicators/{indicator}/restatements")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<RoundItem> restate(
            @PathVariable long number,
            @PathVariable long indicator,
            @Valid @RequestBody Restate input,
            Visitor visitor) {
        int year = Objects.requireNonNull(input.year());
        made(rounds.restate(visitor, number, indicator, year, input.reason().strip()));
        return ResponseEntity.ok(item(visitor, number, year));
    }

    private RoundItem item(Visitor visitor, long number, int year) {
        return RoundItem.of(rounds.find(found.readable(visitor, number), year).orElseThrow(Refusal.NotFound::new));
    }

    private static void made(Rounds.Outcome outcome) {
        switch (outcome) {
            case DONE -> {}
            case TOO_LATE -> throw new Refusal.Malformed(409, "indicators.api.tooLate");
            case SAME -> throw new Refusal.Malformed(409, "indicators.api.same");
            case WRONG_YEAR -> throw new Refusal.Malformed(422, "indicators.api.wrongYear");
            case NOT_YOURS -> throw new Refusal.NotFound();
        }
    }
}
