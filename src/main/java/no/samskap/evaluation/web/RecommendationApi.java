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
import no.samskap.evaluation.Recommendation;
import no.samskap.evaluation.Recommendation.FollowUpState;
import no.samskap.evaluation.Recommendation.Outcome;
import no.samskap.evaluation.Recommendation.Urgency;
import no.samskap.evaluation.RecommendationText;
import no.samskap.evaluation.Recommendations;
import no.samskap.evaluation.Withdrawal;
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

/** Recommendations, the decisions about them and what is done, for programs. The same door, rights and rules as the pages. */
@RestController
@RequestMapping("/api/v1")
class RecommendationApi {
    private final Recommendations recommendations;
    private final EvaluationPages pages;

    RecommendationApi(Recommendations recommendations, EvaluationPages pages) {
        this.recommendations = recommendations;
        this.pages = pages;
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

    /**
     * @param decisions the latest first: that one stands
     * @param withdrawal why it no longer stands; null where it does
     */
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
            @Nullable Withdrawal withdrawal,
            String url) {
        static RecommendationItem of(Recommendation recommendation, LocalDate today) {
            RecommendationText text = recommendation.text();
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
                                    recommendation.isLate(each, today)))
                            .toList(),
                    recommendation.withdrawal(),
                    "/anbefalinger/" + recommendation.number());
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
                    title.strip(),
                    Sent.orEmpty(why),
                    audience,
                    Sent.orEmpty(addressedTo),
                    urgency,
                    Sent.orNone(observations));
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
            if (!state.waits() && Sent.orEmpty(doneNote).isEmpty())
                throw new Refusal.Malformed(422, "evaluation.api.doneNote");
            return new FollowUpText(task.strip(), responsible, dueOn, state, Sent.orEmpty(doneNote));
        }
    }

    @GetMapping("/recommendations/{number}")
    @CallableBy(Caller.EVERYONE)
    ResponseEntity<RecommendationItem> recommendation(@PathVariable long number, Visitor visitor) {
        Recommendation recommendation = pages.recommendation(visitor, number);
        return Api.found(
                recommendation.head().version(), RecommendationItem.of(recommendation, recommendations.today()));
    }

    @PostMapping("/frameworks/{number}/recommendations")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<RecommendationItem> recommend(
            @PathVariable long number, @Valid @RequestBody RecommendationInput input, Visitor visitor) {
        long made = Sent.done(recommendations.add(visitor, number, input.text()));
        return created(visitor, made);
    }

    @PutMapping("/recommendations/{number}")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<RecommendationItem> change(
            @PathVariable long number,
            @Valid @RequestBody RecommendationInput input,
            Visitor visitor,
            HttpServletRequest request) {
        Sent.done(recommendations.change(visitor, number, Api.seenVersion(request), input.text()));
        return recommendation(number, visitor);
    }

    /** Says what was decided. An earlier decision stays to be read. */
    @PostMapping("/recommendations/{number}/decisions")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<RecommendationItem> decide(
            @PathVariable long number, @Valid @RequestBody DecisionInput input, Visitor visitor) {
        DecisionForm form = new DecisionForm(input.outcome(), input.reason(), input.decidedBy(), input.decidedOn());
        Sent.done(recommendations.decide(visitor, number, form.decision()));
        return created(visitor, number);
    }

    @PostMapping("/recommendations/{number}/follow-ups")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<RecommendationItem> addFollowUp(
            @PathVariable long number, @Valid @RequestBody FollowUpInput input, Visitor visitor) {
        Sent.done(recommendations.addFollowUp(visitor, number, input.text()));
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
        Sent.done(recommendations.changeFollowUp(visitor, number, id, Api.seenVersion(request), input.text()));
        return recommendation(number, visitor);
    }

    private ResponseEntity<RecommendationItem> created(Visitor visitor, long number) {
        Recommendation recommendation = pages.recommendation(visitor, number);
        return Api.created(
                "/api/v1/recommendations/" + number,
                recommendation.head().version(),
                RecommendationItem.of(recommendation, recommendations.today()));
    }
}
