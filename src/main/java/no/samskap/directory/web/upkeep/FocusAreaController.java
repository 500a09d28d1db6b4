package no.samskap.directory.web.upkeep;

import jakarta.validation.Valid;
import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.directory.Body;
import no.samskap.directory.BodyUpkeep;
import no.samskap.directory.Upkeep;
import no.samskap.directory.web.upkeep.UpkeepForms.FocusAreaForm;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Form;
import no.samskap.web.Refusal;
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

/** A body's own areas, under which what it does is counted. */
@Controller
@RequestMapping("/samarbeid/{number}/omrader")
class FocusAreaController {
    private static final String PATH = "/omrader";
    private static final String ANCHOR = "#omrader";

    private final BodyUpkeep upkeep;
    private final UpkeepPages pages;

    FocusAreaController(BodyUpkeep upkeep, UpkeepPages pages) {
        this.upkeep = upkeep;
        this.pages = pages;
    }

    @GetMapping("/ny")
    @CallableBy(Caller.SIGNED_IN)
    String blank(@PathVariable long number, Visitor visitor, Model model) {
        Form form = Form.of(FocusAreaForm.WORDS, new FocusAreaForm("", "", "", "", null, null));
        return page(model, pages.editable(visitor, number), null, form);
    }

    @PostMapping
    @CallableBy(Caller.SIGNED_IN)
    String add(
            @PathVariable long number,
            @Valid FocusAreaForm form,
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
        Form form = Form.of(FocusAreaForm.WORDS, FocusAreaForm.of(one(body, id)))
                .seen(body.head().version());
        return page(model, body, id, form);
    }

    @PostMapping("/{id}")
    @CallableBy(Caller.SIGNED_IN)
    String change(
            @PathVariable long number,
            @PathVariable long id,
            @Valid FocusAreaForm form,
            BindingResult errors,
            @RequestParam(name = Form.VERSION) int seen,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        return save(number, id, seen, form, errors, visitor, model, redirect);
    }

    private String save(
            long number,
            @Nullable Long id,
            @Nullable Integer seen,
            FocusAreaForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Body body = pages.editable(visitor, number);
        UpkeepPages.check(form, errors);
        if (!errors.hasErrors()) {
            Upkeep outcome = upkeep.keepFocusArea(
                    visitor,
                    number,
                    seen,
                    id,
                    form.line(id == null ? null : one(body, id).note()));
            String done = pages.after(outcome, "name", ANCHOR, errors, redirect);
            if (done != null) return done;
        }
        return page(model, body, id, Form.again(FocusAreaForm.WORDS, FocusAreaForm.class, errors));
    }

    private String page(Model model, Body body, @Nullable Long id, Form form) {
        return pages.lasting(
                model,
                body,
                FocusAreaForm.WORDS,
                id,
                PATH,
                form,
                List.of(
                        form.text("name"),
                        form.text("nameNn"),
                        form.text("nameEn"),
                        form.longText("note"),
                        form.date("from"),
                        form.date("to")),
                ANCHOR);
    }

    private static Body.FocusArea one(Body body, long id) {
        return body.focusArea(id).orElseThrow(Refusal.NotFound::new);
    }
}
