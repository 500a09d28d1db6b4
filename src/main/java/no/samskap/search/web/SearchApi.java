package no.samskap.search.web;

import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.search.Search;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Listing;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The search for programs: the same hits as on the page, the best answer first. */
@RestController
@RequestMapping("/api/v1/search")
class SearchApi {
    private final Search search;

    SearchApi(Search search) {
        this.search = search;
    }

    /**
     * @param score for comparison within one answer only
     * @param byMeaning whether it is near in meaning and has none of the words; only where this Samskap has a model for it
     */
    record Item(long number, String kind, String title, String summary, String url, float score, boolean byMeaning) {
        static Item of(Search.Ranked hit) {
            return new Item(
                    hit.head().number(),
                    hit.head().kind(),
                    hit.head().title(),
                    hit.head().summary(),
                    hit.address(),
                    hit.score(),
                    hit.byMeaning());
        }
    }

    @GetMapping
    @CallableBy(Caller.EVERYONE)
    List<Item> search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") List<String> kind,
            @RequestParam(defaultValue = "25") int limit,
            Visitor visitor) {
        int most = Math.clamp(limit, 1, Listing.LARGEST_PAGE);
        return search.ranked(visitor, new Search.Question(q, kind, Search.Order.RELEVANCE, most, 0)).stream()
                .map(Item::of)
                .toList();
    }
}
