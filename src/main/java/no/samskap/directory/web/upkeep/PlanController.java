package no.samskap.directory.web.upkeep;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Set;
import no.samskap.core.Visitor;
import no.samskap.directory.Body;
import no.samskap.directory.BodyUpkeep;
import no.samskap.directory.Upkeep;
import no.samskap.directory.web.upkeep.UpkeepForms.PlanForm;
import no.samskap.themes.Themes;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Form;
import no.samskap.web.Notice;
import no.samskap.web.Option;
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

/** The members' own plans, where they are published. */
@Controller
@RequestMapping("/samarbeid/{number}/planer")
class PlanController {
    private static final String PATH = "/planer";
    private static final String ANCHOR = "#planer";

    private final BodyUpkeep upkeep;
    private final UpkeepPages pages;
    private final Themes themes;

    PlanController(BodyUpkeep upkeep, UpkeepPages pages, Themes themes) {
        this.upkeep = upkeep;
        this.pages = pages;
        this.themes = themes;
    }

    @GetMapping("/ny")
    @CallableBy(Caller.SIGNED_IN)
    String blank(@PathVariable long number, Visitor visitor, Model model) {
        return page(
                model,
                visitor,
                mine(visitor, number),
                null,
                Form.of(PlanForm.WORDS, new PlanForm(null, "", "", null, null, Set.of())));
    }

    @PostMapping
    @CallableBy(Caller.SIGNED_IN)
    String add(
            @PathVariable long number,
            @Valid PlanForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        return save(number, null, null, form, errors, visitor, model, redirect);
    }

    @GetMapping("/{id}")
    @CallableBy(Caller.SIGNED_IN)
    String edit(@PathVariable long number, @PathVariable long id, Visitor visitor, Model model) {
        Body body = mine(visitor, number);
        Form form = Form.of(PlanForm.WORDS, PlanForm.of(one(body, id)))
                .seen(body.head().version());
        return page(model, visitor, body, id, form);
    }

    @PostMapping("/{id}")
    @CallableBy(Caller.SIGNED_IN)
    String change(
            @PathVariable long number,
            @PathVariable long id,
            @Valid PlanForm form,
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
        Body body = mine(visitor, number);
        return pages.ask(model, body, PlanForm.WORDS, one(body, id).title(), PATH + "/" + id);
    }

    @PostMapping("/{id}/fjern")
    @CallableBy(Caller.SIGNED_IN)
    String remove(@PathVariable long number, @PathVariable long id, Visitor visitor, RedirectAttributes redirect) {
        one(mine(visitor, number), id);
        if (!(upkeep.removePlan(visitor, number, id) instanceof Upkeep.Kept)) throw new Refusal.NotFound();
        return Notice.after(redirect, "directory.saved", "/samarbeid/" + number + ANCHOR);
    }

    private String save(
            long number,
            @Nullable Long id,
            @Nullable Integer seen,
            PlanForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Body body = mine(visitor, number);
        if (id != null) one(body, id);
        UpkeepPages.check(form, errors);
        if (!errors.hasFieldErrors("url") && form.isNoAddress())
            errors.rejectValue("url", "directory.upkeep.url.wrong");
        if (!errors.hasErrors()) {
            Upkeep outcome = upkeep.keepPlan(visitor, number, seen, id, form.line());
            String done = pages.after(outcome, "title", ANCHOR, errors, redirect);
            if (done != null) return done;
        }
        return page(model, visitor, body, id, Form.again(PlanForm.WORDS, PlanForm.class, errors));
    }

    private String page(Model model, Visitor visitor, Body body, @Nullable Long id, Form form) {
        return pages.line(
                model,
                body,
                PlanForm.WORDS,
                id,
                PATH,
                form,
                List.of(
                        form.select("organisation", members(visitor, body)),
                        form.text("title"),
                        form.text("url"),
                        form.date("from"),
                        form.date("to"),
                        form.checkboxes(
                                "themes",
                                themes.options(
                                        id == null ? List.of() : one(body, id).themes()))),
                ANCHOR);
    }

    private static Body.Plan one(Body body, long id) {
        return body.plans().stream().filter(plan -> plan.id() == id).findFirst().orElseThrow(Refusal.NotFound::new);
    }

    /** Members the visitor keeps plans for. */
    private List<Option> members(Visitor visitor, Body body) {
        return body.members().stream()
                .filter(member -> upkeep.mayKeepPlanOf(visitor, body, member.organisation()))
                .map(member -> new Option(String.valueOf(member.organisation()), member.name()))
                .distinct()
                .toList();
    }

    private Body mine(Visitor visitor, long number) {
        Body body = pages.found(visitor, number);
        if (members(visitor, body).isEmpty()) throw new Refusal.NotFound();
        return body;
    }
}
