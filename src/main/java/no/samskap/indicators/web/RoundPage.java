package no.samskap.indicators.web;

import java.util.List;
import java.util.stream.Collectors;
import no.samskap.indicators.Framework;
import no.samskap.indicators.Indicator;
import no.samskap.indicators.Round;
import no.samskap.indicators.Rounds;
import no.samskap.web.Crumb;
import no.samskap.web.Words;

/**
 * A reporting round: how far it has come, whose turn it is, the records to confirm, and the figures that are missing.
 *
 * @param steps what was done, by whom and when
 * @param total how many records there are; the rows are at most {@value Rounds#MOST_SHOWN} of them
 * @param confirmed how many of them somebody confirmed
 * @param changed how many of those were changed afterwards
 * @param figures what was approved, once it is
 */
public record RoundPage(
        Framework framework,
        Round round,
        List<String> steps,
        List<Row> rows,
        long total,
        long confirmed,
        long changed,
        List<Indicator> missing,
        List<Approved> figures,
        boolean mayApprove,
        boolean mayLock,
        boolean mayEdit) {

    /** @param confirmation who confirmed it and when, in words; empty until somebody did */
    public record Row(
            long number,
            String title,
            String language,
            String address,
            String owner,
            String counts,
            String confirmation,
            boolean changedSince,
            boolean mayConfirm) {
        static String names(List<Indicator> indicators) {
            return indicators.stream()
                    .map(indicator -> Words.t(indicator.name()))
                    .distinct()
                    .collect(Collectors.joining(", "));
        }
    }

    /**
     * A figure as it was approved, or as it was restated since.
     *
     * @param was what it was before it was restated, in words; empty where it was not
     */
    public record Approved(String indicator, String url, FigureCell cell, String target, String was) {}

    static String url(Framework framework, int year) {
        return "/tall/" + framework.number() + "/runder/" + year;
    }

    static Crumb crumb(Framework framework, int year) {
        return new Crumb(Words.t("indicators.round.title", String.valueOf(year)), url(framework, year));
    }

    public String url() {
        return url(framework, round.year());
    }

    public String year() {
        return String.valueOf(round.year());
    }

    public boolean isAt(Round.Step step) {
        return round.step() == step;
    }

    /** Those shown that the visitor can confirm. */
    public List<Row> waiting() {
        return rows.stream()
                .filter(row -> row.mayConfirm() && row.confirmation().isEmpty())
                .toList();
    }

    public long unconfirmed() {
        return total - confirmed;
    }

    public boolean showsAll() {
        return rows.size() == total;
    }
}
