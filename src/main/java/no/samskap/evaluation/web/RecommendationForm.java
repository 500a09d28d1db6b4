package no.samskap.evaluation.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import no.samskap.evaluation.Audience;
import no.samskap.evaluation.Observation;
import no.samskap.evaluation.Recommendation;
import no.samskap.evaluation.Recommendation.Urgency;
import no.samskap.evaluation.RecommendationText;
import no.samskap.records.RecordContent;
import no.samskap.web.Personal;
import org.jspecify.annotations.Nullable;

/** What the form of a recommendation sends. */
public record RecommendationForm(
        @NotBlank @Size(max = 300) String title,
        @Size(max = RecordContent.SUMMARY_LIMIT) @Nullable String why,
        @Personal("evaluation") @Size(max = 300) @Nullable String addressedTo,
        @NotNull @Nullable Urgency urgency,
        @NotEmpty @Nullable Set<Long> observations,
        @NotNull @Nullable Audience audience) {
    static final String WORDS = "evaluation.recommendationForm";

    /** Whoever reads what it is drawn from reads it. */
    static RecommendationForm outOf(Observation observation) {
        return new RecommendationForm(
                "",
                "",
                "",
                Urgency.THIS_YEAR,
                Set.of(observation.number()),
                observation.text().audience());
    }

    static RecommendationForm of(Recommendation recommendation) {
        RecommendationText text = recommendation.text();
        return new RecommendationForm(
                text.title(), text.why(), text.addressedTo(), text.urgency(), text.observations(), text.audience());
    }

    RecommendationText text() {
        if (urgency == null || audience == null) throw new IllegalStateException("What is required was asked for");
        return new RecommendationText(
                title.strip(),
                why == null ? "" : why.strip(),
                audience,
                addressedTo == null ? "" : addressedTo.strip(),
                urgency,
                observations == null ? Set.of() : observations);
    }
}
