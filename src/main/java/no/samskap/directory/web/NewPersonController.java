package no.samskap.directory.web;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.directory.Affiliating;
import no.samskap.directory.Affiliations;
import no.samskap.directory.Organisations;
import no.samskap.directory.People;
import no.samskap.directory.Saving;
import no.samskap.directory.WhoIsMeant;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Crumb;
import no.samskap.web.Field;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page on which somebody is put into the directory, by those who write for where they belong. Where the directory has one of that
 * name or address it asks whether it is them, so that nobody stands there twice.
 */
@Controller
class NewPersonController {
    private final People people;
    private final Affiliations affiliations;
    private final Organisations organisations;
    private final WhoIsMeant who;

    NewPersonController(People people, Affiliations affiliations, Organisations organisations, WhoIsMeant who) {
        this.people = people;
        this.affiliations = affiliations;
        this.organisations = organisations;
        this.who = who;
    }

    @GetMapping("/personer/ny")
    @CallableBy(Caller.SIGNED_IN)
    String blank(@RequestParam(required = false) @Nullable Long organisasjon, Visitor visitor, Model model) {
        List<Organisations.Named> own = organisations.actedForBy(visitor);
        if (own.isEmpty() && !visitor.isAdministrator()) throw new Refusal.NotFound();
        String first = organisasjon == null
                ? own.stream()
                        .findFirst()
                        .map(named -> who.called(visitor, named.number(), named.name()))
                        .orElse("")
                : organisations
                        .head(visitor, organisasjon)
                        .map(head -> who.called(visitor, head.number(), head.title()))
                        .orElse("");
        return page(model, visitor, Form.of(NewPersonForm.WORDS, NewPersonForm.empty(first)), List.of());
    }

    @PostMapping("/personer")
    @CallableBy(Caller.SIGNED_IN)
    String add(
            @Valid NewPersonForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        List<WhoIsMeant.Found> alike = List.of();
        Long organisation = who.organisation(visitor, form.organisation()).orReject(errors, "organisation");
        if (!errors.hasErrors() && organisation != null) {
            alike = who.alreadyThere(visitor, form.name(), form.address());
            if (!alike.isEmpty() && (form.known() == null || form.known().isEmpty()))
                errors.rejectValue("known", "directory.person.new.known.which");
            else if (alike.stream()
                    .anyMatch(found -> String.valueOf(found.number()).equals(form.known()))) {
                long known = Long.parseLong(form.known());
                switch (affiliations.add(visitor, known, form.affiliation(organisation))) {
                    case Affiliating.Saved ignored -> {
                        return Notice.after(redirect, "directory.affiliation.saved", "/personer/" + known);
                    }
                    case Affiliating.NotYours() -> errors.rejectValue("organisation", "directory.affiliation.notYours");
                    case Affiliating.Stale() -> throw new IllegalStateException("A new one was seen by nobody");
                    case Affiliating.EndsBeforeItStarts(LocalDate ignored) ->
                        throw new IllegalStateException("No end was given");
                }
            } else
                switch (people.register(visitor, form.person(organisation))) {
                    case Saving.Saved(long number) -> {
                        return Notice.after(redirect, "directory.person.added", "/personer/" + number);
                    }
                    case Saving.NotYours() -> errors.rejectValue("organisation", "directory.affiliation.notYours");
                    case Saving.TooMany ignored -> errors.rejectValue("email", "directory.person.tooMany");
                    case Saving.AlreadyThere(long ignored) -> throw new IllegalStateException("No key was given");
                    case Saving.Stale() -> throw new IllegalStateException("A new one has been seen by nobody");
                }
        }
        return page(model, visitor, Form.again(NewPersonForm.WORDS, NewPersonForm.class, errors), alike);
    }

    private String page(Model model, Visitor visitor, Form form, List<WhoIsMeant.Found> alike) {
        List<Field> fields = new ArrayList<>();
        if (!alike.isEmpty()) fields.add(form.radios("known", whether(alike)));
        fields.add(form.text("givenName"));
        fields.add(form.text("familyName"));
        fields.add(form.text("email"));
        fields.add(form.named("organisation", WhoIsMeant.ORGANISATIONS, near(visitor)));
        fields.add(form.text("position"));
        fields.add(form.date("startsOn"));
        String title = Words.t("directory.person.add");
        model.addAttribute(
                "page",
                LinePage.of(
                                List.of(new Crumb(Words.t("directory.people"), "/personer"), Crumb.here(title)),
                                title,
                                Words.t("directory.person.new.lead"),
                                "/personer",
                                form,
                                fields,
                                "/personer")
                        .asking(new LinePage.Asked(People.KIND, null, null)));
        return "directory/line";
    }

    private static List<Option> whether(List<WhoIsMeant.Found> alike) {
        List<Option> options = new ArrayList<>();
        for (WhoIsMeant.Found found : alike)
            options.add(new Option(
                    String.valueOf(found.number()),
                    Words.t("directory.person.new.known.this", found.name()),
                    found.place()));
        options.add(new Option(NewPersonForm.ANOTHER, Words.t("directory.person.new.known.another")));
        return options;
    }

    private List<Option> near(Visitor visitor) {
        return organisations.actedForBy(visitor).stream()
                .map(named -> new Option(String.valueOf(named.number()), named.name()))
                .toList();
    }
}
