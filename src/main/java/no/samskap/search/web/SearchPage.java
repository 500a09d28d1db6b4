package no.samskap.search.web;

import java.util.List;
import no.samskap.search.Search;
import no.samskap.web.Listing;

/**
 * @param shortened whether more was written than is searched for
 * @param percentBuilt less than 100 while the index is being built
 */
public record SearchPage(Listing list, List<Search.Hit> hits, boolean shortened, int percentBuilt) {
    public boolean isAsked() {
        return !list.text().isEmpty();
    }

    /** Nothing of any kind. */
    public boolean isNothing() {
        return list.total() == 0
                && list.facets().stream()
                        .allMatch(facet -> facet.choices().stream().allMatch(choice -> choice.count() == 0));
    }
}
