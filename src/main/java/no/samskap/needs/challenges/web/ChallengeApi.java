package no.samskap.needs.challenges.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import no.samskap.core.Visitor;
import no.samskap.needs.challenges.Challenge;
import no.samskap.needs.challenges.ChallengeQueries;
import no.samskap.needs.challenges.Challenges;
import no.samskap.needs.challenges.Gathering;
import no.samskap.records.Records;
import no.samskap.web.Api;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Listed;
import no.samskap.web.Listing;
import no.samskap.web.Refusal;
import no.samskap.web.Words;
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

/** Common challenges for programs. The same doors, rights and rules as the pages. */
@RestController
@RequestMapping("/api/v1/challenges")
class ChallengeApi {
    private final Challenges challenges;
    private final ChallengeQueries queries;
    private final Records records;

    ChallengeApi(Challenges challenges, ChallengeQueries queries, Records records) {
        this.challenges = challenges;
        this.queries = queries;
        this.records = records;
    }

    /** A need in a challenge, and what its sender says to that. */
    record Gathered(
            long need,
            String title,
            @Nullable String ownerTitle,
            Instant at,
            Challenge.@Nullable Reply reply,
            String replyText,
            String url) {}

    record Detail(
            long number,
            int version,
            String title,
            String summary,
            String language,
            Challenge.State state,
            Challenge.Audience audience,
            long body,
            List<Gathered> needs,
            Instant changedAt,
            String url) {
        static Detail of(Challenge challenge) {
            return new Detail(
                    challenge.number(),
                    challenge.head().version(),
                    challenge.head().title(),
                    challenge.head().summary(),
                    challenge.head().language().code(),
                    challenge.state(),
                    challenge.audience(),
                    challenge.body(),
                    challenge.gathered().stream()
                            .map(each -> new Gathered(
                                    each.need().number(),
                                    each.need().title(),
                                    each.need().ownerTitle(),
                                    each.at(),
                                    each.reply(),
                                    each.replyText(),
                                    "/behov/" + each.need().number()))
                            .toList(),
                    challenge.head().changedAt(),
                    "/utfordringer/" + challenge.number());
        }
    }

    record NeedInput(@NotNull @Nullable Long need) {}

    record ReplyInput(
            @NotNull Challenge.@Nullable Reply reply,
            @Size(max = 2000) @Nullable String text) {}

    record SplitInput(
            @NotBlank @Size(max = 200) String title,
            @NotEmpty @Nullable Set<Long> needs) {}

    record JoinInput(
            @NotNull @Nullable Long into,
            @Size(max = 2000) @Nullable String because) {}

    record BecauseInput(@Size(max = 2000) @Nullable String because) {}

    @Listed(by = {"text", "state", "body"})
    @GetMapping
    @CallableBy(Caller.EVERYONE)
    Api.Page<ChallengeQueries.Row> list(@RequestParam MultiValueMap<String, String> parameters, Visitor visitor) {
        Listing asked = Listing.askedOfApi(parameters);
        ChallengeQueries.Filter filter = new ChallengeQueries.Filter(
                asked.text(), asked.chosenOf("state", Challenge.State.class), asked.chosenNumbers("body"));
        return Api.Page.of(
                asked.with(List.of(), queries.totals(visitor, filter).total()),
                queries.list(visitor, filter, asked.size(), asked.offset()));
    }

    @GetMapping("/{number}")
    @CallableBy(Caller.EVERYONE)
    ResponseEntity<Detail> show(@PathVariable long number, Visitor visitor) {
        return found(visitor, number);
    }

    /** Gathers needs of several organisations. Their senders are told and can object. */
    @PostMapping
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Detail> gather(@Valid @RequestBody ChallengeForm input, Visitor visitor) {
        Long body = input.body();
        Gathering outcome = challenges.gather(visitor, body == null ? 0 : body, input.text(), input.chosen());
        if (!(outcome instanceof Gathering.Done(long number))) throw refused(outcome);
        Challenge challenge = challenges.find(visitor, number).orElseThrow(Refusal.NotFound::new);
        return Api.created("/api/v1/challenges/" + number, challenge.head().version(), Detail.of(challenge));
    }

    @PutMapping("/{number}")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Detail> change(
            @PathVariable long number,
            @Valid @RequestBody ChallengeForm input,
            Visitor visitor,
            HttpServletRequest request) {
        return answer(visitor, challenges.change(visitor, number, Api.seenVersion(request), input.text()));
    }

    @PostMapping("/{number}/needs")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Detail> add(@PathVariable long number, @Valid @RequestBody NeedInput input, Visitor visitor) {
        return answer(visitor, challenges.add(visitor, number, input.need() == null ? 0 : input.need()));
    }

    /** Takes a need out again; it keeps all it had. */
    @DeleteMapping("/{number}/needs/{need}")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Detail> part(
            @PathVariable long number,
            @PathVariable long need,
            @RequestParam(defaultValue = "") String because,
            Visitor visitor) {
        return answer(visitor, challenges.part(visitor, number, need, limited(because)));
    }

    /** What the sender of a need says to its being gathered. */
    @PostMapping("/{number}/needs/{need}/reply")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Detail> reply(
            @PathVariable long number, @PathVariable long need, @Valid @RequestBody ReplyInput input, Visitor visitor) {
        Challenge.Reply reply = input.reply() == null ? Challenge.Reply.AGREED : input.reply();
        return answer(visitor, challenges.reply(visitor, number, need, reply, limited(input.text()), Words.language()));
    }

    /** Some of the needs become a challenge of their own. */
    @PostMapping("/{number}/split")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Detail> split(@PathVariable long number, @Valid @RequestBody SplitInput input, Visitor visitor) {
        Set<Long> needs = input.needs() == null ? Set.of() : input.needs();
        return answer(
                visitor, challenges.split(visitor, number, needs, input.title().strip()));
    }

    /** Makes this challenge part of another one. */
    @PostMapping("/{number}/joining")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Detail> join(@PathVariable long number, @Valid @RequestBody JoinInput input, Visitor visitor) {
        long into = input.into() == null ? 0 : input.into();
        return answer(visitor, challenges.join(visitor, number, into, limited(input.because())));
    }

    @DeleteMapping("/{number}/joining")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Detail> undoJoin(@PathVariable long number, Visitor visitor) {
        return answer(visitor, challenges.undoJoin(visitor, number));
    }

    @PostMapping("/{number}/dissolution")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Detail> dissolve(
            @PathVariable long number, @Valid @RequestBody BecauseInput input, Visitor visitor) {
        return answer(visitor, challenges.dissolve(visitor, number, limited(input.because())));
    }

    @DeleteMapping("/{number}/dissolution")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Detail> restore(@PathVariable long number, Visitor visitor) {
        return answer(visitor, challenges.restore(visitor, number));
    }

    private ResponseEntity<Detail> answer(Visitor visitor, Gathering outcome) {
        if (outcome instanceof Gathering.Done(long number)) return found(visitor, number);
        throw refused(outcome);
    }

    private static Refusal refused(Gathering outcome) {
        return switch (outcome) {
            case Gathering.TooFew() -> new Refusal.Malformed(422, "challenges.split.incomplete");
            case Gathering.Stale() -> Api.stale();
            case Gathering.NotNow() -> new Refusal.Malformed(409, "challenges.notNow");
            default -> new Refusal.NotFound();
        };
    }

    private ResponseEntity<Detail> found(Visitor visitor, long number) {
        Challenge challenge = challenges.find(visitor, number).orElseThrow(() -> records.missing(visitor, number));
        return Api.found(challenge.head().version(), Detail.of(challenge));
    }

    private static String limited(@Nullable String text) {
        if (text == null) return "";
        if (text.length() > 2000) throw new Refusal.Malformed(422, "error.invalid");
        return text.strip();
    }
}
