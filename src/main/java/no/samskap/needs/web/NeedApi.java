package no.samskap.needs.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import no.samskap.needs.Joining;
import no.samskap.needs.Need;
import no.samskap.needs.NeedLife;
import no.samskap.needs.NeedOverview;
import no.samskap.needs.NeedQueries;
import no.samskap.needs.Needs;
import no.samskap.needs.Origins;
import no.samskap.needs.Patience;
import no.samskap.needs.Saving;
import no.samskap.needs.Sharpened;
import no.samskap.needs.Sharpening;
import no.samskap.needs.Stepping;
import no.samskap.needs.SupportText;
import no.samskap.records.ExternalIds;
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

/** Knowledge needs for programs. The same doors, rights and rules as the pages. */
@RestController
@RequestMapping("/api/v1/needs")
class NeedApi {
    private final Needs needs;
    private final NeedLife life;
    private final Sharpening sharpening;
    private final Origins origins;
    private final NeedOverview overview;
    private final Patience patience;
    private final NeedQueries queries;
    private final NeedPages pages;
    private final Records records;
    private final ExternalIds externalIds;

    NeedApi(
            Needs needs,
            NeedLife life,
            Sharpening sharpening,
            Origins origins,
            NeedOverview overview,
            Patience patience,
            NeedQueries queries,
            NeedPages pages,
            Records records,
            ExternalIds externalIds) {
        this.needs = needs;
        this.life = life;
        this.sharpening = sharpening;
        this.origins = origins;
        this.overview = overview;
        this.patience = patience;
        this.queries = queries;
        this.pages = pages;
        this.records = records;
        this.externalIds = externalIds;
    }

    /** A need in a list. */
    record Item(
            long number,
            String title,
            String question,
            String language,
            @Nullable Long owner,
            @Nullable String ownerTitle,
            String state,
            List<Long> themes,
            int supports,
            Instant changedAt,
            String url) {
        static Item of(NeedQueries.Row row) {
            return new Item(
                    row.number(),
                    row.title(),
                    row.question(),
                    row.language(),
                    row.owner(),
                    row.ownerTitle(),
                    row.state(),
                    row.themes(),
                    row.supports(),
                    row.changedAt(),
                    "/behov/" + row.number());
        }
    }

    record Detail(
            long number,
            int version,
            String title,
            String question,
            String touches,
            String tried,
            String why,
            List<Need.Question> questions,
            String language,
            @Nullable Long owner,
            @Nullable String ownerTitle,
            Need.State state,
            Need.Audience audience,
            List<Long> themes,
            @Nullable LocalDate neededBy,
            String raised,
            String source,
            List<Need.Support> supports,
            List<Step> steps,
            Instant changedAt,
            String url) {
        static Detail of(Need need) {
            return new Detail(
                    need.number(),
                    need.head().version(),
                    need.head().title(),
                    need.question(),
                    need.touches(),
                    need.tried(),
                    need.why(),
                    need.questions(),
                    need.head().language().code(),
                    need.head().owner(),
                    need.head().ownerTitle(),
                    need.state(),
                    need.audience(),
                    need.head().themes(),
                    need.neededBy(),
                    need.raised().iso(),
                    need.source(),
                    need.supports(),
                    need.steps().stream().map(Step::of).toList(),
                    need.head().changedAt(),
                    "/behov/" + need.number());
        }
    }

    /** A step in a need's life. The day is ISO 8601, as exact as it is known. */
    record Step(
            Need.State state,
            String on,
            String reason,
            String referral,
            String language,
            Instant at,
            @Nullable Long by) {
        static Step of(Need.Step step) {
            return new Step(
                    step.state(),
                    step.on().iso(),
                    step.reason(),
                    step.referral(),
                    step.language(),
                    step.at(),
                    step.byName() == null ? null : step.by());
        }
    }

    record SupportInput(
            long organisation,
            @Nullable String note,

            @Min(SupportText.LEAST) @Max(SupportText.MOST) @Nullable
            Integer weight,

            @Size(max = 200) @Nullable String contact,
            @Nullable String language) {}

    @Listed(
            by = {"text", "theme", "state", "county", "owner"},
            sorts = {"newest", "mostShared", "deadline"})
    @GetMapping
    @CallableBy(Caller.EVERYONE)
    Api.Page<Item> list(@RequestParam MultiValueMap<String, String> parameters, Visitor visitor) {
        Listing asked = Listing.askedOfApi(parameters);
        NeedQueries.Filter filter = pages.filter(
                asked.text(),
                asked.chosen("theme"),
                asked.chosen("state"),
                asked.chosen("county"),
                asked.chosen("owner"));
        NeedQueries.Order order = switch (asked.sort()) {
            case "mostShared" -> NeedQueries.Order.MOST_SHARED;
            case "deadline" -> NeedQueries.Order.DEADLINE;
            default -> NeedQueries.Order.NEWEST;
        };
        return Api.Page.of(
                asked.with(List.of(), queries.totals(visitor, filter).total()),
                queries.list(visitor, filter, order, asked.size(), asked.offset()).stream()
                        .map(Item::of)
                        .toList());
    }

    @GetMapping("/{number}")
    @CallableBy(Caller.EVERYONE)
    ResponseEntity<Detail> show(@PathVariable long number, Visitor visitor) {
        return found(visitor, number);
    }

    @PostMapping
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Detail> write(@Valid @RequestBody NeedInput input, Visitor visitor) {
        String externalId = input.externalId();
        if (externalId != null) {
            Optional<Long> known = externalIds.known(visitor, Need.KIND, externalId);
            if (known.isPresent()) return found(visitor, known.get());
        }
        return switch (needs.write(visitor, input.text())) {
            case Saving.Saved(long number) -> {
                if (externalId != null) externalIds.name(visitor, Need.KIND, externalId, number);
                Need need = needs.find(visitor, number).orElseThrow(Refusal.NotFound::new);
                yield Api.created("/api/v1/needs/" + number, need.head().version(), Detail.of(need));
            }
            case Saving.NotYours() -> throw new Refusal.Forbidden();
            case Saving.WordsStand() -> throw wordsStand();
            case Saving.Stale ignored -> throw Api.stale();
        };
    }

    @PutMapping("/{number}")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Detail> change(
            @PathVariable long number,
            @Valid @RequestBody NeedInput input,
            Visitor visitor,
            HttpServletRequest request) {
        return answer(visitor, needs.change(visitor, number, Api.seenVersion(request), input.text()));
    }

    /** Sends a draft: its audience may read it from now on. */
    @PostMapping("/{number}/publication")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Detail> publish(@PathVariable long number, Visitor visitor) {
        return answer(visitor, number, life.send(visitor, number));
    }

    /** Takes a step in the need's life. A step back, or an end, needs a reason; out of scope needs a referral too. */
    @PostMapping("/{number}/steps")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Detail> step(@PathVariable long number, @Valid @RequestBody StepForm input, Visitor visitor) {
        return answer(visitor, number, life.take(visitor, number, input.text(Words.language())));
    }

    private ResponseEntity<Detail> answer(Visitor visitor, long number, Stepping outcome) {
        return switch (outcome) {
            case Stepping.Taken ignored -> found(visitor, number);
            case Stepping.NotFrom ignored -> throw new Refusal.Malformed(409, "needs.step.notNow");
            case Stepping.WithoutReason() -> throw new Refusal.Malformed(422, "needs.api.withoutReason");
            case Stepping.WithoutReferral() -> throw new Refusal.Malformed(422, "needs.api.withoutReason");
            case Stepping.NotThatDay ignored -> throw new Refusal.Malformed(422, "needs.api.notThatDay");
            case Stepping.NotYours() -> throw new Refusal.NotFound();
        };
    }

    /** Another organisation has this need too. */
    @PostMapping("/{number}/supports")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Detail> join(@PathVariable long number, @Valid @RequestBody SupportInput input, Visitor visitor) {
        Language language =
                Language.of(input.language() == null ? "nb" : input.language()).orElse(Language.BOKMAL);
        String note = input.note() == null ? "" : input.note().strip();
        if (note.length() > 2000) throw new Refusal.Malformed(422, "error.invalid");
        return switch (needs.join(
                visitor,
                number,
                input.organisation(),
                new SupportText(note, input.weight(), SendForm.stripped(input.contact()), language))) {
            case Joining.Joined ignored -> found(visitor, number);
            case Joining.AlreadyJoined ignored -> found(visitor, number);
            case Joining.OwnNeed() -> throw new Refusal.Malformed(409, "needs.api.ownNeed");
            case Joining.NotYours() -> throw new Refusal.NotFound();
        };
    }

    /** The organisation no longer has this need. */
    @DeleteMapping("/{number}/supports/{organisation}")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Detail> leave(@PathVariable long number, @PathVariable long organisation, Visitor visitor) {
        if (needs.leave(visitor, number, organisation) instanceof Joining.NotYours) throw new Refusal.NotFound();
        return found(visitor, number);
    }

    /**
     * Needs seen together: how many touch a theme, by county, or by member of a body; what many share; what stands still; what
     * is answered and not in use.
     */
    record Overview(
            List<NeedOverview.Cell> matrix, List<Long> shared, List<Long> standingStill, List<Long> answeredNotUsed) {}

    @GetMapping("/overview")
    @CallableBy(Caller.EVERYONE)
    Overview overview(@RequestParam(required = false) @Nullable Long body, Visitor visitor) {
        return new Overview(
                overview.matrix(visitor, body),
                overview.sharedByMany(visitor, body, Listing.LARGEST_PAGE).stream()
                        .map(shared -> shared.head().number())
                        .toList(),
                body == null
                        ? List.of()
                        : patience.standingStill(visitor, body, Listing.LARGEST_PAGE).stream()
                                .map(still -> still.head().number())
                                .toList(),
                overview.answeredNotUsed(visitor, body, Listing.LARGEST_PAGE).stream()
                        .map(head -> head.number())
                        .toList());
    }

    record OriginInput(
            @NotNull Origins.@Nullable Kind kind,
            @Size(max = 500) @Nullable String note,
            @Nullable Long record) {}

    /** Says what the need grew out of, in words or by a record's number. */
    @PostMapping("/{number}/origins")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Detail> tell(@PathVariable long number, @Valid @RequestBody OriginInput input, Visitor visitor) {
        Origins.Kind kind = input.kind() == null ? Origins.Kind.OTHER : input.kind();
        return answer(
                visitor,
                number,
                origins.tell(visitor, number, kind, SendForm.stripped(input.note()), Words.language(), input.record()));
    }

    @DeleteMapping("/{number}/origins/{id}")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Detail> untell(@PathVariable long number, @PathVariable long id, Visitor visitor) {
        return answer(visitor, number, origins.takeBack(visitor, number, id));
    }

    private ResponseEntity<Detail> answer(Visitor visitor, long number, Origins.Telling outcome) {
        return switch (outcome) {
            case Origins.Telling.Told() -> found(visitor, number);
            case Origins.Telling.NotYours() -> throw new Refusal.NotFound();
            default -> throw new Refusal.Malformed(422, "error.invalid");
        };
    }

    /** Writes a research question beside the need's own words. */
    @PostMapping("/{number}/questions")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Detail> ask(@PathVariable long number, @Valid @RequestBody QuestionForm input, Visitor visitor) {
        return answer(visitor, number, sharpening.add(visitor, number, input.text()));
    }

    @PutMapping("/{number}/questions/{id}")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Detail> ask(
            @PathVariable long number,
            @PathVariable long id,
            @Valid @RequestBody QuestionForm input,
            Visitor visitor,
            HttpServletRequest request) {
        int seen = Api.seenVersion(request);
        if (needs.find(visitor, number)
                .filter(need -> need.head().version() != seen)
                .isPresent()) throw Api.stale();
        return answer(visitor, number, sharpening.change(visitor, number, id, input.text()));
    }

    @DeleteMapping("/{number}/questions/{id}")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Detail> takeBack(@PathVariable long number, @PathVariable long id, Visitor visitor) {
        return answer(visitor, number, sharpening.takeBack(visitor, number, id));
    }

    private ResponseEntity<Detail> answer(Visitor visitor, long number, Sharpened outcome) {
        return switch (outcome) {
            case Sharpened.Done() -> found(visitor, number);
            case Sharpened.WithoutSources() -> throw new Refusal.Malformed(422, "needs.api.withoutSources");
            case Sharpened.InTheFuture() -> throw new Refusal.Malformed(422, "needs.api.notThatDay");
            case Sharpened.NotYours() -> throw new Refusal.NotFound();
        };
    }

    private ResponseEntity<Detail> answer(Visitor visitor, Saving outcome) {
        return switch (outcome) {
            case Saving.Saved(long same) -> found(visitor, same);
            case Saving.Stale ignored -> throw Api.stale();
            case Saving.WordsStand() -> throw wordsStand();
            case Saving.NotYours() -> throw new Refusal.NotFound();
        };
    }

    private static Refusal wordsStand() {
        return new Refusal.Malformed(409, "needs.api.wordsStand");
    }

    private ResponseEntity<Detail> found(Visitor visitor, long number) {
        Need need = needs.find(visitor, number).orElseThrow(() -> records.missing(visitor, number));
        return Api.found(need.head().version(), Detail.of(need));
    }
}
