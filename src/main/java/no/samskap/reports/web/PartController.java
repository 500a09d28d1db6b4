package no.samskap.reports.web;

import jakarta.validation.Valid;
import no.samskap.core.Visitor;
import no.samskap.records.Records;
import no.samskap.reports.Report;
import no.samskap.reports.Report.Part;
import no.samskap.reports.Reports;
import no.samskap.reports.Saving;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Form;
import no.samskap.web.Notice;
import no.samskap.web.Refusal;
import no.samskap.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The parts of a draft: put in order, taken out, added and written. */
@Controller
@RequestMapping("/rapporter/{number}/deler")
class PartController {
    private static final String EDIT = "reports/edit";

    private final Reports reports;
    private final ReportPages pages;
    private final Records records;

    PartController(Reports reports, ReportPages pages, Records records) {
        this.reports = reports;
        this.pages = pages;
        this.records = records;
    }

    @GetMapping
    @CallableBy(Caller.SIGNED_IN)
    String list(@PathVariable long number, Visitor visitor, Model model) {
        model.addAttribute("page", pages.parts(visitor, editable(visitor, number)));
        return "reports/parts";
    }

    @GetMapping("/ny")
    @CallableBy(Caller.SIGNED_IN)
    String blank(@PathVariable long number, Visitor visitor, Model model) {
        return blank(
                model,
                editable(visitor, number),
                Form.of(PartForm.WORDS, new PartForm(Part.Chapter.TEXT, "", "", null)));
    }

    private String blank(Model model, Report report, Form form) {
        model.addAttribute(
                "page",
                pages.part(report, "/rapporter/" + report.number() + "/deler", Words.t("reports.part.new"), form));
        return EDIT;
    }

    @PostMapping
    @CallableBy(Caller.SIGNED_IN)
    String add(
            @PathVariable long number,
            @Valid PartForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Report report = editable(visitor, number);
        if (errors.hasErrors()) return blank(model, report, Form.again(PartForm.WORDS, PartForm.class, errors));
        return done(
                reports.addPart(visitor, number, form.chosen(), form.title().strip(), form.written()),
                "reports.part.added",
                number,
                redirect);
    }

    @GetMapping("/{id}")
    @CallableBy(Caller.SIGNED_IN)
    String edit(@PathVariable long number, @PathVariable long id, Visitor visitor, Model model) {
        Report report = editable(visitor, number);
        Part part = part(report, id);
        return edit(
                model,
                visitor,
                report,
                part,
                Form.of(PartForm.WORDS, PartForm.of(part)).seen(part.version()));
    }

    private String edit(Model model, Visitor visitor, Report report, Part part, Form form) {
        model.addAttribute(
                "page",
                pages.part(
                        report,
                        "/rapporter/" + report.number() + "/deler/" + part.id(),
                        Words.t("reports.part.edit", part.title()),
                        form,
                        pages.places(visitor, report, part, form)));
        return EDIT;
    }

    @PostMapping("/{id}")
    @CallableBy(Caller.SIGNED_IN)
    String change(
            @PathVariable long number,
            @PathVariable long id,
            @Valid PartForm form,
            BindingResult errors,
            @RequestParam(name = Form.VERSION) int seen,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Report report = editable(visitor, number);
        Part part = part(report, id);
        if (errors.hasErrors())
            return edit(model, visitor, report, part, Form.again(PartForm.WORDS, PartForm.class, errors));
        Saving saving =
                reports.changePart(visitor, number, id, seen, form.title().strip(), form.written());
        if (saving instanceof Saving.Stale(Report saved)) {
            Part theirs = part(saved, id);
            return edit(
                    model,
                    visitor,
                    saved,
                    theirs,
                    Form.again(PartForm.WORDS, PartForm.class, errors).besides(PartForm.of(theirs), theirs.version()));
        }
        if (saving instanceof Saving.Saved && part.chapter() == Part.Chapter.IMPACT)
            saving = reports.chooseCases(visitor, number, id, form.cases());
        return done(saving, "reports.part.saved", number, redirect);
    }

    @PostMapping("/{id}/plass")
    @CallableBy(Caller.SIGNED_IN)
    String move(
            @PathVariable long number,
            @PathVariable long id,
            @RequestParam boolean up,
            Visitor visitor,
            RedirectAttributes redirect) {
        return done(reports.movePart(visitor, number, id, up), "reports.part.moved", number, redirect);
    }

    @PostMapping("/{id}/slutt")
    @CallableBy(Caller.SIGNED_IN)
    String remove(@PathVariable long number, @PathVariable long id, Visitor visitor, RedirectAttributes redirect) {
        return done(reports.removePart(visitor, number, id), "reports.part.removed", number, redirect);
    }

    private static String done(Saving saving, String message, long number, RedirectAttributes redirect) {
        String url = "/rapporter/" + number + "/deler";
        return switch (saving) {
            case Saving.Saved ignored -> Notice.after(redirect, message, url);
            case Saving.TooManyParts() -> Notice.after(redirect, "reports.part.tooMany", url);
            case Saving.Published() -> Notice.after(redirect, "reports.isPublished", "/rapporter/" + number);
            case Saving.Stale ignored -> throw new IllegalStateException("Asked before");
            case Saving.NotItsFramework(), Saving.NotYours() -> throw new Refusal.NotFound();
        };
    }

    private Report editable(Visitor visitor, long number) {
        Report report = reports.find(visitor, number).orElseThrow(() -> records.missing(visitor, number));
        if (!report.head().mayBeEditedBy(visitor) || report.isPublished()) throw new Refusal.NotFound();
        return report;
    }

    private static Part part(Report report, long id) {
        return report.part(id).orElseThrow(Refusal.NotFound::new);
    }
}
