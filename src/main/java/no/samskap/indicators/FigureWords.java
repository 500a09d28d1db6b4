package no.samskap.indicators;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import no.samskap.indicators.Figures.Score;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;

/** Targets, rules and standings in words. */
public final class FigureWords {
    private FigureWords() {}

    /** "20 i året". */
    public static String target(Target target) {
        Long value = target.value();
        return Words.t("indicators.target." + target.kind(), value == null ? "" : Words.number(value));
    }

    /** What stands under the status: how far, and how many years. */
    public static String standing(Score score) {
        Figure period = score.series().period();
        Target target = score.indicator().target();
        return switch (target.kind()) {
            case NONE -> "";
            case IN_PERIOD ->
                Words.t("indicators.ofTarget", Words.number(period.value()), Words.number(orZero(target.value())));
            case INCREASE ->
                score.indicator().measure() == Indicator.Measure.RECORDS
                        ? Words.t("indicators.newInPeriod", Words.number(period.value()))
                        : fromTo(score);
            case INCREASE_EACH_TIME -> fromTo(score);
            case PER_YEAR -> perYear(score);
        };
    }

    /** "Om lag 24 i 2026, av 20"; empty where there is nothing to forecast. */
    public static String forecast(Score score, LocalDate today) {
        return Forecast.of(score, today)
                .map(forecast -> Words.t(
                        "indicators.forecast.about",
                        Words.number(forecast.value()),
                        forecast.year() == null
                                ? Words.t("indicators.inPeriod")
                                : Words.t("indicators.inYear", String.valueOf(forecast.year())),
                        Words.number(forecast.target())))
                .orElse("");
    }

    private static String perYear(Score score) {
        String years = Words.t(
                "indicators.ofYears",
                Words.number(score.standing().reachedYears()),
                Words.number(score.standing().settledYears()));
        if (score.standing().status() != Status.AWAITING) return years;
        long pending = score.standing()
                .latestYear()
                .flatMap(year -> score.series().in(year))
                .map(Figure::pending)
                .orElse(0L);
        return Words.count("indicators.pending", pending) + ". " + years;
    }

    /** "2022: 18. 2023: 10." What is not divided into years is said of the whole period. */
    public static String years(Score score) {
        List<Figure> known =
                score.series().years().stream().filter(Figure::isKnown).toList();
        if (known.isEmpty())
            return Words.t("indicators.wholePeriod") + ": "
                    + Words.number(score.series().period().value()) + ".";
        return known.stream()
                .map(figure -> figure.year() + ": " + Words.number(figure.value()) + ".")
                .collect(Collectors.joining(" "));
    }

    private static String fromTo(Score score) {
        List<Figure> known =
                score.series().years().stream().filter(Figure::isKnown).toList();
        if (known.size() < 2) return "";
        return Words.t(
                "indicators.fromTo",
                Words.number(known.get(known.size() - 2).value()),
                Words.number(known.getLast().value()));
    }

    /** How the indicator counts, in a sentence, or more where it counts only what carries some labels or the thing has a rule of its own. */
    public static String counting(Indicator indicator) {
        String own = Words.optional("indicators.counting." + indicator.what());
        String counting = Words.t("indicators.counting." + indicator.measure()) + (own.isEmpty() ? "" : " " + own);
        return indicator.labels().isEmpty()
                ? counting
                : counting + " " + Words.t("indicators.counting.labels", labels(indicator));
    }

    /** "Søknad sendt". */
    public static String fact(String what) {
        String name = Words.optional("fact." + what);
        return name.isEmpty() ? what : name;
    }

    /** "Forskning". */
    public static String label(String label) {
        String name = Words.optional("indicators.label." + label);
        return name.isEmpty() ? label : name;
    }

    /** What it counts must carry all of them; empty where it must carry none. */
    public static String labels(Indicator indicator) {
        return Countable.inOrder(indicator.labels()).stream()
                .map(FigureWords::label)
                .collect(Collectors.joining(" + "));
    }

    /** How its status follows from the figures, in a sentence. */
    public static String statusRule(Indicator indicator) {
        Target.Kind kind = indicator.target().kind();
        return kind == Target.Kind.INCREASE
                ? Words.t("indicators.rule.INCREASE." + indicator.measure())
                : Words.t("indicators.rule." + kind);
    }

    public static String color(Status status) {
        return switch (status) {
            case REACHED -> "success";
            case NOT_REACHED -> "danger";
            case AWAITING -> "warning";
            case ON_THE_WAY -> "info";
            case NO_TARGET -> "neutral";
        };
    }

    private static long orZero(@Nullable Long value) {
        return value == null ? 0 : value;
    }
}
