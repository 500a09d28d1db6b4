package no.samskap.evaluation;

import java.util.Set;

/**
 * What somebody writes of a recommendation.
 *
 * @param why the grounds for it
 * @param addressedTo to whom it is given
 * @param observations those it is drawn from
 */
public record RecommendationText(
        String title,
        String why,
        Audience audience,
        String addressedTo,
        Recommendation.Urgency urgency,
        Set<Long> observations) {
    public RecommendationText {
        if (title.isBlank()) throw new IllegalArgumentException("A recommendation advises something");
        observations = Set.copyOf(observations);
    }
}
