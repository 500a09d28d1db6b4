package no.samskap.inquiries.web;

import java.util.List;
import no.samskap.inquiries.Case;
import no.samskap.inquiries.FigureQueries;
import no.samskap.records.RecordHead;
import no.samskap.web.Words;

/**
 * Overviews.
 *
 * @param needs those no inquiry has been about
 */
public record FiguresPage(
        List<FigureQueries.Figure> municipalities,
        List<FigureQueries.Figure> bodies,
        List<FigureQueries.Asked> askers,
        List<RecordHead> needs) {

    /** The reasons for no, the most frequent first. */
    public static String reasons(FigureQueries.Figure figure) {
        return figure.reasons().entrySet().stream()
                .sorted((a, b) -> Integer.compare(b.getValue(), a.getValue()))
                .map(entry -> reason(entry.getKey()) + " (" + Words.number(entry.getValue()) + ")")
                .collect(java.util.stream.Collectors.joining(", "));
    }

    private static String reason(Case.Reason reason) {
        return Words.t("inquiries.reason." + reason);
    }
}
