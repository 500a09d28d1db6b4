package no.samskap.contacts.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import no.samskap.contacts.Appointing;
import no.samskap.contacts.ContactPoint;
import no.samskap.contacts.Contacts;
import no.samskap.contacts.Saving;
import no.samskap.core.Visitor;
import no.samskap.directory.Organisations;
import no.samskap.directory.WhoIsMeant;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Form;
import no.samskap.web.Notice;
import no.samskap.web.Refusal;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class ContactPointController {
    private final Contacts contacts;
    private final ContactPages pages;
    private final Organisations organisations;
    private final WhoIsMeant who;
    private final Records records;
    private final Clock clock;

    ContactPointController(
            Contacts contacts,
            ContactPages pages,
            Organisations organisations,
            WhoIsMeant who,
            Records records,
            Clock clock) {
        this.contacts = contacts;
        this.pages = pages;
        this.organisations = organisations;
        this.who = who;
        this.records = records;
        this.clock = clock;
    }

    record TermEndForm(@NotNull @Nullable LocalDate lastDay) {
        static final String WORDS = "contacts.end";
    }

    @GetMapping(ContactPages.LIST)
    @CallableBy(Caller.EVERYONE)
    String list(@RequestParam MultiValueMap<String, String> parameters, Visitor visitor, Model model) {
        model.addAttribute("page", pages.list(visitor, parameters));
        return "contacts/list";
    }

    @GetMapping("/kontaktpunkter/{number}")
    @CallableBy(Caller.EVERYONE)
    String show(@PathVariable long number, Visitor visitor, Model model) {
        model.addAttribute("page", pages.show(visitor, found(visitor, number)));
        return "contacts/show";
    }

    @GetMapping("/organisasjoner/{organisation}/kontaktpunkter/nytt")
    @CallableBy(Caller.SIGNED_IN)
    String blank(@PathVariable long organisation, Visitor visitor, Model model) {
        String name = writable(visitor, organisation);
        model.addAttribute("page", pages.blank(visitor, organisation, name, null));
        return "contacts/edit";
    }

    @PostMapping("/organisasjoner/{organisation}/kontaktpunkter")
    @CallableBy(Caller.SIGNED_IN)
    String open(
            @PathVariable long organisation,
            @Valid ContactForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        String name = writable(visitor, organisation);
        if (!errors.hasErrors())
            switch (contacts.open(visitor, form.text())) {
                case Saving.Saved(long number) -> {
                    return Notice.after(redirect, "contacts.opened", "/kontaktpunkter/" + number);
                }
                case Saving.NotYours() -> errors.rejectValue("organisations", "contacts.form.notYours");
                case Saving.Stale(ContactPoint ignored) ->
                    throw new IllegalStateException("A new contact point has one version");
            }
        Form again = Form.again(ContactForm.WORDS, ContactForm.class, errors);
        model.addAttribute("page", pages.blank(visitor, organisation, name, again));
        return "contacts/edit";
    }

    @GetMapping("/kontaktpunkter/{number}/rediger")
    @CallableBy(Caller.SIGNED_IN)
    String edit(@PathVariable long number, Visitor visitor, Model model) {
        model.addAttribute("page", pages.edit(visitor, changeable(visitor, number), null));
        return "contacts/edit";
    }

    @PostMapping("/kontaktpunkter/{number}")
    @CallableBy(Caller.SIGNED_IN)
    String change(
            @PathVariable long number,
            @Valid ContactForm form,
            BindingResult errors,
            @RequestParam(name = Form.VERSION) int seen,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        ContactPoint point = changeable(visitor, number);
        if (!errors.hasErrors())
            switch (contacts.change(visitor, number, seen, form.text())) {
                case Saving.Saved(long same) -> {
                    return Notice.after(redirect, "contacts.saved", "/kontaktpunkter/" + same);
                }
                case Saving.NotYours() -> errors.rejectValue("organisations", "contacts.form.notYours");
                case Saving.Stale(ContactPoint saved) -> {
                    Form beside = Form.again(ContactForm.WORDS, ContactForm.class, errors)
                            .besides(ContactForm.of(saved), saved.head().version());
                    model.addAttribute("page", pages.edit(visitor, saved, beside));
                    return "contacts/edit";
                }
            }
        Form again = Form.again(ContactForm.WORDS, ContactForm.class, errors);
        model.addAttribute("page", pages.edit(visitor, point, again));
        return "contacts/edit";
    }

    @PostMapping("/kontaktpunkter/{number}/slutt")
    @CallableBy(Caller.SIGNED_IN)
    String close(@PathVariable long number, Visitor visitor, RedirectAttributes redirect) {
        return switch (contacts.close(visitor, number)) {
            case Saving.Saved(long same) -> Notice.after(redirect, "contacts.closed", "/kontaktpunkter/" + same);
            case Saving.Stale(ContactPoint ignored) ->
                Notice.after(redirect, "error.stale.title", "/kontaktpunkter/" + number);
            case Saving.NotYours() -> throw new Refusal.NotFound();
        };
    }

    @GetMapping("/kontaktpunkter/{number}/besetting")
    @CallableBy(Caller.SIGNED_IN)
    String appointing(@PathVariable long number, Visitor visitor, Model model) {
        model.addAttribute("page", pages.appoint(visitor, changeable(visitor, number), null));
        return "contacts/appoint";
    }

    @PostMapping("/kontaktpunkter/{number}/besetting")
    @CallableBy(Caller.SIGNED_IN)
    String appoint(
            @PathVariable long number,
            @Valid AppointForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        ContactPoint point = changeable(visitor, number);
        Long holder = who.person(visitor, form.holder()).orReject(errors, "holder");
        Long substitute = who.person(visitor, form.substitute()).orReject(errors, "substitute");
        if (holder == null && substitute == null && !errors.hasErrors())
            errors.rejectValue("holder", "contacts.appoint.nobodyChosen");
        seat(visitor, number, ContactPoint.Seat.HOLDER, holder, form, errors);
        seat(visitor, number, ContactPoint.Seat.SUBSTITUTE, substitute, form, errors);
        if (!errors.hasErrors()) return Notice.after(redirect, "contacts.appointed", "/kontaktpunkter/" + number);
        Form again = Form.again(AppointForm.WORDS, AppointForm.class, errors);
        model.addAttribute("page", pages.appoint(visitor, point, again));
        return "contacts/appoint";
    }

    @GetMapping("/kontaktpunkter/{number}/besetting/{term}/slutt")
    @CallableBy(Caller.SIGNED_IN)
    String ending(@PathVariable long number, @PathVariable long term, Visitor visitor, Model model) {
        ContactPoint point = changeable(visitor, number);
        Form form = Form.of(TermEndForm.WORDS, new TermEndForm(LocalDate.now(clock.withZone(Words.OSLO))));
        model.addAttribute("page", new TermEndPage(point, term(point, term), form));
        return "contacts/term-end";
    }

    @PostMapping("/kontaktpunkter/{number}/besetting/{term}/slutt")
    @CallableBy(Caller.SIGNED_IN)
    String end(
            @PathVariable long number,
            @PathVariable long term,
            @Valid TermEndForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        ContactPoint point = changeable(visitor, number);
        LocalDate lastDay = form.lastDay();
        if (!errors.hasErrors() && lastDay != null)
            switch (contacts.endTerm(visitor, number, term, lastDay)) {
                case Appointing.Done() -> {
                    return Notice.after(redirect, "contacts.ended", "/kontaktpunkter/" + number);
                }
                case Appointing.EndsBeforeItStarts(LocalDate ignored) ->
                    errors.rejectValue("lastDay", "contacts.endsEarly");
                default -> throw new Refusal.NotFound();
            }
        Form again = Form.again(TermEndForm.WORDS, TermEndForm.class, errors);
        model.addAttribute("page", new TermEndPage(point, term(point, term), again));
        return "contacts/term-end";
    }

    /** One seat of the form; what is wrong goes to its field. */
    private void seat(
            Visitor visitor,
            long number,
            ContactPoint.Seat seat,
            @Nullable Long person,
            AppointForm form,
            BindingResult errors) {
        LocalDate from = form.startsOn();
        if (person == null || from == null || errors.hasErrors()) return;
        String field = seat == ContactPoint.Seat.HOLDER ? "holder" : "substitute";
        switch (contacts.appoint(visitor, number, seat, person, from, form.endsOn())) {
            case Appointing.Done() -> {}
            case Appointing.Taken(ContactPoint.Term by) -> errors.rejectValue(field, "said", ContactPages.taken(by));
            case Appointing.InBothSeats() -> errors.rejectValue(field, "contacts.appoint.inBothSeats");
            case Appointing.DoesNotBelong() -> errors.rejectValue(field, "contacts.appoint.doesNotBelong");
            case Appointing.EndsBeforeItStarts(LocalDate ignored) -> errors.rejectValue("endsOn", "contacts.endsEarly");
            case Appointing.NotYours() -> throw new Refusal.NotFound();
        }
    }

    private String writable(Visitor visitor, long organisation) {
        RecordHead head = organisations
                .head(visitor, organisation)
                .filter(each -> contacts.mayWriteFor(visitor, organisation))
                .orElseThrow(Refusal.NotFound::new);
        return head.title();
    }

    private static ContactPoint.Term term(ContactPoint point, long id) {
        return point.terms().stream()
                .filter(term -> term.id() == id)
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
    }

    private ContactPoint changeable(Visitor visitor, long number) {
        ContactPoint point = found(visitor, number);
        if (!contacts.mayChange(visitor, point)) throw new Refusal.NotFound();
        return point;
    }

    private ContactPoint found(Visitor visitor, long number) {
        return contacts.find(visitor, number).orElseThrow(() -> records.missing(visitor, number));
    }
}
