package no.samskap.checklists.web;

import jakarta.validation.Valid;
import no.samskap.checklists.Answering;
import no.samskap.checklists.Checklist;
import no.samskap.checklists.Checklists;
import no.samskap.core.Visitor;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Form;
import no.samskap.web.Notice;
import no.samskap.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What checklists ask, and what organisations answered over time and side by side. */
@Controller
@RequestMapping("/sjekklister")
class ChecklistController {
    private final Checklists checklists;
    private final ChecklistPages pages;

    ChecklistController(Checklists checklists, ChecklistPages pages) {
        this.checklists = checklists;
        this.pages = pages;
    }

    @GetMapping
    @CallableBy(Caller.EVERYONE)
    String list(Visitor visitor, Model model) {
        model.addAttribute("page", new ChecklistListPage(checklists.all(visitor)));
        return "checklists/list";
    }

    @GetMapping("/{number}")
    @CallableBy(Caller.EVERYONE)
    String show(@PathVariable long number, Visitor visitor, Model model) {
        model.addAttribute("page", pages.show(visitor, pages.found(visitor, number)));
        return "checklists/show";
    }

    @GetMapping("/{number}/rediger")
    @CallableBy(Caller.SIGNED_IN)
    String edit(@PathVariable long number, Visitor visitor, Model model) {
        Checklist checklist = editable(visitor, number);
        return page(
                model,
                checklist,
                Form.of(ChecklistForm.WORDS, ChecklistForm.of(checklist))
                        .seen(checklist.head().version()));
    }

    @PostMapping("/{number}")
    @CallableBy(Caller.SIGNED_IN)
    String change(
            @PathVariable long number,
            @Valid ChecklistForm form,
            BindingResult errors,
            @RequestParam(name = Form.VERSION) int seen,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Checklist checklist = editable(visitor, number);
        if (!errors.hasErrors()) form.contradictions().forEach(errors::rejectValue);
        if (errors.hasErrors()) return page(model, checklist, again(errors));
        return switch (checklists.edit(visitor, number, seen, form.text())) {
            case Answering.Saved(long same) -> Notice.after(redirect, "checklists.saved", "/sjekklister/" + same);
            case Answering.Stale() -> {
                Checklist saved = editable(visitor, number);
                yield page(
                        model,
                        saved,
                        again(errors)
                                .besides(ChecklistForm.of(saved), saved.head().version()));
            }
            case Answering.NotYours() -> throw new Refusal.NotFound();
            case Answering.AlreadyThere(long ignored) -> throw new Refusal.NotFound();
        };
    }

    @GetMapping("/{number}/over-tid/{organisation}")
    @CallableBy(Caller.SIGNED_IN)
    String overTime(@PathVariable long number, @PathVariable long organisation, Visitor visitor, Model model) {
        model.addAttribute("page", pages.overTime(visitor, pages.found(visitor, number), organisation));
        return "checklists/over-time";
    }

    @GetMapping("/{number}/over-tid/{organisation}/csv")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<byte[]> overTimeFile(@PathVariable long number, @PathVariable long organisation, Visitor visitor) {
        OverTimePage page = pages.overTime(visitor, pages.found(visitor, number), organisation);
        return file("sjekkliste-" + number + "-" + organisation + ".csv", ChecklistCsv.of(page.answers()));
    }

    @GetMapping("/{number}/samarbeid/{body}")
    @CallableBy(Caller.SIGNED_IN)
    String sideBySide(
            @PathVariable long number,
            @PathVariable long body,
            @RequestParam(name = "ar", defaultValue = "") String year,
            Visitor visitor,
            Model model) {
        model.addAttribute("page", pages.sideBySide(visitor, pages.found(visitor, number), body, yearOrNull(year)));
        return "checklists/side-by-side";
    }

    @GetMapping("/{number}/samarbeid/{body}/csv")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<byte[]> sideBySideFile(
            @PathVariable long number,
            @PathVariable long body,
            @RequestParam(name = "ar", defaultValue = "") String year,
            Visitor visitor) {
        SideBySidePage page = pages.sideBySide(visitor, pages.found(visitor, number), body, yearOrNull(year));
        return file("sjekkliste-" + number + "-" + page.year() + ".csv", ChecklistCsv.of(page));
    }

    private static @Nullable Integer yearOrNull(String written) {
        return written.matches("2[01]\\d\\d") ? Integer.valueOf(written) : null;
    }

    private static ResponseEntity<byte[]> file(String name, byte[] bytes) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }

    private static String page(Model model, Checklist checklist, Form form) {
        model.addAttribute("page", new ChecklistEditPage(checklist, form));
        return "checklists/edit";
    }

    private static Form again(BindingResult errors) {
        return Form.again(ChecklistForm.WORDS, ChecklistForm.class, errors);
    }

    private Checklist editable(Visitor visitor, long number) {
        Checklist checklist = pages.found(visitor, number);
        if (!checklist.head().mayBeEditedBy(visitor)) throw new Refusal.NotFound();
        return checklist;
    }
}
