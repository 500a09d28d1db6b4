package no.samskap.directory.web.upkeep;

import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.directory.Body;
import no.samskap.directory.BodyUpkeep;
import no.samskap.directory.Upkeep;
import no.samskap.directory.web.upkeep.UpkeepForms.CommitteeForm;
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

/** Committees of a body. */
@Controller
@RequestMapping("/samarbeid/{number}/utvalg")
class CommitteeController {
    private static final String PATH = "/utvalg";
    private static final String ANCHOR = "#utvalg";

    private final BodyUpkeep upkeep;
    private final UpkeepPages pages;

    CommitteeController(BodyUpkeep upkeep, UpkeepPages pages) {
        this.upkeep = upkeep;
        this.pages = pages;
    }

    @GetMapping("/ny")
    @CallableBy(Caller.SIGNED_IN)
    String blank(@PathVariable long number, Visitor visitor, Model model) {
        return page(
                model,
                pages.editable(visitor, number),
                null,
                Form.of(CommitteeForm.WORDS, new CommitteeForm("", "", "", "", null)));
    }

    @PostMapping
    @CallableBy(Caller.SIGNED_IN)
    String add(
            @PathVariable long number,
            @Valid CommitteeForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        return save(number, null, null, form, errors, visitor, model, redirect);
    }

    @GetMapping("/{id}")
    @CallableBy(Caller.SIGNED_IN)
    String edit(@PathVariable long number, @PathVariable long id, Visitor visitor, Model model) {
        Body body = pages.editable(visitor, number);
        Form form = Form.of(CommitteeForm.WORDS, CommitteeForm.of(one(body, id)))
                .seen(body.head().version());
        return page(model, body, id, form);
    }

    @PostMapping("/{id}")
    @CallableBy(Caller.SIGNED_IN)
    String change(
            @PathVariable long number,
            @PathVariable long id,
            @Valid CommitteeForm form,
            BindingResult errors,
            @RequestParam(name = Form.VERSION) int seen,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        return save(number, id, seen, form, errors, visitor, model, redirect);
    }

    @GetMapping("/{id}/fjern")
    @CallableBy(Caller.SIGNED_IN)
    String ask(@PathVariable long number, @PathVariable long id, Visitor visitor, Model model) {
        Body body = pages.editable(visitor, number);
        return pages.ask(model, body, CommitteeForm.WORDS, Words.t(one(body, id).name()), PATH + "/" + id);
    }

    @PostMapping("/{id}/fjern")
    @CallableBy(Caller.SIGNED_IN)
    String remove(@PathVariable long number, @PathVariable long id, Visitor visitor, RedirectAttributes redirect) {
        one(pages.editable(visitor, number), id);
        if (!(upkeep.removeCommittee(visitor, number, id) instanceof Upkeep.Kept)) throw new Refusal.NotFound();
        return Notice.after(redirect, "directory.saved", "/samarbeid/" + number + ANCHOR);
    }

    private String save(
            long number,
            @Nullable Long id,
            @Nullable Integer seen,
            CommitteeForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Body body = pages.editable(visitor, number);
        if (id != null) one(body, id);
        if (!errors.hasErrors()) {
            Upkeep outcome = upkeep.keepCommittee(
                    visitor,
                    number,
                    seen,
                    id,
                    form.line(id == null ? null : one(body, id).purpose()));
            String done = pages.after(outcome, "name", ANCHOR, errors, redirect);
            if (done != null) return done;
        }
        return page(model, body, id, Form.again(CommitteeForm.WORDS, CommitteeForm.class, errors));
    }

    private String page(Model model, Body body, @Nullable Long id, Form form) {
        return pages.line(
                model,
                body,
                CommitteeForm.WORDS,
                id,
                PATH,
                form,
                List.of(
                        form.text("name"),
                        form.text("nameNn"),
                        form.text("nameEn"),
                        form.longText("purpose"),
                        form.select("focusArea", areas(body))),
                ANCHOR);
    }

    private static Body.Committee one(Body body, long id) {
        return body.committees().stream()
                .filter(committee -> committee.id() == id)
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
    }

    private static List<Option> areas(Body body) {
        List<Option> areas = new ArrayList<>(List.of(new Option("", Words.t("directory.upkeep.committee.noArea"))));
        body.focusAreas().forEach(area -> areas.add(new Option(String.valueOf(area.id()), Words.t(area.name()))));
        return areas;
    }
}
