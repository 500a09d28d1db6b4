package no.samskap.indicators.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import no.samskap.indicators.Framework;
import no.samskap.indicators.Hanging;
import no.samskap.indicators.Indicator;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;

/** What hangs on an indicator, in words. */
public final class HangingWords {
    private HangingWords() {}

    /**
     * @param what its name in the API
     * @param said what hangs on it, and what can be done with that
     * @param address where that is; empty where whoever asks may not read it
     */
    public record Line(String what, String said, String address) {}

    static List<Line> of(Framework framework, Hanging hanging) {
        Indicator indicator = hanging.indicator();
        String url = IndicatorPage.url(framework, indicator);
        List<Line> lines = new ArrayList<>();
        add(lines, "reported", url, indicator.reported().stream().map(total -> named(total.year())));
        add(lines, "comments", url, indicator.remarks().stream().map(remark -> named(remark.year())));
        add(lines, "approvedYears", url, hanging.settledYears().stream().map(HangingWords::named));
        hanging.uses().forEach(use -> lines.add(new Line("usedBy", use.said(), use.address())));
        return lines;
    }

    private static void add(List<Line> lines, String what, String url, Stream<String> years) {
        List<String> named = years.sorted(
                        Comparator.comparing((String year) -> !isYear(year)).thenComparing(Comparator.naturalOrder()))
                .toList();
        if (named.isEmpty()) return;
        String first = named.getFirst();
        lines.add(new Line(
                what,
                Words.t("indicators.hanging." + what, String.join(", ", named)),
                isYear(first) ? url + "?aar=" + first : url));
    }

    private static boolean isYear(String text) {
        return text.matches("\\d+");
    }

    private static String named(@Nullable Integer year) {
        return year == null ? Words.t("indicators.hanging.period") : String.valueOf(year);
    }
}
