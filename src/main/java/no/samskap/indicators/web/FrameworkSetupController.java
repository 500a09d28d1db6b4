package no.samskap.indicators.web;

import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.indicators.Framework;
import no.samskap.indicators.Frameworks;
import no.samskap.indicators.Saving;
import no.samskap.records.RecordHead;
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

/** A framework itself: begun for a body, what it is called, its period and who reads it, and the page where what is in it is ordered. */
@Controller
@RequestMapping("/tall")
class FrameworkSetupController {
    private final Frameworks frameworks;
    private final FoundFrameworks found;

    FrameworkSetupController(Frameworks frameworks, FoundFrameworks found) {
        this.frameworks = frameworks;
        this.found = found;
    }

    /** Without a body it is asked which one, where the visitor may write for more than one. */
    @GetMapping("/ny")
    @CallableBy(Caller.SIGNED_IN)
    String blank(@RequestParam(required = false) @Nullable Long organ, Visitor visitor, Model model) {
        if (organ == null) return choose(frameworks.bodiesOf(visitor), visitor, model);
        RecordHead body = body(visitor, organ);
        FrameworkForm blank = new FrameworkForm("", "", "", null, null, FrameworkForm.Audience.EVERYONE, "");
        return beginPage(body, Form.of(FrameworkForm.WORDS, blank), model);
    }

    private static String choose(List<RecordHead> bodies, Visitor visitor, Model model) {
        if (bodies.isEmpty() && !visitor.isAdministrator()) throw new Refusal.NotFound();
        if (bodies.size() == 1)
            return "redirect:/tall/ny?organ=" + bodies.getFirst().number();
        model.addAttribute(
                "page",
                new BodyChoicePage(bodies.stream()
                        .map(body -> new Option(String.valueOf(body.number()), body.title()))
                        .toList()));
        return "indicators/choose-body";
    }

    @PostMapping
    @CallableBy(Caller.SIGNED_IN)
    String add(
            @RequestParam long organ,
            @Valid FrameworkForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        RecordHead body = body(visitor, organ);
        if (form.endsBeforeItStarts()) errors.rejectValue("endsOn", "indicators.frameworkForm.endsOn.early");
        else if (form.isOutOfTime()) errors.rejectValue("endsOn", "indicators.frameworkForm.endsOn.outOfTime");
        if (errors.hasErrors())
            return beginPage(body, Form.again(FrameworkForm.WORDS, FrameworkForm.class, errors), model);
        if (!(frameworks.add(visitor, form.text(organ)) instanceof Saving.Saved(long number)))
            throw new Refusal.NotFound();
        return Notice.after(redirect, "indicators.setup.begun", "/tall/" + number);
    }

    private static String beginPage(RecordHead body, Form form, Model model) {
        return new FieldsPage(
                        FrameworkForm.WORDS,
                        body.title(),
                        "/tall?organ=" + body.number(),
                        List.of(FieldsPage.all()),
                        form,
                        frameworkFields(form),
                        List.of(FieldsPage.Fold.languages(form, "nameNn", "nameEn")),
                        List.of())
                .shown(model);
    }

    @GetMapping("/{number}/rediger")
    @CallableBy(Caller.SIGNED_IN)
    String edit(@PathVariable long number, Visitor visitor, Model model) {
        Framework framework = found.editable(visitor, number);
        Form form = Form.of(FrameworkForm.WORDS, FrameworkForm.of(framework))
                .seen(framework.head().version());
        return editPage(framework, form, model);
    }

    @PostMapping("/{number}")
    @CallableBy(Caller.SIGNED_IN)
    String change(
            @PathVariable long number,
            @Valid FrameworkForm form,
            BindingResult errors,
            @RequestParam(name = Form.VERSION) int seen,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Framework framework = found.editable(visitor, number);
        if (form.endsBeforeItStarts()) errors.rejectValue("endsOn", "indicators.frameworkForm.endsOn.early");
        else if (form.isOutOfTime()) errors.rejectValue("endsOn", "indicators.frameworkForm.endsOn.outOfTime");
        if (!errors.hasErrors()) {
            switch (frameworks.change(visitor, number, seen, form.text(framework.body()))) {
                case Saving.Saved(long saved) -> {
                    return Notice.after(redirect, "indicators.setup.saved", "/tall/" + saved);
                }
                case Saving.Stale(Framework saved) -> {
                    Form again = Form.again(FrameworkForm.WORDS, FrameworkForm.class, errors)
                            .besides(FrameworkForm.of(saved), saved.head().version());
                    return editPage(saved, again, model);
                }
                case Saving.WrongYear() -> errors.rejectValue("endsOn", "indicators.frameworkForm.endsOn.used");
                case Saving.NotYours() -> throw new Refusal.NotFound();
            }
        }
        return editPage(framework, Form.again(FrameworkForm.WORDS, FrameworkForm.class, errors), model);
    }

    private static String editPage(Framework framework, Form form, Model model) {
        return new FieldsPage(
                        FrameworkForm.WORDS,
                        framework.bodyTitle() == null ? "" : framework.bodyTitle(),
                        "/tall/" + framework.number(),
                        FieldsPage.above(framework),
                        form,
                        frameworkFields(form),
                        List.of(FieldsPage.Fold.languages(form, "nameNn", "nameEn")),
                        List.of())
                .shown(model);
    }

    private static List<Field> frameworkFields(Form form) {
        return List.of(
                form.text("nameNb"),
                form.date("startsOn"),
                form.date("endsOn"),
                form.radios(
                        "audience",
                        Arrays.stream(FrameworkForm.Audience.values())
                                .map(each -> new Option(each.name(), Words.t("indicators.frameworkForm." + each)))
                                .toList()),
                form.text("source"));
    }

    /** Goal areas and indicators in their order, with what can be done with each. */
    @GetMapping("/{number}/oppsett")
    @CallableBy(Caller.SIGNED_IN)
    String setup(@PathVariable long number, Visitor visitor, Model model) {
        model.addAttribute("page", new SetupPage(found.editable(visitor, number)));
        return "indicators/setup";
    }

    private RecordHead body(Visitor visitor, long number) {
        return frameworks.bodyOf(visitor, number).orElseThrow(Refusal.NotFound::new);
    }
}
