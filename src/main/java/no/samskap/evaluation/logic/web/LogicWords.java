package no.samskap.evaluation.logic.web;

import java.util.Comparator;
import no.samskap.evaluation.logic.LogicGaps.Gap;
import no.samskap.evaluation.logic.ProgrammeLogic.Stage;
import no.samskap.indicators.Figure;
import no.samskap.indicators.Figures.Score;
import no.samskap.indicators.Target;
import no.samskap.web.Words;

/** Columns, values and gaps in words. */
public final class LogicWords {
    private LogicWords() {}

    public static String stage(Stage stage) {
        return Words.t("logic.stage." + stage);
    }

    /** What one asks oneself in the column. */
    public static String guidance(Stage stage) {
        return Words.t("logic.stage." + stage + ".asks");
    }

    /** "14 i 2025", or for what is counted over the whole period "9 i perioden". */
    public static String value(Score score) {
        boolean byYear = score.indicator().target().kind() == Target.Kind.PER_YEAR
                || score.indicator().target().kind() == Target.Kind.INCREASE_EACH_TIME;
        if (byYear)
            return score.series().years().stream()
                    .filter(Figure::isKnown)
                    .max(Comparator.comparingInt(LogicWords::year))
                    .map(figure ->
                            Words.t("logic.value.year", Words.number(figure.value()), String.valueOf(year(figure))))
                    .orElseGet(() -> Words.t("logic.value.none"));
        Figure period = score.series().period();
        return period.isKnown()
                ? Words.t("logic.value.period", Words.number(period.value()))
                : Words.t("logic.value.none");
    }

    private static int year(Figure figure) {
        Integer year = figure.year();
        return year == null ? 0 : year;
    }

    public static String gap(Gap gap) {
        return switch (gap) {
            case Gap.NothingLeadsTo(var box) -> Words.t("logic.gap.nothingLeadsTo", box.title(), stage(box.stage()));
            case Gap.EffectWithoutIndicator(var box) -> Words.t("logic.gap.effectWithoutIndicator", box.title());
            case Gap.UnusedIndicator(var indicator) -> Words.t("logic.gap.unusedIndicator", Words.t(indicator.name()));
            case Gap.Unanswered(var box, var question) ->
                Words.t(
                        "logic.gap.unanswered",
                        question.text().question(),
                        question.text().dueOn() == null
                                ? ""
                                : Words.date(question.text().dueOn()),
                        box.title());
        };
    }
}
