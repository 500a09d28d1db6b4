package no.samskap.directory.web;

import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.directory.Organisation;
import no.samskap.directory.WhoIsMeant;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Listing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Names suggested while one types in a form: {@code felt} says which parameter holds what was typed. */
@Controller
class NameSuggestions {
    private final WhoIsMeant who;

    NameSuggestions(WhoIsMeant who) {
        this.who = who;
    }

    @GetMapping(WhoIsMeant.ORGANISATIONS)
    @CallableBy(Caller.EVERYONE)
    String organisations(
            @RequestParam(required = false) @Nullable List<Organisation.Form> type,
            @RequestParam MultiValueMap<String, String> parameters,
            Visitor visitor,
            Model model) {
        List<Organisation.Form> forms = type == null ? List.of() : type;
        return shown(model, who.organisations(visitor, typed(parameters), forms));
    }

    @GetMapping(WhoIsMeant.PEOPLE)
    @CallableBy(Caller.EVERYONE)
    String people(@RequestParam MultiValueMap<String, String> parameters, Visitor visitor, Model model) {
        return shown(model, who.people(visitor, typed(parameters)));
    }

    private static String shown(Model model, List<WhoIsMeant.Found> found) {
        model.addAttribute("page", new SuggestionPage(WhoIsMeant.suggestions(found)));
        return "directory/parts/suggestions";
    }

    private static String typed(MultiValueMap<String, String> parameters) {
        String field = parameters.getFirst("felt");
        String typed = field == null ? null : parameters.getFirst(field);
        if (typed == null) return "";
        return typed.length() > Listing.SEARCH_TEXT_LIMIT ? typed.substring(0, Listing.SEARCH_TEXT_LIMIT) : typed;
    }
}
