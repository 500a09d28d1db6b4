package no.samskap.matching.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.matching.Approach;
import no.samskap.matching.Brokerage;
import no.samskap.matching.BrokerageReplies;
import no.samskap.matching.Brokerages;
import no.samskap.web.Api;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Brokerage cases for programs. The same doors, rights and rules as the pages: only advisers read a case. */
@RestController
@RequestMapping("/api/v1/brokerages")
class BrokerageApi {
    private static final int MOST = 100;

    private final Brokerages brokerages;
    private final BrokerageReplies replies;

    BrokerageApi(Brokerages brokerages, BrokerageReplies replies) {
        this.brokerages = brokerages;
        this.replies = replies;
    }

    /** @param waitingSince when the one was asked who has waited longest without an answer */
    record Item(
            long number,
            String title,
            String outcome,
            int asked,
            int yes,
            int no,
            @Nullable Instant waitingSince,
            String url) {
        static Item of(Brokerages.Line line) {
            return new Item(
                    line.head().number(),
                    line.head().title(),
                    line.head().state(),
                    line.asked(),
                    line.yes(),
                    line.no(),
                    line.waitingSince(),
                    "/meglingssaker/" + line.head().number());
        }
    }

    /** @param need null where it is no longer the caller's to read */
    record Detail(
            long number,
            int version,
            String title,
            @Nullable Long need,
            Brokerage.Outcome outcome,
            String note,
            List<Brokerage.Candidate> candidates,
            String url) {
        static Detail of(Brokerage brokerage) {
            return new Detail(
                    brokerage.head().number(),
                    brokerage.head().version(),
                    brokerage.head().title(),
                    brokerage.need() == null ? null : brokerage.need().number(),
                    brokerage.outcome(),
                    brokerage.outcomeNote(),
                    brokerage.candidates(),
                    "/meglingssaker/" + brokerage.head().number());
        }
    }

    /** What somebody was asked, for that person and, after a yes, for those of the need. */
    record Asked(long brokerage, long need, String title, Brokerage.Candidate candidate, String url) {
        static Asked of(BrokerageReplies.Asked asked) {
            return new Asked(
                    asked.brokerage(),
                    asked.need().number(),
                    asked.need().title(),
                    asked.candidate(),
                    "/meglingssaker/" + asked.brokerage() + "/svar/"
                            + asked.candidate().person());
        }
    }

    record Opening(@NotNull @Nullable Long need) {}

    record Listing(@NotNull @Nullable Long person) {}

    /** One's own cases, the open ones first. */
    @GetMapping
    @CallableBy(Caller.SIGNED_IN)
    List<Item> all(Visitor visitor) {
        return brokerages.all(visitor, MOST).stream().map(Item::of).toList();
    }

    /** What the caller was asked and has not answered. */
    @GetMapping("/asked")
    @CallableBy(Caller.SIGNED_IN)
    List<Asked> asked(Visitor visitor) {
        return replies.waitingFor(visitor).stream().map(Asked::of).toList();
    }

    @GetMapping("/{number}")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Detail> show(@PathVariable long number, Visitor visitor) {
        Brokerage brokerage = brokerages.find(visitor, number).orElseThrow(Refusal.NotFound::new);
        return Api.found(brokerage.head().version(), Detail.of(brokerage));
    }

    /** Opens a case on a need: for those who look after a cooperation that its owner takes part in. */
    @PostMapping
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Detail> open(@Valid @RequestBody Opening input, Visitor visitor) {
        long need = input.need() == null ? 0 : input.need();
        long number = brokerages.open(visitor, need).orElseThrow(Refusal.NotFound::new);
        Brokerage brokerage = brokerages.find(visitor, number).orElseThrow(Refusal.NotFound::new);
        return Api.created("/api/v1/brokerages/" + number, brokerage.head().version(), Detail.of(brokerage));
    }

    /** Lists somebody; they learn of it only when they are asked. */
    @PostMapping("/{number}/candidates")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Detail> list(@PathVariable long number, @Valid @RequestBody Listing input, Visitor visitor) {
        long person = input.person() == null ? 0 : input.person();
        return after(visitor, number, brokerages.list(visitor, number, person));
    }

    /** Asks somebody who is listed. */
    @PostMapping("/{number}/candidates/{person}/message")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Detail> ask(
            @PathVariable long number,
            @PathVariable long person,
            @Valid @RequestBody BrokerageForms.Message input,
            Visitor visitor) {
        return after(visitor, number, brokerages.ask(visitor, number, person, input.message()));
    }

    /** Once more, to somebody who has not answered for a week. */
    @PostMapping("/{number}/candidates/{person}/reminder")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Detail> remind(@PathVariable long number, @PathVariable long person, Visitor visitor) {
        return after(visitor, number, brokerages.remind(visitor, number, person));
    }

    private ResponseEntity<Detail> after(Visitor visitor, long number, Approach outcome) {
        return switch (outcome) {
            case Approach.Done() -> show(number, visitor);
            case Approach.Enough() -> throw new Refusal.Malformed(409, "matching.api.enough");
            case Approach.OutOfReach() -> throw new Refusal.Malformed(409, "matching.api.outOfReach");
            case Approach.NotYours() -> throw new Refusal.NotFound();
        };
    }

    /** For the one who was asked, and for those of the need once that person said yes. */
    @GetMapping("/{number}/candidates/{person}")
    @CallableBy(Caller.SIGNED_IN)
    Asked candidate(@PathVariable long number, @PathVariable long person, Visitor visitor) {
        return replies.asked(visitor, number, person).map(Asked::of).orElseThrow(Refusal.NotFound::new);
    }

    /** The caller's own answer to what they were asked. */
    @PostMapping("/{number}/reply")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Asked> reply(
            @PathVariable long number, @Valid @RequestBody BrokerageForms.Reply input, Visitor visitor) {
        String answer = input.answer() == null ? "" : input.answer();
        if (!replies.answer(visitor, number, Boolean.TRUE.equals(input.yes()), answer)) throw new Refusal.NotFound();
        long own = visitor.whenSignedIn().orElseThrow(Refusal.NotFound::new);
        return ResponseEntity.ok(candidate(number, own, visitor));
    }

    /** The person, or those of the need, say that they are under way together. */
    @PostMapping("/{number}/candidates/{person}/confirmation")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Asked> confirm(@PathVariable long number, @PathVariable long person, Visitor visitor) {
        if (!replies.confirm(visitor, number, person)) throw new Refusal.NotFound();
        return ResponseEntity.ok(candidate(number, person, visitor));
    }

    /** Closes the case. That it matched both sides have confirmed before. */
    @PostMapping("/{number}/outcome")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Detail> close(
            @PathVariable long number, @Valid @RequestBody BrokerageForms.Close input, Visitor visitor) {
        Brokerage brokerage = brokerages.find(visitor, number).orElseThrow(Refusal.NotFound::new);
        Brokerage.Outcome outcome = input.outcome();
        if (!brokerage.head().mayBeEditedBy(visitor) || outcome == null) throw new Refusal.NotFound();
        String note = input.note() == null ? "" : input.note();
        if (!brokerages.close(visitor, number, outcome, note, input.project()))
            throw new Refusal.Malformed(409, "matching.api.notYet");
        return show(number, visitor);
    }
}
