package no.samskap.dashboards.web;

import java.util.List;
import no.samskap.web.Listing;
import org.jspecify.annotations.Nullable;

/**
 * The people behind a figure.
 *
 * @param back the dashboard they come from
 */
public record PeoplePage(String title, String side, String back, Listing list, List<Somebody> people) {
    /** @param url their page; null where they are only named */
    public record Somebody(String name, @Nullable String url, List<Place> places) {}

    /**
     * What somebody is in, and as what.
     *
     * @param url the project; null where it is a position
     * @param language of the title
     * @param told the rest, each a few words
     */
    public record Place(String title, @Nullable String url, String language, List<String> told) {}
}
