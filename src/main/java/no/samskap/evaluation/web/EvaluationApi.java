package no.samskap.evaluation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.samskap.core.Visitor;
import no.samskap.evaluation.Audience;
import no.samskap.evaluation.FollowUpText;
import no.samskap.evaluation.Observation;
import no.samskap.evaluation.ObservationText;
import no.samskap.evaluation.Observations;
import no.samskap.evaluation.Recommendation;
import no.samskap.evaluation.Recommendation.FollowUpState;
import no.samskap.evaluation.Recommendation.Outcome;
import no.samskap.evaluation.Recommendation.Urgency;
import no.samskap.evaluation.RecommendationText;
import no.samskap.evaluation.Recommendations;
import no.samskap.evaluation.Saved;
import no.samskap.records.RecordContent;
import no.samskap.web.Api;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Evaluations for programs. The same doors, rights and rules as the pages. */
@RestController
@RequestMapping("/api/v1")
class EvaluationApi {
    private final Observations observations;
    private final Recommendations recommendations;
    private final EvaluationPages pages;

    EvaluationApi(Observations observations, Recommendations recommendations, EvaluationPages pages) {
        this.observations = observations;
        this.recommendations = recommendations;
        this.pages = pages;
    }

    /** What you may read of an evaluation. */
    record Evaluation(List<ObservationItem> observations, List<RecommendationItem> recommendations, String url) {}

    /**
     * @param boxes ids in the framework's programme logic
     * @param seenIn records in which it was seen, of those you may read
     */
    record ObservationItem(
            long number,
            int version,
            long framework,
            String title,
            String seen,
            Audience audience,
            Observation.Source source,
            String sourceNote,
            LocalDate seenOn,
            String seenBy,
            Set<Long> boxes,
            Set<Long> questions,
            Set<Long> seenIn,
            Set<Long> about,
            String url) {
        static ObservationItem of(Observation observation) {
            ObservationText text = observation.text();
            return new ObservationItem(
                    observation.number(),
                    observation.head().version(),
                    observation.framework(),
                    text.title(),
                    text.seen(),
                    text.audience(),
                    text.source(),
                    text.sourceNote(),
                    text.seenOn(),
                    text.seenBy(),
                    text.boxes(),
                    text.questions(),
                    text.seenIn(),
                    text.about(),
                    "/observasjoner/" + observation.number());
        }
    }

    record DecisionItem(Outcome outcome, String reason, String decidedBy, LocalDate decidedOn) {}

    record FollowUpItem(
            long id,
            int version,
            String task,
            long responsible,
            LocalDate dueOn,
            FollowUpState state,
            String doneNote,
            boolean overdue) {}

    /** @param decisions the latest first: that one stands */
    record RecommendationItem(
            long number,
            int version,
            long framework,
            String title,
            String why,
            Audience audience,
            String addressedTo,
            Urgency urgency,
            Set<Long> observations,
            List<DecisionItem> decisions,
            List<FollowUpItem> followUps,
            String url) {}

    record ObservationInput(
            @NotBlank @Size(max = 200) String title,

            @Size(max = RecordContent.SUMMARY_LIMIT) @Nullable
            String seen,

            @NotNull @Nullable Audience audience,
            Observation.@NotNull @Nullable Source source,
            @Size(max = 500) @Nullable String sourceNote,
            @NotNull @Nullable LocalDate seenOn,
            @Size(max = 200) @Nullable String seenBy,
            @Nullable Set<Long> boxes,
            @Nullable Set<Long> questions,
            @Nullable Set<Long> seenIn,
            @Nullable Set<Long> about) {
        ObservationText text() {
            if (audience == null || source == null || seenOn == null)
                throw new IllegalStateException("What is required was asked for");
            return new ObservationText(
                    title.strip(),
                    orEmpty(seen),
                    audience,
                    source,
                    orEmpty(sourceNote),
                    seenOn,
                    orEmpty(seenBy),
                    orNone(boxes),
                    orNone(questions),
                    orNone(seenIn),
                    orNone(about));
        }
    }

    record RecommendationInput(
            @NotBlank @Size(max = 300) String title,

            @Size(max = RecordContent.SUMMARY_LIMIT) @Nullable
            String why,

            @NotNull @Nullable Audience audience,
            @Size(max = 300) @Nullable String addressedTo,
            @NotNull @Nullable Urgency urgency,
            @NotEmpty @Nullable Set<Long> observations) {
        RecommendationText text() {
            if (audience == null || urgency == null) throw new IllegalStateException("What is required was asked for");
            return new RecommendationText(
                    title.strip(), orEmpty(why), audience, orEmpty(addressedTo), urgency, orNone(observations));
        }
    }

    record DecisionInput(
            @NotNull @Nullable Outcome outcome,
            @NotBlank @Size(max = 2000) String reason,
            @NotBlank @Size(max = 300) String decidedBy,
            @NotNull @Nullable LocalDate decidedOn) {}

    /** @param doneNote what was done, or why it was dropped; needed for those states */
    record FollowUpInput(
            @NotBlank @Size(max = 500) String task,
            @NotNull @Nullable Long responsible,
            @NotNull @Nullable LocalDate dueOn,
            @NotNull @Nullable FollowUpState state,
            @Size(max = 2000) @Nullable String doneNote) {
        FollowUpText text() {
            if (responsible == null || dueOn == null || state == null)
                throw new IllegalStateException("What is required was asked for");
            if (!state.waits() && orEmpty(doneNote).isEmpty())
                throw new Refusal.Malformed(422, "evaluation.api.doneNote");
            return new FollowUpText(task.strip(), responsible, dueOn, state, orEmpty(doneNote));
        }
    }

    @GetMapping("/frameworks/{number}/evaluation")
    @CallableBy(Caller.EVERYONE)
    Evaluation evaluation(@PathVariable long number, Visitor visitor) {
        var framework = pages.framework(visitor, number);
        return new Evaluation(
                observations.of(visitor, framework).stream()
                        .map(ObservationItem::of)
                        .toList(),
                recommendations.of(visitor, framework).stream().map(this::item).toList(),
                ChainPage.url(framework));
    }

    @GetMapping("/observations/{number}")
    @CallableBy(Caller.EVERYONE)
    ResponseEntity<ObservationItem> observation(@PathVariable long number, Visitor visitor) {
        Observation observation = pages.observation(visitor, number);
        return Api.found(observation.head().version(), ObservationItem.of(observation));
    }

    @PostMapping("/frameworks/{number}/observations")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<ObservationItem> observe(
            @PathVariable long number, @Valid @RequestBody ObservationInput input, Visitor visitor) {
        long made = done(observations.add(visitor, number, input.text()));
        Observation observation = pages.observation(visitor, made);
        return Api.created(
                "/api/v1/observations/" + made, observation.head().version(), ObservationItem.of(observation));
    }

    @PutMapping("/observations/{number}")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<ObservationItem> change(
            @PathVariable long number,
            @Valid @RequestBody ObservationInput input,
            Visitor visitor,
            HttpServletRequest request) {
        done(observations.change(visitor, number, Api.seenVersion(request), input.text()));
        return observation(number, visitor);
    }

    @GetMapping("/recommendations/{number}")
    @CallableBy(Caller.EVERYONE)
    ResponseEntity<RecommendationItem> recommendation(@PathVariable long number, Visitor visitor) {
        Recommendation recommendation = pages.recommendation(visitor, number);
        return Api.found(recommendation.head().version(), item(recommendation));
    }

    @PostMapping("/frameworks/{number}/recommendations")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<RecommendationItem> recommend(
            @PathVariable long number, @Valid @RequestBody RecommendationInput input, Visitor visitor) {
        long made = done(recommendations.add(visitor, number, input.text()));
        return created(visitor, made);
    }

    @PutMapping("/recommendations/{number}")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<RecommendationItem> change(
            @PathVariable long number,
            @Valid @RequestBody RecommendationInput input,
            Visitor visitor,
            HttpServletRequest request) {
        done(recommendations.change(visitor, number, Api.seenVersion(request), input.text()));
        return recommendation(number, visitor);
    }

    /** Says what was decided. An earlier decision stays to be read. */
    @PostMapping("/recommendations/{number}/decisions")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<RecommendationItem> decide(
            @PathVariable long number, @Valid @RequestBody DecisionInput input, Visitor visitor) {
        DecisionForm form = new DecisionForm(input.outcome(), input.reason(), input.decidedBy(), input.decidedOn());
        done(recommendations.decide(visitor, number, form.decision()));
        return created(visitor, number);
    }

    @PostMapping("/recommendations/{number}/follow-ups")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<RecommendationItem> addFollowUp(
            @PathVariable long number, @Valid @RequestBody FollowUpInput input, Visitor visitor) {
        done(recommendations.addFollowUp(visitor, number, input.text()));
        return created(visitor, number);
    }

    /** The version that was seen is the follow-up's own. Whoever is responsible changes the state and what was done, and nothing else. */
    @PutMapping("/recommendations/{number}/follow-ups/{id}")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<RecommendationItem> changeFollowUp(
            @PathVariable long number,
            @PathVariable long id,
            @Valid @RequestBody FollowUpInput input,
            Visitor visitor,
            HttpServletRequest request) {
        done(recommendations.changeFollowUp(visitor, number, id, Api.seenVersion(request), input.text()));
        return recommendation(number, visitor);
    }

    private ResponseEntity<RecommendationItem> created(Visitor visitor, long number) {
        Recommendation recommendation = pages.recommendation(visitor, number);
        return Api.created(
                "/api/v1/recommendations/" + number, recommendation.head().version(), item(recommendation));
    }

    private static long done(Saved saved) {
        return switch (saved) {
            case Saved.Done(long number) -> number;
            case Saved.Stale() -> throw Api.stale();
            case Saved.NoSuchThing() -> throw new Refusal.Malformed(422, "evaluation.api.noSuchThing");
            case Saved.NotYours() -> throw new Refusal.NotFound();
        };
    }

    private RecommendationItem item(Recommendation recommendation) {
        RecommendationText text = recommendation.text();
        LocalDate today = recommendations.today();
        return new RecommendationItem(
                recommendation.number(),
                recommendation.head().version(),
                recommendation.framework(),
                text.title(),
                text.why(),
                text.audience(),
                text.addressedTo(),
                text.urgency(),
                text.observations(),
                recommendation.decisions().stream()
                        .map(each ->
                                new DecisionItem(each.outcome(), each.reason(), each.decidedBy(), each.decidedOn()))
                        .toList(),
                recommendation.followUps().stream()
                        .map(each -> new FollowUpItem(
                                each.id(),
                                each.version(),
                                each.task(),
                                each.responsible(),
                                each.dueOn(),
                                each.state(),
                                each.doneNote(),
                                each.isOverdue(today)))
                        .toList(),
                "/anbefalinger/" + recommendation.number());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static Set<Long> orNone(@Nullable Set<Long> numbers) {
        return numbers == null ? Set.of() : numbers;
    }
}
