package no.samskap.matching.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.samskap.core.Visitor;
import no.samskap.directory.People;
import no.samskap.matching.Approach;
import no.samskap.matching.Brokerage;
import no.samskap.matching.Brokerages;
import no.samskap.matching.BrokeredProjects;
import no.samskap.matching.Suggestion.Group;
import no.samskap.matching.Suggestions;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.records.web.RecordParts;
import no.samskap.search.Search;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Form;
import no.samskap.web.Notice;
import no.samskap.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The adviser's case on a need. */
@Controller
class BrokerageController {
    private static final int SUGGESTED = 8;
    private static final int MOST_CASES = 100;
    private static final String CASE = "/meglingssaker/";

    private final Brokerages brokerages;
    private final BrokeredProjects projects;
    private final Suggestions suggestions;
    private final Records records;
    private final Search search;
    private final RecordParts parts;
    private final Clock clock;

    BrokerageController(
            Brokerages brokerages,
            BrokeredProjects projects,
            Suggestions suggestions,
            Records records,
            Search search,
            RecordParts parts,
            Clock clock) {
        this.brokerages = brokerages;
        this.projects = projects;
        this.suggestions = suggestions;
        this.records = records;
        this.search = search;
        this.parts = parts;
        this.clock = clock;
    }

    @PostMapping("/behov/{number}/megling")
    @CallableBy(Caller.SIGNED_IN)
    String open(@PathVariable long number, Visitor visitor, RedirectAttributes redirect) {
        long opened = brokerages.open(visitor, number).orElseThrow(Refusal.NotFound::new);
        return Notice.after(redirect, "matching.case.opened", CASE + opened);
    }

    @GetMapping("/meglingssaker")
    @CallableBy(Caller.SIGNED_IN)
    String all(Visitor visitor, Model model) {
        model.addAttribute("page", new BrokerageListPage(brokerages.all(visitor, MOST_CASES)));
        return "matching/cases";
    }

    /** @param navn part of a name, to list somebody who is not suggested */
    @GetMapping("/meglingssaker/{number}")
    @CallableBy(Caller.SIGNED_IN)
    String show(@PathVariable long number, @RequestParam(defaultValue = "") String navn, Visitor visitor, Model model) {
        return page(visitor, number, navn.strip(), model, null);
    }

    @PostMapping("/meglingssaker/{number}/kandidater/{person}")
    @CallableBy(Caller.SIGNED_IN)
    String list(@PathVariable long number, @PathVariable long person, Visitor visitor, RedirectAttributes redirect) {
        return after(brokerages.list(visitor, number, person), "matching.case.listed", number, redirect);
    }

    @GetMapping("/meglingssaker/{number}/kandidater/{person}/melding")
    @CallableBy(Caller.SIGNED_IN)
    String write(@PathVariable long number, @PathVariable long person, Visitor visitor, Model model) {
        return message(visitor, number, person, model, Form.of(BrokerageForms.WORDS, new BrokerageForms.Message("")));
    }

    @PostMapping("/meglingssaker/{number}/kandidater/{person}/melding")
    @CallableBy(Caller.SIGNED_IN)
    String ask(
            @PathVariable long number,
            @PathVariable long person,
            @Valid BrokerageForms.Message form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        if (errors.hasErrors())
            return message(
                    visitor,
                    number,
                    person,
                    model,
                    Form.again(BrokerageForms.WORDS, BrokerageForms.Message.class, errors));
        return after(brokerages.ask(visitor, number, person, form.message()), "matching.case.asked", number, redirect);
    }

    private String message(Visitor visitor, long number, long person, Model model, Form form) {
        Brokerage brokerage = brokerages.find(visitor, number).orElseThrow(Refusal.NotFound::new);
        Brokerage.Candidate candidate = brokerage.candidates().stream()
                .filter(each -> each.person() == person && each.state() == Brokerage.State.LISTED)
                .findFirst()
                .filter(each -> brokerage.isOpen())
                .orElseThrow(Refusal.NotFound::new);
        model.addAttribute("page", new BrokerageMessagePage(brokerage, candidate, form));
        return "matching/message";
    }

    /** Writes once more to whoever has not answered for a week. */
    @PostMapping("/meglingssaker/{number}/kandidater/{person}/paminnelse")
    @CallableBy(Caller.SIGNED_IN)
    String remind(@PathVariable long number, @PathVariable long person, Visitor visitor, RedirectAttributes redirect) {
        return after(brokerages.remind(visitor, number, person), "matching.case.reminded", number, redirect);
    }

    private static String after(Approach outcome, String done, long number, RedirectAttributes redirect) {
        String said = switch (outcome) {
            case Approach.Done() -> done;
            case Approach.Enough() -> "matching.case.enough";
            case Approach.OutOfReach() -> "matching.case.outOfReach";
            case Approach.NotYours() -> throw new Refusal.NotFound();
        };
        return Notice.after(redirect, said, CASE + number);
    }

    @PostMapping("/meglingssaker/{number}/utfall")
    @CallableBy(Caller.SIGNED_IN)
    String close(
            @PathVariable long number,
            @Valid BrokerageForms.Close form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Brokerage.Outcome outcome = form.outcome();
        if (!errors.hasErrors() && outcome != null) {
            if (brokerages.close(visitor, number, outcome, form.note() == null ? "" : form.note(), form.project()))
                return Notice.after(redirect, "matching.case.closed", CASE + number);
            errors.rejectValue("outcome", "matching.case.outcome.notYet");
        }
        return page(visitor, number, "", model, Form.again(BrokerageForms.WORDS, BrokerageForms.Close.class, errors));
    }

    private String page(Visitor visitor, long number, String name, Model model, @Nullable Form closeAgain) {
        Brokerage brokerage = brokerages.find(visitor, number).orElseThrow(Refusal.NotFound::new);
        Set<Long> listed =
                brokerage.candidates().stream().map(Brokerage.Candidate::person).collect(Collectors.toSet());
        model.addAttribute(
                "page",
                new BrokeragePage(
                        brokerage,
                        parts.of(visitor, brokerage.head()),
                        suggested(visitor, brokerage, listed),
                        name,
                        brokerage.isOpen() ? named(visitor, name, listed) : List.of(),
                        brokerage.isOpen() ? projects.of(visitor, brokerage) : List.of(),
                        clock.instant(),
                        closeAgain == null
                                ? Form.of(BrokerageForms.WORDS, new BrokerageForms.Close(null, null, ""))
                                : closeAgain));
        return "matching/case";
    }

    private List<SuggestionsPage.Line> suggested(Visitor visitor, Brokerage brokerage, Set<Long> listed) {
        RecordHead need = brokerage.need();
        if (need == null || !brokerage.isOpen()) return List.of();
        return suggestions.of(visitor, need, Group.PERSON, SUGGESTED + listed.size()).stream()
                .filter(each -> !listed.contains(each.head().number()))
                .limit(SUGGESTED)
                .map(each -> new SuggestionsPage.Line(each, WhySuggested.sentence(each)))
                .toList();
    }

    private List<RecordHead> named(Visitor visitor, String name, Set<Long> listed) {
        if (name.isBlank()) return List.of();
        return records.findAll(visitor, search.numbers(visitor, People.KIND, name, SUGGESTED)).stream()
                .filter(head -> !listed.contains(head.number()))
                .toList();
    }
}
