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
    private final People people;
    private final Affiliations affiliations;
    private final Organisations organisations;
    private final Records records;
    private final Clock clock;

    AffiliationController(
            People people, Affiliations affiliations, Organisations organisations, Records records, Clock clock) {
        this.people = people;
        this.affiliations = affiliations;
        this.organisations = organisations;
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
        List<Option> options = options(visitor);
        if (options.isEmpty()) throw new Refusal.NotFound();
        Long first = Long.valueOf(options.getFirst().value());
        show(
                model,
                new AffiliationPage(
                        person, null, Form.of(BelongingForm.WORDS, BelongingForm.empty(first)), options, null));
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
        if (!errors.hasErrors())
            switch (affiliations.add(visitor, number, form.affiliation())) {
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
                        options(visitor),
                        null));
        return "directory/affiliation";
    }

    @GetMapping("/personer/{number}/tilknytninger/{id}")
    @CallableBy(Caller.SIGNED_IN)
    String edit(@PathVariable long number, @PathVariable long id, Visitor visitor, Model model) {
        Person person = found(visitor, number);
        Person.Affiliation affiliation = changeable(visitor, person, id);
        show(model, page(visitor, person, affiliation, filled(person, affiliation), endForm()));
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
        if (!errors.hasErrors())
            switch (affiliations.change(visitor, number, id, seen, form.affiliation())) {
                case Affiliating.Saved saved -> {
                    return after(saved, redirect);
                }
                case Affiliating.NotYours() -> errors.rejectValue("organisation", "directory.affiliation.notYours");
                case Affiliating.Stale() -> {
                    Form beside = Form.again(BelongingForm.WORDS, BelongingForm.class, errors)
                            .besides(
                                    BelongingForm.of(affiliation), person.head().version());
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
                person,
                affiliation,
                form == null ? filled(person, affiliation) : form,
                options(visitor, affiliation),
                end);
    }

    private static Form filled(Person person, Person.Affiliation affiliation) {
        return Form.of(BelongingForm.WORDS, BelongingForm.of(affiliation))
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

    private List<Option> options(Visitor visitor, Person.Affiliation affiliation) {
        List<Option> options = new ArrayList<>(options(visitor));
        String own = String.valueOf(affiliation.organisation());
        if (options.stream().noneMatch(option -> option.value().equals(own)))
            options.addFirst(new Option(own, affiliation.name()));
        return options;
    }

    /** Where the visitor may say that people belong: their own organisations and the units of these; all for an administrator. */
    private List<Option> options(Visitor visitor) {
        if (visitor.isAdministrator())
            return organisations.choices(visitor, List.of()).stream()
                    .map(AffiliationController::option)
                    .toList();
        List<Option> options = new ArrayList<>();
        for (Organisations.Named own : organisations.actedForBy(visitor)) {
            options.add(option(own));
            organisations.unitsOf(visitor, own.number()).forEach(unit -> options.add(option(unit)));
        }
        return options;
    }

    private static Option option(Organisations.Named organisation) {
        return new Option(String.valueOf(organisation.number()), organisation.name());
    }
}
