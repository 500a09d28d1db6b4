package no.samskap.search.web;

import java.util.List;
import no.samskap.search.Search;
import no.samskap.web.Form;
import no.samskap.web.Listing;
import org.jspecify.annotations.Nullable;

/**
 * @param byMeaning how many of all hits are near in meaning and have none of the words
 * @param shortened whether more was written than is searched for
 * @param percentBuilt less than 100 while the index is being built
 * @param meant another spelling of what was asked; empty where it is as it should be
 * @param meantUrl the address that asks it
 * @param save for who may save a search
 */
public record SearchPage(
        Listing list,
        List<Search.Hit> hits,
        int byMeaning,
        boolean shortened,
        int percentBuilt,
        String meant,
        String meantUrl,
        @Nullable Form save) {
    public boolean isAsked() {
        return !list.text().isEmpty();
    }

    /** How many have the words. */
    public long byWords() {
        return list.total() - byMeaning;
    }

    /** What is asked, as the query of the address. */
    public String asked() {
        String address = list.pageUrl(1);
        int query = address.indexOf('?');
        return query < 0 ? "" : address.substring(query + 1);
    }

    /** Also where nothing was found: to be told when something is. */
    public boolean canBeSaved() {
        return save != null && (isAsked() || save.isWrong());
    }

    /** Nothing at all, whatever the filters. */
    public boolean isNothing() {
        return list.total() == 0
                && list.facets().stream()
                        .allMatch(facet -> facet.choices().stream().allMatch(choice -> choice.count() == 0));
    }
}
