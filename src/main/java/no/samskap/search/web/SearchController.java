package no.samskap.search.web;

import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.records.Kinds;
import no.samskap.search.Search;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Listing;
import no.samskap.web.Option;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SearchController {
    private static final String KIND = "kind";
    private static final String NEWEST = "nyest";

    private final Search search;
    private final Kinds kinds;

    SearchController(Search search, Kinds kinds) {
        this.search = search;
        this.kinds = kinds;
    }

    @GetMapping("/sok")
    @CallableBy(Caller.EVERYONE)
    String search(@RequestParam MultiValueMap<String, String> parameters, Visitor visitor, Model model) {
        Listing asked = Listing.asked(
                "/sok",
                parameters,
                List.of("q", KIND),
                List.of(
                        new Option("relevans", Words.t("search.sort.relevance")),
                        new Option(NEWEST, Words.t("search.sort.newest"))));
        Search.Order order = asked.sort().equals(NEWEST) ? Search.Order.NEWEST : Search.Order.RELEVANCE;
        Search.Answer answer = search.ask(
                visitor, new Search.Question(asked.text(), asked.chosen(KIND), order, asked.size(), asked.offset()));
        model.addAttribute(
                "page",
                new SearchPage(
                        asked.with(List.of(byKind(asked, answer)), answer.total()),
                        answer.hits(),
                        isTooLong(parameters.getFirst("q")),
                        answer.percentBuilt()));
        return "search/search";
    }

    private Listing.Facet byKind(Listing asked, Search.Answer answer) {
        return new Listing.Facet(
                KIND,
                Words.t("search.kind"),
                kinds.searchable().stream()
                        .map(kind -> new Listing.Choice(
                                kind.code(),
                                Words.t("kind." + kind.code() + ".plural"),
                                answer.kinds().getOrDefault(kind.code(), 0L),
                                asked.chosen(KIND).contains(kind.code())))
                        .filter(choice -> choice.count() > 0 || choice.chosen())
                        .toList());
    }

    private static boolean isTooLong(@Nullable String text) {
        return text != null && text.strip().length() > Listing.SEARCH_TEXT_LIMIT;
    }
}
