package no.samskap.inquiries.data.web;

import jakarta.validation.Valid;
import no.samskap.core.Visitor;
import no.samskap.inquiries.data.DataRoutine;
import no.samskap.inquiries.data.DataRoutines;
import no.samskap.inquiries.data.Keeping;
import no.samskap.records.Records;
import no.samskap.records.Seeding.Seed;
import no.samskap.records.Seeds;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Form;
import no.samskap.web.Notice;
import no.samskap.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The catalogue of data that municipalities open to research. */
@Controller
@RequestMapping("/datarutiner")
class DataRoutineController {
    private final DataRoutines routines;
    private final DataRoutinePages pages;
    private final Seeds seeds;
    private final Records records;

    DataRoutineController(DataRoutines routines, DataRoutinePages pages, Seeds seeds, Records records) {
        this.routines = routines;
        this.pages = pages;
        this.seeds = seeds;
        this.records = records;
    }

    @GetMapping
    @CallableBy(Caller.EVERYONE)
    String list(@RequestParam MultiValueMap<String, String> parameters, Visitor visitor, Model model) {
        model.addAttribute("page", pages.list(visitor, parameters));
        return "data/list";
    }

    @GetMapping("/{number}")
    @CallableBy(Caller.EVERYONE)
    String show(@PathVariable long number, Visitor visitor, Model model) {
        model.addAttribute("page", pages.show(visitor, found(visitor, number)));
        return "data/show";
    }

    @GetMapping("/ny")
    @CallableBy(Caller.SIGNED_IN)
    String blank(@RequestParam(required = false) @Nullable Long henvendelse, Visitor visitor, Model model) {
        Seed seed = henvendelse == null
                ? null
                : seeds.of(visitor, henvendelse, DataRoutine.KIND).orElseThrow(Refusal.NotFound::new);
        model.addAttribute("page", pages.blank(visitor, seed));
        return "data/edit";
    }

    @PostMapping
    @CallableBy(Caller.SIGNED_IN)
    String write(
            @Valid DataRoutineForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "false") boolean open,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Form.check(errors, form::check);
        if (!errors.hasErrors())
            switch (routines.write(visitor, form.text(), form.inquiry())) {
                case Keeping.Kept(long number) -> {
                    return kept(visitor, number, open, redirect);
                }
                case Keeping.NotYourBody() -> errors.rejectValue("body", "data.form.body.notYours");
                case Keeping.NotYours() -> errors.rejectValue("owner", "data.form.owner.notYours");
                case Keeping.Stale ignored -> throw new IllegalStateException("A new routine has one version");
            }
        model.addAttribute("page", pages.again(visitor, null, errors));
        return "data/edit";
    }

    @GetMapping("/{number}/rediger")
    @CallableBy(Caller.SIGNED_IN)
    String edit(@PathVariable long number, Visitor visitor, Model model) {
        model.addAttribute("page", pages.edit(visitor, editable(visitor, number)));
        return "data/edit";
    }

    @PostMapping("/{number}")
    @CallableBy(Caller.SIGNED_IN)
    String change(
            @PathVariable long number,
            @Valid DataRoutineForm form,
            BindingResult errors,
            @RequestParam(name = Form.VERSION) int seen,
            @RequestParam(defaultValue = "false") boolean open,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        DataRoutine routine = editable(visitor, number);
        Form.check(errors, form::check);
        if (!errors.hasErrors())
            switch (routines.change(visitor, number, seen, form.text())) {
                case Keeping.Kept(long same) -> {
                    return kept(visitor, same, open, redirect);
                }
                case Keeping.Stale(DataRoutine saved) -> {
                    model.addAttribute("page", pages.stale(visitor, saved, errors));
                    return "data/edit";
                }
                case Keeping.NotYourBody() -> errors.rejectValue("body", "data.form.body.notYours");
                case Keeping.NotYours() -> errors.rejectValue("owner", "data.form.owner.notYours");
            }
        model.addAttribute("page", pages.again(visitor, routine, errors));
        return "data/edit";
    }

    @PostMapping("/{number}/apning")
    @CallableBy(Caller.SIGNED_IN)
    String open(@PathVariable long number, Visitor visitor, RedirectAttributes redirect) {
        return turned(routines.open(visitor, number), number, "data.opened", redirect);
    }

    @PostMapping("/{number}/apning/slutt")
    @CallableBy(Caller.SIGNED_IN)
    String close(@PathVariable long number, Visitor visitor, RedirectAttributes redirect) {
        return turned(routines.close(visitor, number), number, "data.closed", redirect);
    }

    private String kept(Visitor visitor, long number, boolean open, RedirectAttributes redirect) {
        if (open) routines.open(visitor, number);
        return Notice.after(redirect, open ? "data.opened" : "data.saved", "/datarutiner/" + number);
    }

    private static String turned(Keeping outcome, long number, String notice, RedirectAttributes redirect) {
        return switch (outcome) {
            case Keeping.Kept ignored -> Notice.after(redirect, notice, "/datarutiner/" + number);
            case Keeping.Stale ignored -> Notice.after(redirect, "error.stale.title", "/datarutiner/" + number);
            case Keeping.NotYourBody() -> throw new IllegalStateException("Opening changes no cooperation");
            case Keeping.NotYours() -> throw new Refusal.NotFound();
        };
    }

    private DataRoutine editable(Visitor visitor, long number) {
        DataRoutine routine = found(visitor, number);
        if (!routine.head().mayBeEditedBy(visitor)) throw new Refusal.NotFound();
        return routine;
    }

    private DataRoutine found(Visitor visitor, long number) {
        return routines.find(visitor, number).orElseThrow(() -> records.missing(visitor, number));
    }
}
