package no.samskap.indicators.web;

import no.samskap.core.Visitor;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Frameworks to read: the list of them, and one with all its figures. */
@Controller
@RequestMapping("/tall")
class FrameworkController {
    private final FrameworkPages pages;
    private final FoundFrameworks found;

    FrameworkController(FrameworkPages pages, FoundFrameworks found) {
        this.pages = pages;
        this.found = found;
    }

    @GetMapping
    @CallableBy(Caller.EVERYONE)
    String list(@RequestParam MultiValueMap<String, String> parameters, Visitor visitor, Model model) {
        model.addAttribute("page", pages.list(visitor, parameters));
        return "indicators/list";
    }

    @GetMapping("/{number}")
    @CallableBy(Caller.EVERYONE)
    String show(@PathVariable long number, Visitor visitor, Model model) {
        model.addAttribute("page", pages.show(visitor, found.readable(visitor, number)));
        return "indicators/show";
    }
}
