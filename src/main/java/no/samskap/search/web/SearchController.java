package no.samskap.search.web;

import no.samskap.core.Visitor;
import no.samskap.search.Completions;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SearchController {
    private final SearchPages pages;
    private final Completions completions;

    SearchController(SearchPages pages, Completions completions) {
        this.pages = pages;
        this.completions = completions;
    }

    @GetMapping("/sok")
    @CallableBy(Caller.EVERYONE)
    String search(@RequestParam MultiValueMap<String, String> parameters, Visitor visitor, Model model) {
        model.addAttribute("page", pages.page(parameters, visitor, null));
        return "search/search";
    }

    /** What the search box proposes while one types. */
    @GetMapping("/sok/forslag")
    @CallableBy(Caller.EVERYONE)
    String complete(@RequestParam(defaultValue = "") String q, Visitor visitor, Model model) {
        model.addAttribute("page", completions.of(visitor, q));
        return "search/parts/completions";
    }
}
