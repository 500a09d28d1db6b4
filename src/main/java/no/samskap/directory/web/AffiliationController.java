package no.samskap.directory.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.directory.Affiliating;
import no.samskap.directory.Affiliations;
import no.samskap.directory.Organisations;
import no.samskap.directory.People;
import no.samskap.directory.Person;
import no.samskap.directory.WhoIsMeant;
import no.samskap.records.Records;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Form;
import no.samskap.web.Notice;
import no.samskap.web.Option;
import no.samskap.web.Refusal;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages on which it is said where a person belongs. */
@Controller
class AffiliationController {
    /** Organisations suggested before anything is typed. */
    private static final int MOST_NEAR = 50;

    private final People people;
    private final Affiliations affiliations;
    private final Organisations organisations;
    private final WhoIsMeant who;
    private final Records records;
    private final Clock clock;

    AffiliationController(
            People people,
            Affiliations affiliations,
            Organisations organisations,
            WhoIsMeant who,
            Records records,
            Clock clock) {
        this.people = people;
        this.affiliations = affiliations;
        this.organisations = organisations;
        this.who = who;
        this.records = records;
        this.clock = clock;
    }

    record EndForm(@NotNull @Nullable LocalDate lastDay) {
        static final String WORDS = "directory.affiliation.end";
    }

    @GetMapping("/personer/{number}/tilknytninger/ny")
    @CallableBy(Caller.SIGNED_IN)
    String blank(@PathVariable long number, Visitor visitor, Model model) {
        Person person = found(visitor, number);
        List<Option> near = near(visitor);
        if (near.isEmpty() && !visitor.isAdministrator()) throw new Refusal.NotFound();
        String first = near.isEmpty()
                ? ""
                : who.called(
                        visitor,
                        Long.parseLong(near.getFirst().value()),
                        near.getFirst().label());
        Form form = Form.of(BelongingForm.WORDS, BelongingForm.empty(first));
        show(model, new AffiliationPage(person, null, form, near, null));
        return "directory/affiliation";
    }

    @PostMapping("/personer/{number}/tilknytninger")
    @CallableBy(Caller.SIGNED_IN)
    String add(
            @PathVariable long number,
            @Valid BelongingForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Person person = found(visitor, number);
        form.check(errors);
        Long organisation = who.organisation(visitor, form.organisation()).orReject(errors, "organisation");
        if (!errors.hasErrors() && organisation != null)
            switch (affiliations.add(visitor, number, form.affiliation(organisation))) {
                case Affiliating.Saved saved -> {
                    return after(saved, redirect);
                }
                case Affiliating.NotYours() -> errors.rejectValue("organisation", "directory.affiliation.notYours");
                case Affiliating.Stale() -> throw new IllegalStateException("A new one has been seen by nobody");
                case Affiliating.EndsBeforeItStarts(LocalDate ignored) ->
                    errors.rejectValue("endsOn", "directory.affiliation.endsOn.early");
            }
        show(
                model,
                new AffiliationPage(
                        person,
                        null,
                        Form.again(BelongingForm.WORDS, BelongingForm.class, errors),
                        near(visitor),
                        null));
        return "directory/affiliation";
    }

    @GetMapping("/personer/{number}/tilknytninger/{id}")
    @CallableBy(Caller.SIGNED_IN)
    String edit(@PathVariable long number, @PathVariable long id, Visitor visitor, Model model) {
        Person person = found(visitor, number);
        Person.Affiliation affiliation = changeable(visitor, person, id);
        show(model, page(visitor, person, affiliation, filled(visitor, person, affiliation), endForm()));
        return "directory/affiliation";
    }

    @PostMapping("/personer/{number}/tilknytninger/{id}")
    @CallableBy(Caller.SIGNED_IN)
    String change(
            @PathVariable long number,
            @PathVariable long id,
            @Valid BelongingForm form,
            BindingResult errors,
            @RequestParam(name = Form.VERSION) int seen,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Person person = found(visitor, number);
        Person.Affiliation affiliation = changeable(visitor, person, id);
        form.check(errors);
        Long organisation = who.organisation(visitor, form.organisation()).orReject(errors, "organisation");
        if (!errors.hasErrors() && organisation != null)
            switch (affiliations.change(visitor, number, id, seen, form.affiliation(organisation))) {
                case Affiliating.Saved saved -> {
                    return after(saved, redirect);
                }
                case Affiliating.NotYours() -> errors.rejectValue("organisation", "directory.affiliation.notYours");
                case Affiliating.Stale() -> {
                    Form beside = Form.again(BelongingForm.WORDS, BelongingForm.class, errors)
                            .besides(
                                    BelongingForm.of(affiliation, called(visitor, affiliation)),
                                    person.head().version());
                    show(model, page(visitor, person, affiliation, beside, endForm()));
                    return "directory/affiliation";
                }
                case Affiliating.EndsBeforeItStarts(LocalDate ignored) ->
                    errors.rejectValue("endsOn", "directory.affiliation.endsOn.early");
            }
        Form again = Form.again(BelongingForm.WORDS, BelongingForm.class, errors);
        show(model, page(visitor, person, affiliation, again, endForm()));
        return "directory/affiliation";
    }

    @GetMapping("/personer/{number}/tilknytninger/{id}/slutt")
    @CallableBy(Caller.SIGNED_IN)
    String ending(@PathVariable long number, @PathVariable long id, Visitor visitor, Model model) {
        Person person = found(visitor, number);
        show(model, page(visitor, person, endable(visitor, person, id), null, endForm()));
        return "directory/affiliation-end";
    }

    @PostMapping("/personer/{number}/tilknytninger/{id}/slutt")
    @CallableBy(Caller.SIGNED_IN)
    String end(
            @PathVariable long number,
            @PathVariable long id,
            @Valid EndForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Person person = found(visitor, number);
        Person.Affiliation affiliation = endable(visitor, person, id);
        LocalDate lastDay = form.lastDay();
        if (!errors.hasErrors() && lastDay != null)
            switch (affiliations.end(visitor, number, id, lastDay)) {
                case Affiliating.Saved ignored -> {
                    return Notice.after(redirect, "directory.affiliation.ended.done", "/personer/" + number);
                }
                case Affiliating.EndsBeforeItStarts(LocalDate ignored) ->
                    errors.rejectValue("lastDay", "directory.affiliation.endsOn.early");
                case Affiliating.NotYours() -> throw new Refusal.NotFound();
                case Affiliating.Stale() -> throw new IllegalStateException("An end asks for no version");
            }
        Form again = Form.again(EndForm.WORDS, EndForm.class, errors);
        show(model, page(visitor, person, affiliation, null, again));
        return "directory/affiliation-end";
    }

    private static void show(Model model, AffiliationPage page) {
        model.addAttribute("page", page);
    }

    private AffiliationPage page(
            Visitor visitor, Person person, Person.Affiliation affiliation, @Nullable Form form, Form end) {
        return new AffiliationPage(
                person, affiliation, form == null ? filled(visitor, person, affiliation) : form, near(visitor), end);
    }

    private Form filled(Visitor visitor, Person person, Person.Affiliation affiliation) {
        return Form.of(BelongingForm.WORDS, BelongingForm.of(affiliation, called(visitor, affiliation)))
                .seen(person.head().version());
    }

    private Form endForm() {
        return Form.of(EndForm.WORDS, new EndForm(LocalDate.now(clock.withZone(Words.OSLO))));
    }

    private static String after(Affiliating.Saved saved, RedirectAttributes redirect) {
        String notice =
                saved.isMoreThanFull() ? "directory.affiliation.saved.moreThanFull" : "directory.affiliation.saved";
        return Notice.after(redirect, notice, "/personer/" + saved.person());
    }

    private Person found(Visitor visitor, long number) {
        return people.find(visitor, number).orElseThrow(() -> records.missing(visitor, number));
    }

    private Person.Affiliation changeable(Visitor visitor, Person person, long id) {
        return person.affiliations().stream()
                .filter(each -> each.id() == id && affiliations.mayChange(visitor, each.organisation()))
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
    }

    private Person.Affiliation endable(Visitor visitor, Person person, long id) {
        return person.affiliations().stream()
                .filter(each -> each.id() == id
                        && !each.ended()
                        && affiliations.mayEnd(visitor, person.number(), each.organisation()))
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
    }

    private String called(Visitor visitor, Person.Affiliation affiliation) {
        return who.called(visitor, affiliation.organisation(), affiliation.name());
    }

    /** Suggested before anything is typed: the visitor's own organisations, and the units of these. */
    private List<Option> near(Visitor visitor) {
        List<Organisations.Named> near = new ArrayList<>();
        for (Organisations.Named own : organisations.actedForBy(visitor)) {
            near.add(own);
            near.addAll(organisations.unitsOf(visitor, own.number()));
        }
        return near.stream()
                .limit(MOST_NEAR)
                .map(named -> new Option(String.valueOf(named.number()), named.name()))
                .toList();
    }
}
