package no.samskap.evaluation.web;

import java.time.LocalDate;
import java.util.List;
import no.samskap.evaluation.Observation;
import no.samskap.evaluation.Recommendation;
import no.samskap.evaluation.Recommendation.FollowUp;
import no.samskap.indicators.Framework;
import no.samskap.records.web.RecordParts;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation with its decisions and what is done.
 *
 * @param framework null where the visitor is only responsible for something here, and may not read it
 * @param reportable ids of the follow-ups whose state the visitor may write
 */
public record RecommendationPage(
        @Nullable Framework framework,
        Recommendation recommendation,
        List<Observation> observations,
        LocalDate today,
        RecordParts.Parts parts,
        boolean mayWrite,
        boolean mayDecide,
        boolean mayManage,
        List<Long> reportable) {
    public String url() {
        return "/anbefalinger/" + recommendation.number();
    }

    public boolean isLate(FollowUp followUp) {
        return recommendation.isLate(followUp, today);
    }

    public boolean mayReport(FollowUp followUp) {
        return reportable.contains(followUp.id());
    }
}
