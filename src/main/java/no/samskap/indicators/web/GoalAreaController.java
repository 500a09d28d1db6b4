package no.samskap.indicators.web;

import jakarta.validation.Valid;
import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.indicators.Framework;
import no.samskap.indicators.Framework.GoalArea;
import no.samskap.indicators.FrameworkParts;
import no.samskap.indicators.Removal;
import no.samskap.indicators.Saving;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Form;
import no.samskap.web.Notice;
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

/** The goal areas of a framework: added, renamed, moved, and removed while they are empty. */
@Controller
@RequestMapping("/tall/{number}/malomrader")
class GoalAreaController {
    private final FrameworkParts parts;
    private final FoundFrameworks found;

    GoalAreaController(FrameworkParts parts, FoundFrameworks found) {
        this.parts = parts;
        this.found = found;
    }

    @GetMapping("/nytt")
    @CallableBy(Caller.SIGNED_IN)
    String blank(@PathVariable long number, Visitor visitor, Model model) {
        Form form = Form.of(GoalAreaForm.WORDS, new GoalAreaForm("", "", ""));
        return page(found.editable(visitor, number), null, form, model);
    }

    @PostMapping
    @CallableBy(Caller.SIGNED_IN)
    String add(
            @PathVariable long number,
            @Valid GoalAreaForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Framework framework = found.editable(visitor, number);
        if (errors.hasErrors()) return page(framework, null, again(errors), model);
        return FoundFrameworks.saved(
                parts.addGoalArea(visitor, number, form.name()),
                "indicators.setup.areaAdded",
                "/tall/" + number,
                redirect);
    }

    @GetMapping("/{area}/rediger")
    @CallableBy(Caller.SIGNED_IN)
    String edit(@PathVariable long number, @PathVariable long area, Visitor visitor, Model model) {
        Framework framework = found.editable(visitor, number);
        GoalArea edited = FoundFrameworks.area(framework, area);
        Form form = Form.of(GoalAreaForm.WORDS, GoalAreaForm.of(edited))
                .seen(framework.head().version());
        return page(framework, edited, form, model);
    }

    @PostMapping("/{area}")
    @CallableBy(Caller.SIGNED_IN)
    String change(
            @PathVariable long number,
            @PathVariable long area,
            @Valid GoalAreaForm form,
            BindingResult errors,
            @RequestParam(name = Form.VERSION) int seen,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Framework framework = found.editable(visitor, number);
        GoalArea before = FoundFrameworks.area(framework, area);
        if (errors.hasErrors()) return page(framework, before, again(errors), model);
        return switch (parts.renameGoalArea(visitor, number, seen, area, form.name())) {
            case Saving.Saved ignored -> Notice.after(redirect, "indicators.setup.saved", "/tall/" + number);
            case Saving.Stale(Framework saved) -> {
                GoalArea theirs = FoundFrameworks.area(saved, area);
                Form both = again(errors)
                        .besides(GoalAreaForm.of(theirs), saved.head().version());
                yield page(saved, theirs, both, model);
            }
            case Saving.WrongYear(), Saving.NotYours() -> throw new Refusal.NotFound();
        };
    }

    @PostMapping("/{area}/plass")
    @CallableBy(Caller.SIGNED_IN)
    String move(
            @PathVariable long number,
            @PathVariable long area,
            @RequestParam boolean up,
            Visitor visitor,
            RedirectAttributes redirect) {
        Framework framework = found.editable(visitor, number);
        int place = framework.goalAreas().indexOf(FoundFrameworks.area(framework, area)) + 1;
        return FoundFrameworks.saved(
                parts.moveGoalArea(visitor, number, area, SetupPage.next(place, up)),
                "indicators.setup.areaMoved",
                SetupPage.url(framework) + "#" + SetupPage.areaId(area),
                redirect);
    }

    @PostMapping("/{area}/slutt")
    @CallableBy(Caller.SIGNED_IN)
    String remove(@PathVariable long number, @PathVariable long area, Visitor visitor, RedirectAttributes redirect) {
        return switch (parts.removeGoalArea(visitor, number, null, area)) {
            case Removal.Removed() -> Notice.after(redirect, "indicators.setup.areaRemoved", "/tall/" + number);
            case Removal.NotEmpty() -> Notice.insteadOf(redirect, "indicators.setup.areaNotEmpty", "/tall/" + number);
            case Removal.Refused ignored -> throw new IllegalStateException("Nothing hangs on an empty goal area");
            case Removal.Stale(), Removal.NotYours() -> throw new Refusal.NotFound();
        };
    }

    private static Form again(BindingResult errors) {
        return Form.again(GoalAreaForm.WORDS, GoalAreaForm.class, errors);
    }

    private static String page(Framework framework, @Nullable GoalArea area, Form form, Model model) {
        String url = "/tall/" + framework.number() + "/malomrader";
        return new FieldsPage(
                        GoalAreaForm.WORDS,
                        Words.t(framework.name()),
                        area == null ? url : url + "/" + area.id(),
                        FieldsPage.above(framework),
                        form,
                        List.of(form.text("nameNb")),
                        List.of(FieldsPage.Fold.languages(form, "nameNn", "nameEn")),
                        List.of())
                .shown(model);
    }
}
