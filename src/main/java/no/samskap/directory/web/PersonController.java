package no.samskap.directory.web;

import no.samskap.core.Visitor;
import no.samskap.directory.People;
import no.samskap.records.Records;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class PersonController {
    private final People people;
    private final PersonPages pages;
    private final Records records;

    PersonController(People people, PersonPages pages, Records records) {
        this.people = people;
        this.pages = pages;
        this.records = records;
    }

    @GetMapping("/personer")
    @CallableBy(Caller.EVERYONE)
    String list(@RequestParam MultiValueMap<String, String> parameters, Visitor visitor, Model model) {
        model.addAttribute("page", pages.list(visitor, parameters));
        return "directory/people";
    }

    @GetMapping("/personer/{number}")
    @CallableBy(Caller.EVERYONE)
    String show(@PathVariable long number, Visitor visitor, Model model) {
        model.addAttribute(
                "page",
                pages.show(visitor, people.find(visitor, number).orElseThrow(() -> records.missing(visitor, number))));
        return "directory/person";
    }
}
