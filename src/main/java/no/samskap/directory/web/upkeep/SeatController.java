package no.samskap.directory.web.upkeep;

import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.directory.Body;
import no.samskap.directory.BodyUpkeep;
import no.samskap.directory.Organisations;
import no.samskap.directory.Upkeep;
import no.samskap.directory.WhoIsMeant;
import no.samskap.directory.web.upkeep.UpkeepForms.SeatForm;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Seats of a body's committees. */
@Controller
@RequestMapping("/samarbeid/{number}/plasser")
class SeatController {
    private static final String PATH = "/plasser";
    private static final String ANCHOR = "#utvalg";

    private final BodyUpkeep upkeep;
    private final UpkeepPages pages;

    SeatController(BodyUpkeep upkeep, UpkeepPages pages) {
        this.upkeep = upkeep;
        this.pages = pages;
    }

    @GetMapping("/i/{committee}/ny")
    @CallableBy(Caller.SIGNED_IN)
    String blank(@PathVariable long number, @PathVariable long committee, Visitor visitor, Model model) {
        Form form = Form.of(SeatForm.WORDS, new SeatForm(Body.Role.MEMBER, "", ""));
        return page(model, pages.editable(visitor, number), null, form, PATH + "/i/" + committee);
    }

    @PostMapping("/i/{committee}")
    @CallableBy(Caller.SIGNED_IN)
    String add(
            @PathVariable long number,
            @PathVariable long committee,
            @Valid SeatForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Body body = pages.editable(visitor, number);
        Long organisation = pages.organisation(visitor, form.organisation(), errors);
        if (!errors.hasErrors()) {
            Upkeep outcome = upkeep.addSeat(visitor, number, committee, form.line(organisation));
            String done = pages.after(outcome, "role", ANCHOR, errors, redirect);
            if (done != null) return done;
        }
        return page(model, body, null, again(errors), PATH + "/i/" + committee);
    }

    @GetMapping("/{id}")
    @CallableBy(Caller.SIGNED_IN)
    String edit(@PathVariable long number, @PathVariable long id, Visitor visitor, Model model) {
        Body body = pages.editable(visitor, number);
        Body.Seat seat = one(body, id);
        Organisations.Named sitsFor = seat.organisation();
        String name = sitsFor == null ? "" : pages.called(visitor, sitsFor.number(), sitsFor.name());
        Form form = Form.of(SeatForm.WORDS, SeatForm.of(seat, name))
                .seen(body.head().version());
        return page(model, body, id, form, PATH);
    }

    @PostMapping("/{id}")
    @CallableBy(Caller.SIGNED_IN)
    String change(
            @PathVariable long number,
            @PathVariable long id,
            @Valid SeatForm form,
            BindingResult errors,
            @RequestParam(name = Form.VERSION) int seen,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Body body = pages.editable(visitor, number);
        one(body, id);
        Long organisation = pages.organisation(visitor, form.organisation(), errors);
        if (!errors.hasErrors()) {
            Upkeep outcome = upkeep.changeSeat(visitor, number, seen, id, form.line(organisation));
            String done = pages.after(outcome, "role", ANCHOR, errors, redirect);
            if (done != null) return done;
        }
        return page(model, body, id, again(errors), PATH);
    }

    @GetMapping("/{id}/fjern")
    @CallableBy(Caller.SIGNED_IN)
    String ask(@PathVariable long number, @PathVariable long id, Visitor visitor, Model model) {
        Body body = pages.editable(visitor, number);
        return pages.ask(model, body, SeatForm.WORDS, name(one(body, id)), PATH + "/" + id);
    }

    @PostMapping("/{id}/fjern")
    @CallableBy(Caller.SIGNED_IN)
    String remove(@PathVariable long number, @PathVariable long id, Visitor visitor, RedirectAttributes redirect) {
        one(pages.editable(visitor, number), id);
        if (!(upkeep.removeSeat(visitor, number, id) instanceof Upkeep.Kept)) throw new Refusal.NotFound();
        return Notice.after(redirect, "directory.saved", "/samarbeid/" + number + ANCHOR);
    }

    private static Form again(BindingResult errors) {
        return Form.again(SeatForm.WORDS, SeatForm.class, errors);
    }

    private String page(Model model, Body body, @Nullable Long id, Form form, String path) {
        return pages.line(
                model,
                body,
                SeatForm.WORDS,
                id,
                path,
                form,
                List.of(
                        form.select("role", roles()),
                        form.text("title"),
                        form.named("organisation", WhoIsMeant.ORGANISATIONS)),
                ANCHOR);
    }

    private static Body.Seat one(Body body, long id) {
        return body.seat(id).orElseThrow(Refusal.NotFound::new);
    }

    private static String name(Body.Seat seat) {
        return Words.t("directory.role." + seat.role()) + (seat.title().isEmpty() ? "" : ", " + seat.title());
    }

    private static List<Option> roles() {
        return Arrays.stream(Body.Role.values())
                .map(role -> new Option(role.name(), Words.t("directory.role." + role)))
                .toList();
    }
}
