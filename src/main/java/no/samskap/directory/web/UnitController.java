package no.samskap.directory.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.samskap.core.Visitor;
import no.samskap.directory.Moving;
import no.samskap.directory.Organisation;
import no.samskap.directory.OrganisationTree;
import no.samskap.directory.Organisations;
import no.samskap.directory.Saving;
import no.samskap.directory.WhoIsMeant;
import no.samskap.records.Records;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Units of an organisation: added, moved, closed. */
@Controller
@RequestMapping("/organisasjoner/{number}")
class UnitController {
    private final Organisations organisations;
    private final OrganisationTree tree;
    private final WhoIsMeant who;
    private final Records records;
    private final Clock clock;

    UnitController(Organisations organisations, OrganisationTree tree, WhoIsMeant who, Records records, Clock clock) {
        this.organisations = organisations;
        this.tree = tree;
        this.who = who;
        this.records = records;
        this.clock = clock;
    }

    record PlaceForm(@NotNull @Nullable Long partOf) {
        static final String WORDS = "directory.unit.place";
    }

    /** @param successors names, one a line */
    record ClosingForm(
            @NotNull @Nullable LocalDate on,
            @Size(max = 2000) @Nullable String successors) {
        static final String WORDS = "directory.close.form";

        List<String> names() {
            return successors == null
                    ? List.of()
                    : successors
                            .lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .toList();
        }
    }

    @GetMapping("/enheter/ny")
    @CallableBy(Caller.SIGNED_IN)
    String blank(@PathVariable long number, Visitor visitor, Model model) {
        return unit(model, written(visitor, number), Form.of(UnitForm.WORDS, UnitForm.empty()));
    }

    @PostMapping("/enheter")
    @CallableBy(Caller.SIGNED_IN)
    String add(
            @PathVariable long number,
            @Valid UnitForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Organisation organisation = written(visitor, number);
        if (errors.hasErrors()) return unit(model, organisation, Form.again(UnitForm.WORDS, UnitForm.class, errors));
        if (!(organisations.add(visitor, form.organisation(number)) instanceof Saving.Saved(long unit)))
            throw new Refusal.NotFound();
        return Notice.after(redirect, "directory.unit.added", "/organisasjoner/" + unit);
    }

    @GetMapping("/plassering")
    @CallableBy(Caller.SIGNED_IN)
    String place(@PathVariable long number, Visitor visitor, Model model) {
        Organisation unit = written(visitor, number);
        if (unit.partOf() == null) throw new Refusal.NotFound();
        return place(
                model,
                visitor,
                unit,
                Form.of(PlaceForm.WORDS, new PlaceForm(unit.partOf().number())));
    }

    @PostMapping("/plassering")
    @CallableBy(Caller.SIGNED_IN)
    String move(
            @PathVariable long number,
            @Valid PlaceForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Organisation unit = written(visitor, number);
        Long into = form.partOf();
        if (!errors.hasErrors() && into != null) {
            switch (tree.move(visitor, number, into)) {
                case Moving.Moved(long moved) -> {
                    return Notice.after(redirect, "directory.unit.moved", "/organisasjoner/" + moved);
                }
                case Moving.Circular(String name, String place) ->
                    errors.rejectValue("partOf", "directory.unit.circular", new Object[] {name, place}, null);
                case Moving.ClosedThere() -> errors.rejectValue("partOf", "directory.unit.closedThere");
                case Moving.NotYet(), Moving.NotYours() -> throw new Refusal.NotFound();
            }
        }
        return place(model, visitor, unit, Form.again(PlaceForm.WORDS, PlaceForm.class, errors));
    }

    @GetMapping("/slutt")
    @CallableBy(Caller.SIGNED_IN)
    String ask(@PathVariable long number, Visitor visitor, Model model) {
        Organisation organisation = closable(visitor, number);
        if (organisation.isClosed()) return undo(model, organisation);
        LocalDate today = LocalDate.now(clock.withZone(Words.OSLO));
        return close(model, organisation, Form.of(ClosingForm.WORDS, new ClosingForm(today, "")));
    }

    @PostMapping("/slutt")
    @CallableBy(Caller.SIGNED_IN)
    String close(
            @PathVariable long number,
            @Valid ClosingForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Organisation organisation = closable(visitor, number);
        Set<Long> successors = new LinkedHashSet<>();
        for (String name : form.names()) {
            Long successor = who.organisation(visitor, name).orSay(errors, "successors");
            if (successor != null) successors.add(successor);
        }
        LocalDate on = form.on();
        if (!errors.hasErrors() && on != null) {
            switch (tree.close(visitor, number, on, successors)) {
                case Moving.Moved(long same) -> {
                    return Notice.after(redirect, "directory.close.done", "/organisasjoner/" + same);
                }
                case Moving.NotYet() -> errors.rejectValue("successors", "directory.close.notYet");
                case Moving.ClosedThere() -> errors.rejectValue("successors", "directory.unit.closedThere");
                case Moving.Circular ignored -> throw new IllegalStateException("Closing moves nothing");
                case Moving.NotYours() -> throw new Refusal.NotFound();
            }
        }
        return close(model, organisation, Form.again(ClosingForm.WORDS, ClosingForm.class, errors));
    }

    @PostMapping("/slutt/angre")
    @CallableBy(Caller.SIGNED_IN)
    String reopen(@PathVariable long number, Visitor visitor, RedirectAttributes redirect) {
        if (!(tree.reopen(visitor, number) instanceof Moving.Moved)) throw new Refusal.NotFound();
        return Notice.after(redirect, "directory.saved", "/organisasjoner/" + number);
    }

    private static String unit(Model model, Organisation organisation, Form form) {
        String url = url(organisation);
        List<Field> fields = List.of(form.text("name"), form.text("nn"), form.text("en"), form.text("shortName"));
        String title = Words.t("directory.unit.new");
        model.addAttribute(
                "page",
                LinePage.of(crumbs(organisation, title), title, "", url + "/enheter", form, fields, url)
                        .asking(new LinePage.Asked(Organisations.KIND, organisation.number(), null)));
        return "directory/line";
    }

    /** Where it can be moved: anywhere in the organisation it is a unit of, as far as the visitor writes there. */
    private String place(Model model, Visitor visitor, Organisation unit, Form form) {
        Organisation top = unit;
        while (top.partOf() != null) {
            Optional<Organisation> above =
                    organisations.find(visitor, top.partOf().number());
            if (above.isEmpty()) break;
            top = above.get();
        }
        List<Option> places = new ArrayList<>();
        if (organisations.mayWriteFor(visitor, top.number()))
            places.add(new Option(String.valueOf(top.number()), top.head().title()));
        for (OrganisationTree.Unit other : tree.unitsOf(visitor, top.number()))
            if (other.number() != unit.number()
                    && other.closedOn() == null
                    && organisations.mayWriteFor(visitor, other.number()))
                places.add(
                        new Option(String.valueOf(other.number()), "\u2014 ".repeat(other.depth() - 1) + other.name()));
        return line(
                model,
                unit,
                "directory.unit.move",
                "directory.unit.move.lead",
                url(unit) + "/plassering",
                form,
                List.of(form.select("partOf", places)));
    }

    private static String close(Model model, Organisation organisation, Form form) {
        return line(
                model,
                organisation,
                "directory.close",
                "directory.close.lead",
                url(organisation) + "/slutt",
                form,
                List.of(form.date("on"), form.longText("successors")));
    }

    private static String undo(Model model, Organisation organisation) {
        model.addAttribute(
                "page",
                new AskPage(
                        crumbs(organisation, Words.t("directory.close.undo")),
                        Words.t("directory.close.undo"),
                        organisation.head().title(),
                        Words.t("directory.close.undo.text"),
                        url(organisation) + "/slutt/angre",
                        Words.t("directory.close.undo"),
                        url(organisation)));
        return "directory/ask";
    }

    private static String line(
            Model model,
            Organisation organisation,
            String titleKey,
            String leadKey,
            String action,
            Form form,
            List<Field> fields) {
        String title = Words.t(titleKey);
        model.addAttribute(
                "page",
                LinePage.of(
                        crumbs(organisation, title),
                        title,
                        leadKey.isEmpty() ? "" : Words.t(leadKey),
                        action,
                        form,
                        fields,
                        url(organisation)));
        return "directory/line";
    }

    private static List<Crumb> crumbs(Organisation organisation, String title) {
        return List.of(
                new Crumb(Words.t("directory.organisations"), "/organisasjoner"),
                new Crumb(organisation.head().title(), url(organisation)),
                Crumb.here(title));
    }

    private static String url(Organisation organisation) {
        return "/organisasjoner/" + organisation.number();
    }

    private Organisation written(Visitor visitor, long number) {
        Organisation organisation = found(visitor, number);
        if (!visitor.isSignedIn() || !organisations.mayWriteFor(visitor, number)) throw new Refusal.NotFound();
        return organisation;
    }

    private Organisation closable(Visitor visitor, long number) {
        Organisation organisation = written(visitor, number);
        if (organisation.partOf() == null && !visitor.isAdministrator()) throw new Refusal.NotFound();
        return organisation;
    }

    private Organisation found(Visitor visitor, long number) {
        return organisations.find(visitor, number).orElseThrow(() -> records.missing(visitor, number));
    }
}
