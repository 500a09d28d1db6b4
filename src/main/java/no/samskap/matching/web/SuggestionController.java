package no.samskap.matching.web;

import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import no.samskap.core.Visitor;
import no.samskap.directory.People;
import no.samskap.funding.FundingCall;
import no.samskap.matching.Answers;
import no.samskap.matching.Suggestion.Answer;
import no.samskap.matching.Suggestion.Group;
import no.samskap.matching.Suggestions;
import no.samskap.matching.Together;
import no.samskap.needs.Need;
import no.samskap.projects.Project;
import no.samskap.records.Kinds;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Form;
import no.samskap.web.Notice;
import no.samskap.web.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What may answer a need or a project, who could go for a call, and which needs, calls and topics may be for me. */
@Controller
class SuggestionController {
    private static final int MOST = 5;
    private static final List<Group> FOR_ONESELF = List.of(Group.NEED, Group.CALL, Group.TOPIC, Group.PROJECT);
    /** Who could go for it together is told besides. */
    private static final List<Group> FOR_CALL = List.of(Group.NEED, Group.PERSON, Group.ORGANISATION);

    private final Records records;
    private final Kinds kinds;
    private final Suggestions suggestions;
    private final Together together;
    private final Answers answers;

    SuggestionController(Records records, Kinds kinds, Suggestions suggestions, Together together, Answers answers) {
        this.records = records;
        this.kinds = kinds;
        this.suggestions = suggestions;
        this.together = together;
        this.answers = answers;
    }

    @GetMapping("/behov/{number}/forslag")
    @CallableBy(Caller.EVERYONE)
    String forNeed(@PathVariable long number, Visitor visitor, Model model) {
        return show(visitor, number, Need.KIND, model);
    }

    @GetMapping("/prosjekter/{number}/forslag")
    @CallableBy(Caller.EVERYONE)
    String forProject(@PathVariable long number, Visitor visitor, Model model) {
        return show(visitor, number, Project.KIND, model);
    }

    @GetMapping("/utlysninger/{number}/forslag")
    @CallableBy(Caller.EVERYONE)
    String forCall(@PathVariable long number, Visitor visitor, Model model) {
        RecordHead head =
                records.find(visitor, FundingCall.KIND, number).orElseThrow(() -> records.missing(visitor, number));
        model.addAttribute("page", page(visitor, head, kinds.address(head), FOR_CALL, together.forCall(visitor, head)));
        return "matching/suggestions";
    }

    private String show(Visitor visitor, long number, String kind, Model model) {
        RecordHead head = records.find(visitor, kind, number).orElseThrow(() -> records.missing(visitor, number));
        model.addAttribute("page", page(visitor, head, kinds.address(head), Arrays.asList(Group.values()), List.of()));
        return "matching/suggestions";
    }

    @GetMapping("/mine-forslag")
    @CallableBy(Caller.SIGNED_IN)
    String mine(Visitor visitor, Model model) {
        RecordHead self = self(visitor);
        Answers.Wish wish = answers.wishOf(self.number());
        Form form = Form.of(WishForm.WORDS, new WishForm(wish.wanted(), wish.askedAHalfYear()));
        model.addAttribute("page", new MySuggestionsPage(mine(visitor, self), form));
        return "matching/mine";
    }

    @PostMapping("/mine-forslag")
    @CallableBy(Caller.SIGNED_IN)
    String wish(@Valid WishForm form, BindingResult errors, Visitor visitor, Model model, RedirectAttributes redirect) {
        RecordHead self = self(visitor);
        if (errors.hasErrors()) {
            Form again = Form.again(WishForm.WORDS, WishForm.class, errors);
            model.addAttribute("page", new MySuggestionsPage(mine(visitor, self), again));
            return "matching/mine";
        }
        answers.wish(visitor, new Answers.Wish(Boolean.TRUE.equals(form.wanted()), form.askedAHalfYear()));
        return Notice.after(redirect, "matching.wish.saved", "/mine-forslag");
    }

    @PostMapping("/post/{number}/forslag/{suggested}")
    @CallableBy(Caller.SIGNED_IN)
    String answer(
            @PathVariable long number,
            @PathVariable long suggested,
            @RequestParam Answer answer,
            Visitor visitor,
            RedirectAttributes redirect) {
        RecordHead head = records.find(visitor, number).orElseThrow(() -> records.missing(visitor, number));
        if (!answers.give(visitor, number, suggested, answer)) throw new Refusal.NotFound();
        boolean own = head.kind().equals(People.KIND);
        return Notice.after(
                redirect, "matching.answered." + answer, own ? "/mine-forslag" : kinds.address(head) + "/forslag");
    }

    private RecordHead self(Visitor visitor) {
        return visitor.whenSignedIn()
                .flatMap(person -> records.find(visitor, People.KIND, person))
                .orElseThrow(Refusal.NotFound::new);
    }

    private SuggestionsPage mine(Visitor visitor, RecordHead self) {
        return page(visitor, self, "/mine-forslag", FOR_ONESELF, List.of());
    }

    private SuggestionsPage page(
            Visitor visitor, RecordHead head, String address, List<Group> groups, List<Together.Team> teams) {
        List<SuggestionsPage.Section> sections = suggestions.of(visitor, head, groups, MOST).entrySet().stream()
                .map(entry -> new SuggestionsPage.Section(
                        entry.getKey(),
                        entry.getValue().stream()
                                .map(each -> new SuggestionsPage.Line(each, WhySuggested.sentence(each)))
                                .toList()))
                .filter(section -> !section.lines().isEmpty())
                .toList();
        Set<String> answerable = Set.of(Need.KIND, Project.KIND, FundingCall.KIND, People.KIND);
        return new SuggestionsPage(
                head, address, teams, sections, visitor.isSignedIn() && answerable.contains(head.kind()));
    }
}
