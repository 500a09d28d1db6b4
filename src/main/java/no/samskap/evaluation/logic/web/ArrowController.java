package no.samskap.evaluation.logic.web;

import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.evaluation.logic.Drawing;
import no.samskap.evaluation.logic.ProgrammeLogic;
import no.samskap.evaluation.logic.ProgrammeLogic.Arrow;
import no.samskap.evaluation.logic.ProgrammeLogic.Box;
import no.samskap.evaluation.logic.ProgrammeLogic.Tested;
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

/** The arrows of a programme logic, and the assumptions they rest on. */
@Controller
@RequestMapping("/tall/{number}/programlogikk")
class ArrowController {
    private final ProgrammeLogics logics;
    private final Found found;

    ArrowController(ProgrammeLogics logics, Found found) {
        this.logics = logics;
        this.found = found;
    }

    @GetMapping("/bokser/{box}/piler/ny")
    @CallableBy(Caller.SIGNED_IN)
    String blank(@PathVariable long number, @PathVariable long box, Visitor visitor, Model model) {
        Framework framework = found.editable(visitor, number);
        ProgrammeLogic logic = found.logic(framework);
        return page(framework, logic, Found.box(logic, box), null, Form.of(ArrowForm.WORDS, ArrowForm.empty()))
                .shown(model);
    }

    @PostMapping("/bokser/{box}/piler")
    @CallableBy(Caller.SIGNED_IN)
    String add(
            @PathVariable long number,
            @PathVariable long box,
            @Valid ArrowForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Framework framework = found.editable(visitor, number);
        ProgrammeLogic logic = found.logic(framework);
        Box from = Found.box(logic, box);
        if (!errors.hasErrors())
            switch (logics.addArrow(visitor, number, form.text(box))) {
                case Drawing.Drawn ignored -> {
                    return Notice.after(redirect, "logic.arrow.added", LogicPages.address(framework, box));
                }
                case Drawing.ThereAlready() -> errors.rejectValue("to", "logic.arrowForm.to.already");
                case Drawing.NoSuchBox() -> errors.rejectValue("to", "logic.arrowForm.to.none");
                default -> throw new Refusal.NotFound();
            }
        return page(framework, logic, from, null, Form.again(ArrowForm.WORDS, ArrowForm.class, errors))
                .shown(model);
    }

    @GetMapping("/piler/{arrow}/rediger")
    @CallableBy(Caller.SIGNED_IN)
    String edit(@PathVariable long number, @PathVariable long arrow, Visitor visitor, Model model) {
        Framework framework = found.editable(visitor, number);
        ProgrammeLogic logic = found.logic(framework);
        Arrow edited = logic.arrow(arrow).orElseThrow(Refusal.NotFound::new);
        return page(
                        framework,
                        logic,
                        Found.box(logic, edited.from()),
                        edited,
                        Form.of(ArrowForm.WORDS, ArrowForm.of(edited)).seen(edited.version()))
                .shown(model);
    }

    @PostMapping("/piler/{arrow}")
    @CallableBy(Caller.SIGNED_IN)
    String change(
            @PathVariable long number,
            @PathVariable long arrow,
            @Valid ArrowForm form,
            BindingResult errors,
            @RequestParam(name = Form.VERSION) int seen,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Framework framework = found.editable(visitor, number);
        ProgrammeLogic logic = found.logic(framework);
        Arrow edited = logic.arrow(arrow).orElseThrow(Refusal.NotFound::new);
        Form again;
        if (errors.hasErrors()) again = Form.again(ArrowForm.WORDS, ArrowForm.class, errors);
        else
            switch (logics.changeArrow(visitor, number, arrow, seen, form.written(), form.known())) {
                case Drawing.Drawn ignored -> {
                    return Notice.after(redirect, "logic.saved", LogicPages.address(framework, edited.from()));
                }
                case Drawing.Stale() ->
                    again = Form.again(ArrowForm.WORDS, ArrowForm.class, errors)
                            .besides(ArrowForm.of(edited), edited.version());
                default -> throw new Refusal.NotFound();
            }
        return page(framework, logic, Found.box(logic, edited.from()), edited, again)
                .shown(model);
    }

    /** An arrow that is there leads where it leads: only what it rests on is changed. */
    private static FormPage page(
            Framework framework, ProgrammeLogic logic, Box from, @Nullable Arrow arrow, Form form) {
        List<Field> fields = new ArrayList<>();
        fields.add(arrow == null ? form.select("to", others(logic, from)) : form.hidden("to"));
        fields.add(form.longText("assumption"));
        fields.add(form.radios(
                "tested",
                Arrays.stream(Tested.values())
                        .map(tested -> new Option(
                                tested.name(),
                                Words.t("logic.tested." + tested),
                                Words.t("logic.tested." + tested + ".help")))
                        .toList()));
        String back = LogicPages.address(framework, from.id());
        return new FormPage(
                framework,
                arrow == null
                        ? Words.t("logic.arrow.new", from.title())
                        : Words.t(
                                "logic.arrow.edit",
                                from.title(),
                                Found.box(logic, arrow.to()).title()),
                Words.t("logic.arrow.lead"),
                arrow == null ? back + "/piler" : LogicPage.url(framework) + "/piler/" + arrow.id(),
                back,
                form,
                fields,
                Words.t("logic.save"));
    }

    private static List<Option> others(ProgrammeLogic logic, Box from) {
        return logic.boxes().stream()
                .filter(box -> box.id() != from.id())
                .map(box -> new Option(
                        String.valueOf(box.id()),
                        Words.t("logic.boxInColumn", LogicWords.stage(box.stage()), box.title())))
                .toList();
    }
}
