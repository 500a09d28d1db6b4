package no.samskap.evaluation.web;

import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.evaluation.Observations;
import no.samskap.evaluation.Recommendations;
import no.samskap.evaluation.web.ObservationApi.ObservationItem;
import no.samskap.evaluation.web.RecommendationApi.RecommendationItem;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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

    @GetMapping("/frameworks/{number}/evaluation")
    @CallableBy(Caller.EVERYONE)
    Evaluation evaluation(@PathVariable long number, Visitor visitor) {
        var framework = pages.framework(visitor, number);
        return new Evaluation(
                observations.of(visitor, framework).stream()
                        .map(ObservationItem::of)
                        .toList(),
                recommendations.of(visitor, framework).stream()
                        .map(each -> RecommendationItem.of(each, recommendations.today()))
                        .toList(),
                ChainPage.url(framework));
    }
}
