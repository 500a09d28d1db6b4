package no.samskap.evaluation.web;

import java.time.LocalDate;
import java.util.List;
import no.samskap.evaluation.Recommendation;
import no.samskap.indicators.Framework;
import no.samskap.web.Crumb;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * The chain of an evaluation.
 *
 * @param boxTitle the box it is about; null for all
 * @param views the ways to look at it
 */
public record ChainPage(
        Framework framework,
        List<Entry> entries,
        @Nullable String boxTitle,
        List<View> views,
        Sum sum,
        LocalDate today,
        String files,
        boolean mayWrite,
        boolean mayName) {

    /** @param observation null for recommendations drawn from none the visitor may read */
    public record Entry(@Nullable ObservationView observation, List<Recommendation> recommendations) {}

    public record View(String name, String address, boolean isShown) {}

    /** Of all the visitor may read. */
    public record Sum(long observations, long recommendations, long undecided, long overdue) {}

    static String url(Framework framework) {
        return "/tall/" + framework.number() + "/evaluering";
    }

    /** From the frameworks to a page below the chain. */
    static List<Crumb> crumbs(Framework framework, String here) {
        return List.of(
                new Crumb(Words.t("indicators.title"), "/tall"),
                new Crumb(Words.t("indicators.one", String.valueOf(framework.number())), "/tall/" + framework.number()),
                new Crumb(Words.t("evaluation.title"), url(framework)),
                Crumb.here(here));
    }

    public String url() {
        return url(framework);
    }
}
