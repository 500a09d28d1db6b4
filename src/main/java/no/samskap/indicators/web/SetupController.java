package no.samskap.indicators.web;

import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.indicators.Countable;
import no.samskap.indicators.Framework;
import no.samskap.indicators.Frameworks;
import no.samskap.indicators.Indicator;
import no.samskap.indicators.Saving;
import no.samskap.records.RecordHead;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How a framework is set up: itself, its goal areas, and what its indicators count. */
@Controller
@RequestMapping("/tall")
class SetupController {
    private final Frameworks frameworks;
    private final Records records;

    SetupController(Frameworks frameworks, Records records) {
        this.frameworks = frameworks;
        this.records = records;
    }

    @GetMapping("/ny")
    @CallableBy(Caller.SIGNED_IN)
    String blank(@RequestParam long organ, Visitor visitor, Model model) {
        RecordHead body = body(visitor, organ);
        FrameworkForm blank = new FrameworkForm("", "", "", null, null, FrameworkForm.Audience.EVERYONE, "");
        return beginPage(body, Form.of(FrameworkForm.WORDS, blank), model);
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
                        List.of())
                .shown(model);
    }

    @GetMapping("/{number}/rediger")
    @CallableBy(Caller.SIGNED_IN)
    String edit(@PathVariable long number, Visitor visitor, Model model) {
        Framework framework = editable(visitor, number);
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
        Framework framework = editable(visitor, number);
        if (form.endsBeforeItStarts()) errors.rejectValue("endsOn", "indicators.frameworkForm.endsOn.early");
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
                        List.of())
                .shown(model);
    }

    private static List<Field> frameworkFields(Form form) {
        return List.of(
                form.text("nameNb"),
                form.text("nameNn"),
                form.text("nameEn"),
                form.date("startsOn"),
                form.date("endsOn"),
                form.radios(
                        "audience",
                        Arrays.stream(FrameworkForm.Audience.values())
                                .map(each -> new Option(each.name(), Words.t("indicators.frameworkForm." + each)))
                                .toList()),
                form.text("source"));
    }

    @GetMapping("/{number}/malomrader/nytt")
    @CallableBy(Caller.SIGNED_IN)
    String blankArea(@PathVariable long number, Visitor visitor, Model model) {
        Form form = Form.of(GoalAreaForm.WORDS, new GoalAreaForm("", "", ""));
        return areaPage(editable(visitor, number), null, form, model);
    }

    @PostMapping("/{number}/malomrader")
    @CallableBy(Caller.SIGNED_IN)
    String addArea(
            @PathVariable long number,
            @Valid GoalAreaForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Framework framework = editable(visitor, number);
        if (errors.hasErrors())
            return areaPage(framework, null, Form.again(GoalAreaForm.WORDS, GoalAreaForm.class, errors), model);
        return saved(
                frameworks.addGoalArea(visitor, number, form.name()), "indicators.setup.areaAdded", number, redirect);
    }

    @GetMapping("/{number}/malomrader/{area}/rediger")
    @CallableBy(Caller.SIGNED_IN)
    String editArea(@PathVariable long number, @PathVariable long area, Visitor visitor, Model model) {
        Framework framework = editable(visitor, number);
        Framework.GoalArea found = area(framework, area);
        return areaPage(framework, found, Form.of(GoalAreaForm.WORDS, GoalAreaForm.of(found)), model);
    }

    @PostMapping("/{number}/malomrader/{area}")
    @CallableBy(Caller.SIGNED_IN)
    String changeArea(
            @PathVariable long number,
            @PathVariable long area,
            @Valid GoalAreaForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Framework framework = editable(visitor, number);
        if (errors.hasErrors())
            return areaPage(
                    framework,
                    area(framework, area),
                    Form.again(GoalAreaForm.WORDS, GoalAreaForm.class, errors),
                    model);
        return saved(
                frameworks.renameGoalArea(visitor, number, area, form.name()),
                "indicators.setup.saved",
                number,
                redirect);
    }

    @PostMapping("/{number}/malomrader/{area}/slutt")
    @CallableBy(Caller.SIGNED_IN)
    String removeArea(
            @PathVariable long number, @PathVariable long area, Visitor visitor, RedirectAttributes redirect) {
        return saved(
                frameworks.removeGoalArea(visitor, number, area), "indicators.setup.areaRemoved", number, redirect);
    }

    private static String areaPage(Framework framework, Framework.@Nullable GoalArea area, Form form, Model model) {
        String url = "/tall/" + framework.number() + "/malomrader";
        return new FieldsPage(
                        GoalAreaForm.WORDS,
                        Words.t(framework.name()),
                        area == null ? url : url + "/" + area.id(),
                        FieldsPage.above(framework),
                        form,
                        List.of(form.text("nameNb"), form.text("nameNn"), form.text("nameEn")),
                        List.of())
                .shown(model);
    }

    @GetMapping("/{number}/malomrader/{area}/indikatorer/ny")
    @CallableBy(Caller.SIGNED_IN)
    String blankIndicator(@PathVariable long number, @PathVariable long area, Visitor visitor, Model model) {
        Framework framework = editable(visitor, number);
        Form form = Form.of(IndicatorForm.WORDS, IndicatorForm.BLANK)
                .seen(framework.head().version());
        return newIndicatorPage(framework, area(framework, area), form, model);
    }

    @PostMapping("/{number}/malomrader/{area}/indikatorer")
    @CallableBy(Caller.SIGNED_IN)
    String addIndicator(
            @PathVariable long number,
            @PathVariable long area,
            @Valid IndicatorForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Framework framework = editable(visitor, number);
        Framework.GoalArea within = area(framework, area);
        if (!errors.hasFieldErrors("what") && !Countable.FACTS.contains(form.what()))
            errors.rejectValue("what", "indicators.indicatorForm.what.unknown");
        if (errors.hasErrors())
            return newIndicatorPage(
                    framework, within, Form.again(IndicatorForm.WORDS, IndicatorForm.class, errors), model);
        Saving saving =
                frameworks.addIndicator(visitor, number, framework.head().version(), area, form.text(null));
        // One more is in nobody's way: it is added to what somebody saved meanwhile.
        if (saving instanceof Saving.Stale(Framework now))
            saving = frameworks.addIndicator(visitor, number, now.head().version(), area, form.text(null));
        if (!(saving instanceof Saving.Saved(long indicator))) throw new Refusal.NotFound();
        return Notice.after(
                redirect,
                "indicators.setup.indicatorAdded",
                "/tall/" + number + "/indikator/" + indicator + "/rediger");
    }

    private static String newIndicatorPage(Framework framework, Framework.GoalArea area, Form form, Model model) {
        return new FieldsPage(
                        IndicatorForm.WORDS,
                        Words.t(area.name()),
                        "/tall/" + framework.number() + "/malomrader/" + area.id() + "/indikatorer",
                        FieldsPage.above(framework),
                        form,
                        indicatorFields(form, null),
                        List.of())
                .shown(model);
    }

    @GetMapping("/{number}/indikator/{indicator}/hva")
    @CallableBy(Caller.SIGNED_IN)
    String editIndicator(@PathVariable long number, @PathVariable long indicator, Visitor visitor, Model model) {
        Framework framework = editable(visitor, number);
        Indicator found = indicator(framework, indicator);
        Form form = Form.of(IndicatorForm.WORDS, IndicatorForm.of(found))
                .seen(framework.head().version());
        return indicatorPage(framework, found, form, model);
    }

    @PostMapping("/{number}/indikator/{indicator}/hva")
    @CallableBy(Caller.SIGNED_IN)
    String changeIndicator(
            @PathVariable long number,
            @PathVariable long indicator,
            @Valid IndicatorForm form,
            BindingResult errors,
            @RequestParam(name = Form.VERSION) int seen,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Framework framework = editable(visitor, number);
        Indicator before = indicator(framework, indicator);
        if (!errors.hasFieldErrors("what")
                && !Countable.FACTS.contains(form.what())
                && !form.what().equals(before.what()))
            errors.rejectValue("what", "indicators.indicatorForm.what.unknown");
        if (errors.hasErrors())
            return indicatorPage(
                    framework, before, Form.again(IndicatorForm.WORDS, IndicatorForm.class, errors), model);
        return switch (frameworks.change(visitor, number, seen, indicator, form.text(before))) {
            case Saving.Saved(long same) ->
                Notice.after(redirect, "indicators.setup.saved", "/tall/" + number + "/indikator/" + same);
            case Saving.Stale(Framework saved) -> {
                Indicator now = indicator(saved, indicator);
                Form again = Form.again(IndicatorForm.WORDS, IndicatorForm.class, errors)
                        .besides(IndicatorForm.of(now), saved.head().version());
                yield indicatorPage(saved, now, again, model);
            }
            case Saving.WrongYear(), Saving.NotYours() -> throw new Refusal.NotFound();
        };
    }

    private static String indicatorPage(Framework framework, Indicator indicator, Form form, Model model) {
        String url = IndicatorPage.url(framework, indicator);
        return new FieldsPage(
                        IndicatorForm.WORDS,
                        Words.t(framework.areaOf(indicator).name()),
                        url + "/hva",
                        FieldsPage.above(framework, new Crumb(Words.t(indicator.name()), url)),
                        form,
                        indicatorFields(form, indicator),
                        List.of())
                .shown(model);
    }

    private static List<Field> indicatorFields(Form form, @Nullable Indicator indicator) {
        return List.of(
                form.text("nameNb"),
                form.text("nameNn"),
                form.text("nameEn"),
                form.select("what", countable(indicator)),
                form.radios(
                        "measure",
                        Arrays.stream(Indicator.Measure.values())
                                .map(measure -> new Option(
                                        measure.name(),
                                        Words.t("indicators.indicatorForm." + measure),
                                        Words.t("indicators.counting." + measure)))
                                .toList()),
                form.longText("definitionNb"),
                form.longText("definitionNn"),
                form.longText("definitionEn"),
                form.text("unitNb"),
                form.text("unitNn"),
                form.text("unitEn"));
    }

    private static List<Option> countable(@Nullable Indicator indicator) {
        List<String> facts = new ArrayList<>(Countable.FACTS);
        if (indicator != null && !facts.contains(indicator.what())) facts.add(indicator.what());
        List<Option> options = new ArrayList<>();
        for (String fact : facts) {
            String name = Words.optional("fact." + fact);
            options.add(new Option(fact, name.isEmpty() ? fact : name));
        }
        options.sort(Comparator.comparing(Option::label));
        options.addFirst(new Option("", Words.t("indicators.indicatorForm.what.choose")));
        return options;
    }

    private static String saved(Saving saving, String message, long number, RedirectAttributes redirect) {
        if (!(saving instanceof Saving.Saved)) throw new Refusal.NotFound();
        return Notice.after(redirect, message, "/tall/" + number);
    }

    private RecordHead body(Visitor visitor, long number) {
        return frameworks.bodyOf(visitor, number).orElseThrow(Refusal.NotFound::new);
    }

    private Framework editable(Visitor visitor, long number) {
        return frameworks
                .find(visitor, number)
                .filter(framework -> framework.head().mayBeEditedBy(visitor))
                .orElseThrow(() -> records.missing(visitor, number));
    }

    private static Framework.GoalArea area(Framework framework, long id) {
        return framework.goalAreas().stream()
                .filter(area -> area.id() == id)
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
    }

    private static Indicator indicator(Framework framework, long id) {
        return framework.indicator(id).orElseThrow(Refusal.NotFound::new);
    }
}
