package no.samskap.funding.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.samskap.core.Visitor;
import no.samskap.funding.CallQueries;
import no.samskap.funding.CallText;
import no.samskap.funding.FundingCall;
import no.samskap.funding.FundingCalls;
import no.samskap.funding.Keeping;
import no.samskap.records.ExternalIds;
import no.samskap.records.Records;
import no.samskap.themes.Themes;
import no.samskap.web.Api;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Listed;
import no.samskap.web.Listing;
import no.samskap.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Calls for programs. The same door, rights and rules as the pages. */
@RestController
@RequestMapping("/api/v1/calls")
class CallApi {
    private final FundingCalls calls;
    private final CallQueries queries;
    private final Themes themes;
    private final Records records;
    private final ExternalIds externalIds;
    private final Clock clock;

    CallApi(
            FundingCalls calls,
            CallQueries queries,
            Themes themes,
            Records records,
            ExternalIds externalIds,
            Clock clock) {
        this.calls = calls;
        this.queries = queries;
        this.themes = themes;
        this.records = records;
        this.externalIds = externalIds;
        this.clock = clock;
    }

    /**
     * @param phase where it stands as the answer is made
     * @param closesAt the deadline; absent where applications are taken at any time
     */
    record Detail(
            long number,
            int version,
            String title,
            String summary,
            String language,
            FundingCall.Phase phase,
            @Nullable Long funder,
            String funderName,
            @Nullable Long body,
            Set<Long> themes,
            String applicants,
            @Nullable Long fromKroner,
            @Nullable Long toKroner,
            @Nullable LocalDate opensOn,
            @Nullable Instant closesAt,
            String address,
            Instant changedAt,
            String url) {
        static Detail of(FundingCall call, Instant now) {
            CallText text = call.text();
            return new Detail(
                    call.number(),
                    call.head().version(),
                    text.title(),
                    text.summary(),
                    text.language().code(),
                    call.phase(now),
                    text.funder(),
                    call.funderName(),
                    text.body(),
                    text.themes(),
                    text.applicants(),
                    text.fromKroner(),
                    text.toKroner(),
                    text.opensOn(),
                    text.closesAt(),
                    text.address(),
                    call.head().changedAt(),
                    "/utlysninger/" + call.number());
        }
    }

    @Listed(
            by = {"text", "theme", "funder", "phase"},
            sorts = {"deadline", "newest"})
    @GetMapping
    @CallableBy(Caller.EVERYONE)
    Api.Page<CallQueries.Row> list(@RequestParam MultiValueMap<String, String> parameters, Visitor visitor) {
        Listing asked = Listing.askedOfApi(parameters);
        CallQueries.Filter filter = new CallQueries.Filter(
                asked.text(),
                List.copyOf(themes.withAllBelow(asked.chosenNumbers("theme"))),
                asked.chosenNumbers("funder"),
                asked.chosenOf("phase", FundingCall.Phase.class));
        CallQueries.Order order = asked.sort().equals("newest") ? CallQueries.Order.NEWEST : CallQueries.Order.DEADLINE;
        return Api.Page.of(
                asked.with(List.of(), queries.totals(visitor, filter).total()),
                queries.list(visitor, filter, order, asked.size(), asked.offset()));
    }

    @GetMapping("/{number}")
    @CallableBy(Caller.EVERYONE)
    ResponseEntity<Detail> show(@PathVariable long number, Visitor visitor) {
        FundingCall call = found(visitor, number);
        return Api.found(call.head().version(), Detail.of(call, clock.instant()));
    }

    @PostMapping
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Detail> announce(@Valid @RequestBody CallInput input, Visitor visitor) {
        Api.check(input, input::check);
        String externalId = input.externalId();
        if (externalId != null) {
            Optional<Long> known = externalIds.known(visitor, FundingCall.KIND, externalId);
            if (known.isPresent()) return show(known.get(), visitor);
        }
        return switch (calls.announce(visitor, input.text())) {
            case Keeping.Kept(long number) -> {
                if (externalId != null) externalIds.name(visitor, FundingCall.KIND, externalId, number);
                FundingCall call = found(visitor, number);
                yield Api.created("/api/v1/calls/" + number, call.head().version(), Detail.of(call, clock.instant()));
            }
            case Keeping.NotYourBody() -> throw new Refusal.Forbidden();
            case Keeping.NotYours() -> throw new Refusal.Forbidden();
            case Keeping.Stale ignored -> throw Api.stale();
        };
    }

    @PutMapping("/{number}")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Detail> change(
            @PathVariable long number,
            @Valid @RequestBody CallInput input,
            Visitor visitor,
            HttpServletRequest request) {
        Api.check(input, input::check);
        return answer(visitor, calls.change(visitor, number, Api.seenVersion(request), input.text()));
    }

    /** The funder gives no money by it after all. */
    @PostMapping("/{number}/cancellation")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Detail> cancel(@PathVariable long number, Visitor visitor) {
        return answer(visitor, calls.cancel(visitor, number));
    }

    /** It was not cancelled after all. */
    @DeleteMapping("/{number}/cancellation")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Detail> reinstate(@PathVariable long number, Visitor visitor) {
        return answer(visitor, calls.reinstate(visitor, number));
    }

    private ResponseEntity<Detail> answer(Visitor visitor, Keeping outcome) {
        return switch (outcome) {
            case Keeping.Kept(long number) -> show(number, visitor);
            case Keeping.Stale ignored -> throw Api.stale();
            case Keeping.NotYourBody() -> throw new Refusal.Forbidden();
            case Keeping.NotYours() -> throw new Refusal.NotFound();
        };
    }

    private FundingCall found(Visitor visitor, long number) {
        return calls.find(visitor, number).orElseThrow(() -> records.missing(visitor, number));
    }
}
