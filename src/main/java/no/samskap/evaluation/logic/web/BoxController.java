package no.samskap.evaluation.logic.web;

import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.evaluation.logic.Drawing;
import no.samskap.evaluation.logic.ProgrammeLogic.Box;
import no.samskap.evaluation.logic.ProgrammeLogic.Stage;
import no.samskap.evaluation.logic.ProgrammeLogics;
import no.samskap.indicators.Framework;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The boxes of a programme logic: shown, written and moved. */
@Controller
@RequestMapping("/tall/{number}/programlogikk/bokser")
class BoxController {
    private final ProgrammeLogics logics;
    private final LogicPages pages;
    private final Found found;

    BoxController(ProgrammeLogics logics, LogicPages pages, Found found) {
        this.logics = logics;
        this.pages = pages;
        this.found = found;
    }

    @GetMapping("/{box}")
    @CallableBy(Caller.EVERYONE)
    String show(@PathVariable long number, @PathVariable long box, Visitor visitor, Model model) {
        Framework framework = found.framework(visitor, number);
        BoxView view = pages.boxes(visitor, framework, found.logic(framework)).stream()
                .filter(each -> each.id() == box)
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
        model.addAttribute("page", BoxPage.of(framework, view, framework.head().mayBeEditedBy(visitor)));
        return "logic/box";
    }

    @GetMapping("/ny")
    @CallableBy(Caller.SIGNED_IN)
    String blank(
            @PathVariable long number,
            @RequestParam(required = false) @Nullable Stage kolonne,
            Visitor visitor,
            Model model) {
        Framework framework = found.editable(visitor, number);
        Stage stage = kolonne == null ? Stage.GOAL : kolonne;
        return page(framework, null, Form.of(BoxForm.WORDS, BoxForm.empty(stage)))
                .shown(model);
    }

    @PostMapping
    @CallableBy(Caller.SIGNED_IN)
    String add(
            @PathVariable long number,
            @Valid BoxForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Framework framework = found.editable(visitor, number);
        if (errors.hasErrors())
            return page(framework, null, Form.again(BoxForm.WORDS, BoxForm.class, errors))
                    .shown(model);
        return switch (logics.addBox(visitor, number, form.text())) {
            case Drawing.Drawn(long box) ->
                Notice.after(redirect, "logic.box.added", LogicPages.address(framework, box));
            default -> throw new Refusal.NotFound();
        };
    }

    @GetMapping("/{box}/rediger")
    @CallableBy(Caller.SIGNED_IN)
    String edit(@PathVariable long number, @PathVariable long box, Visitor visitor, Model model) {
        Framework framework = found.editable(visitor, number);
        Box edited = found.box(framework, box);
        return page(
                        framework,
                        edited,
                        Form.of(BoxForm.WORDS, BoxForm.of(edited)).seen(edited.version()))
                .shown(model);
    }

    @PostMapping("/{box}")
    @CallableBy(Caller.SIGNED_IN)
    String change(
            @PathVariable long number,
            @PathVariable long box,
            @Valid BoxForm form,
            BindingResult errors,
            @RequestParam(name = Form.VERSION) int seen,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Framework framework = found.editable(visitor, number);
        Box edited = found.box(framework, box);
        Form again;
        if (errors.hasErrors()) again = Form.again(BoxForm.WORDS, BoxForm.class, errors);
        else
            switch (logics.changeBox(visitor, number, box, seen, form.text())) {
                case Drawing.Drawn ignored -> {
                    return Notice.after(redirect, "logic.saved", LogicPages.address(framework, box));
                }
                case Drawing.Stale() ->
                    again = Form.again(BoxForm.WORDS, BoxForm.class, errors)
                            .besides(BoxForm.of(edited), edited.version());
                default -> throw new Refusal.NotFound();
            }
        return page(framework, edited, again).shown(model);
    }

    /** Puts the box elsewhere. A script sends the same form as the button does. */
    @PostMapping("/{box}/plass")
    @CallableBy(Caller.SIGNED_IN)
    String move(
            @PathVariable long number,
            @PathVariable long box,
            @Valid PlaceForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String fra,
            Visitor visitor,
            RedirectAttributes redirect) {
        Framework framework = found.editable(visitor, number);
        if (errors.hasErrors() || form.stage() == null || form.place() == null)
            throw new Refusal.Malformed(422, "logic.api.place");
        Found.done(logics.move(visitor, number, box, form.stage(), form.place()));
        String back =
                "diagram".equals(fra) ? LogicPage.url(framework) + "?boks=" + box : LogicPages.address(framework, box);
        return Notice.after(redirect, "logic.moved", back);
    }

    private static FormPage page(Framework framework, @Nullable Box box, Form form) {
        List<Option> indicators = framework.indicators().stream()
                .map(indicator -> new Option(String.valueOf(indicator.id()), Words.t(indicator.name())))
                .toList();
        List<Field> fields = new ArrayList<>(
                List.of(form.select("stage", Found.stages()), form.text("title"), form.longText("description")));
        if (!indicators.isEmpty()) fields.add(form.checkboxes("indicators", indicators));
        String back = box == null ? LogicPage.url(framework) : LogicPages.address(framework, box.id());
        return new FormPage(
                framework,
                Words.t(box == null ? "logic.box.new" : "logic.box.edit"),
                "",
                box == null ? LogicPage.url(framework) + "/bokser" : back,
                back,
                form,
                fields,
                Words.t("logic.save"));
    }
}
