package no.samskap.impact.web;

import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.impact.RecordChoice;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Listing;
import no.samskap.web.Option;
import no.samskap.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Records suggested while one types in a form: {@code felt} says which parameter holds what was typed. */
@Controller
class RecordSuggestions {
    private final RecordChoice choice;

    RecordSuggestions(RecordChoice choice) {
        this.choice = choice;
    }

    @GetMapping(EvidencePages.RECORDS)
    @CallableBy(Caller.SIGNED_IN)
    String records(@RequestParam MultiValueMap<String, String> parameters, Visitor visitor, Model model) {
        List<Option> options = choice.called(visitor, typed(parameters)).stream()
                .map(head ->
                        new Option(RecordChoice.written(head), Words.t("kind." + head.kind()) + ": " + head.title()))
                .toList();
        model.addAttribute("page", new SuggestedRecords(options));
        return "impact/suggestions";
    }

    private static String typed(MultiValueMap<String, String> parameters) {
        String field = parameters.getFirst("felt");
        String typed = field == null ? null : parameters.getFirst(field);
        if (typed == null) return "";
        return typed.length() > Listing.SEARCH_TEXT_LIMIT ? typed.substring(0, Listing.SEARCH_TEXT_LIMIT) : typed;
    }
}
