package no.samskap.indicators.web;

import java.util.List;
import no.samskap.indicators.FigureWords;
import no.samskap.indicators.Framework;
import no.samskap.indicators.Framework.GoalArea;
import no.samskap.indicators.Indicator;
import no.samskap.web.Words;

/** What is in a framework, in its order, for those who set it up. */
public record SetupPage(Framework framework) {
    static String url(Framework framework) {
        return "/tall/" + framework.number() + "/oppsett";
    }

    static String areaId(long area) {
        return "maal-" + area;
    }

    static String indicatorId(long indicator) {
        return "indikator-" + indicator;
    }

    /** The place above or below one, from 1. */
    static int next(int place, boolean up) {
        return Math.max(1, place + (up ? -1 : 1));
    }

    /** Something that stands in an order. */
    public record Row<T>(T of, String id, String url, boolean isFirst, boolean isLast) {}

    public List<Row<GoalArea>> areas() {
        List<GoalArea> areas = framework.goalAreas();
        return areas.stream()
                .map(area -> new Row<>(
                        area,
                        areaId(area.id()),
                        "/tall/" + framework.number() + "/malomrader/" + area.id(),
                        area.equals(areas.getFirst()),
                        area.equals(areas.getLast())))
                .toList();
    }

    public List<Row<Indicator>> indicators(GoalArea area) {
        List<Indicator> indicators = area.indicators();
        return indicators.stream()
                .map(indicator -> new Row<>(
                        indicator,
                        indicatorId(indicator.id()),
                        IndicatorPage.url(framework, indicator),
                        indicator.equals(indicators.getFirst()),
                        indicator.equals(indicators.getLast())))
                .toList();
    }

    /** "Søknad sendt: Forskning". What no record states yet can only be reported. */
    public String counts(Indicator indicator) {
        String fact = Words.optional("fact." + indicator.what());
        if (fact.isEmpty()) return Words.t("indicators.reportedOnly");
        return indicator.labels().isEmpty() ? fact : fact + ": " + FigureWords.labels(indicator);
    }

    public String target(Indicator indicator) {
        return FigureWords.target(indicator.target());
    }
}
