package no.samskap.evaluation.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import no.samskap.evaluation.Observation;
import no.samskap.evaluation.Recommendation;
import no.samskap.evaluation.Recommendation.Decision;
import no.samskap.evaluation.Recommendation.FollowUp;
import no.samskap.evaluation.Withdrawal;
import no.samskap.sheets.SheetWriter;
import no.samskap.sheets.SheetWriter.Format;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;

/** The chain as a workbook: a line for each follow-up, and for what has none. */
final class ChainFile {
    private ChainFile() {}

    static void write(List<Chain.Link> links, OutputStream out) throws IOException {
        try (SheetWriter sheet = SheetWriter.to(out, Format.XLSX, Words.t("evaluation.title"))) {
            sheet.header(List.of(
                    Words.t("evaluation.observation"),
                    Words.t("evaluation.seenOn"),
                    Words.t("evaluation.observation.withdrawnBecause"),
                    Words.t("evaluation.recommendation"),
                    Words.t("evaluation.addressedTo"),
                    Words.t("evaluation.urgency"),
                    Words.t("evaluation.recommendation.withdrawnBecause"),
                    Words.t("evaluation.decision"),
                    Words.t("evaluation.decidedBy"),
                    Words.t("evaluation.decidedOn"),
                    Words.t("evaluation.reason"),
                    Words.t("evaluation.followUp"),
                    Words.t("evaluation.responsible"),
                    Words.t("evaluation.due"),
                    Words.t("evaluation.state"),
                    Words.t("evaluation.doneNote")));
            for (Chain.Link link : links) {
                if (link.recommendations().isEmpty()) sheet.row(row(link.observation(), null, null));
                for (Recommendation recommendation : link.recommendations()) {
                    if (recommendation.followUps().isEmpty()) sheet.row(row(link.observation(), recommendation, null));
                    for (FollowUp followUp : recommendation.followUps())
                        sheet.row(row(link.observation(), recommendation, followUp));
                }
            }
        }
    }

    private static List<@Nullable Object> row(
            @Nullable Observation observation, @Nullable Recommendation recommendation, @Nullable FollowUp followUp) {
        Decision decision =
                recommendation == null ? null : recommendation.decision().orElse(null);
        return Arrays.asList(
                observation == null ? null : observation.text().title(),
                observation == null ? null : observation.text().seenOn(),
                observation == null ? null : because(observation.withdrawal()),
                recommendation == null ? null : recommendation.text().title(),
                recommendation == null ? null : recommendation.text().addressedTo(),
                recommendation == null
                        ? null
                        : Words.t("evaluation.urgency." + recommendation.text().urgency()),
                recommendation == null ? null : because(recommendation.withdrawal()),
                decision == null ? null : Words.t("evaluation.outcome." + decision.outcome()),
                decision == null ? null : decision.decidedBy(),
                decision == null ? null : decision.decidedOn(),
                decision == null ? null : decision.reason(),
                followUp == null ? null : followUp.task(),
                followUp == null ? null : followUp.responsibleName(),
                followUp == null ? null : followUp.dueOn(),
                followUp == null ? null : Words.t("evaluation.followUp.state." + followUp.state()),
                followUp == null ? null : followUp.doneNote());
    }

    private static @Nullable String because(@Nullable Withdrawal withdrawal) {
        return withdrawal == null ? null : withdrawal.reason();
    }
}
