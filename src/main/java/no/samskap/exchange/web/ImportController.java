package no.samskap.exchange.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.samskap.core.Visitor;
import no.samskap.exchange.Import;
import no.samskap.exchange.ImportLine.Decision;
import no.samskap.exchange.ImportLine.Outcome;
import no.samskap.exchange.Imports;
import no.samskap.exchange.Imports.Asking;
import no.samskap.exchange.Imports.Taking;
import no.samskap.projects.Project;
import no.samskap.sheets.SheetWriter;
import no.samskap.sheets.SheetWriter.Format;
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

/** Files in: sent, looked through, written and taken back. */
@Controller
@RequestMapping("/import")
class ImportController {
    private final Imports imports;
    private final ImportPages pages;
    private final ReportFile report;
    private final TemplateFile template;

    ImportController(Imports imports, ImportPages pages, ReportFile report, TemplateFile template) {
        this.imports = imports;
        this.pages = pages;
        this.report = report;
        this.template = template;
    }

    @GetMapping
    @CallableBy(Caller.SIGNED_IN)
    String list(Visitor visitor, Model model) {
        model.addAttribute("page", pages.list(visitor, Form.of(FileForm.WORDS, FileForm.empty())));
        return "exchange/imports";
    }

    @PostMapping
    @CallableBy(Caller.SIGNED_IN)
    String send(FileForm form, BindingResult errors, Visitor visitor, Model model, RedirectAttributes redirect) {
        if (form.isMissing()) errors.rejectValue("file", "exchange.form.file.missing");
        if (errors.hasErrors()) return again(visitor, errors, model);
        return switch (SentFile.take(
                imports, visitor, Project.KIND, form.name(), Objects.requireNonNull(form.file()))) {
            case Taking.Taken(long id) -> Notice.after(redirect, "exchange.taken", "/import/" + id + "/rapport");
            case Taking.Unreadable(var why) -> {
                errors.rejectValue("file", "unreadable", SentFile.say(why));
                yield again(visitor, errors, model);
            }
            case Taking.NoLines() -> {
                errors.rejectValue("file", "exchange.form.file.noLines");
                yield again(visitor, errors, model);
            }
            case Taking.NotYours() -> throw new Refusal.Forbidden();
        };
    }

    private String again(Visitor visitor, BindingResult errors, Model model) {
        model.addAttribute("page", pages.list(visitor, Form.again(FileForm.WORDS, FileForm.class, errors)));
        return "exchange/imports";
    }

    @GetMapping("/{id}/rapport")
    @CallableBy(Caller.SIGNED_IN)
    String show(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> parameters,
            Visitor visitor,
            Model model) {
        model.addAttribute("page", pages.show(visitor, found(visitor, id), parameters));
        return "exchange/import";
    }

    @PostMapping("/{id}/kolonner")
    @CallableBy(Caller.SIGNED_IN)
    String map(@PathVariable long id, ColumnsForm form, Visitor visitor, RedirectAttributes redirect) {
        Import file = found(visitor, id);
        String audience = form.audience() == null ? file.usual().audience() : audience(form.audience());
        Asking outcome = imports.map(
                visitor, id, form.mapping(file.header().size()), new Import.Usual(form.owner(), form.body(), audience));
        return after(outcome, id, "exchange.mapped", redirect);
    }

    @PostMapping("/{id}/betydninger")
    @CallableBy(Caller.SIGNED_IN)
    String mean(@PathVariable long id, MeaningsForm form, Visitor visitor, RedirectAttributes redirect) {
        if (form.isTooLong())
            return Notice.insteadOf(redirect, "exchange.meaning.tooLong", "/import/" + id + "/rapport#betydninger");
        List<Import.Meaning> said = imports.alike(found(visitor, id), ImportPages.MOST_ALIKE).stream()
                .flatMap(alike -> form.of(alike).stream())
                .toList();
        if (said.isEmpty())
            return Notice.insteadOf(redirect, "exchange.meaning.nothing", "/import/" + id + "/rapport#betydninger");
        return after(imports.mean(visitor, id, said), id, "exchange.meant", redirect);
    }

    /** What was said of a value no longer holds. */
    @PostMapping("/{id}/betydninger/fjern")
    @CallableBy(Caller.SIGNED_IN)
    String forget(
            @PathVariable long id,
            @RequestParam String kolonne,
            @RequestParam String verdi,
            Visitor visitor,
            RedirectAttributes redirect) {
        Asking outcome = imports.mean(visitor, id, List.of(new Import.Meaning(kolonne, verdi, null)));
        return after(outcome, id, "exchange.meant", redirect);
    }

    private static String audience(String wanted) {
        try {
            return Project.Audience.valueOf(wanted).name();
        } catch (IllegalArgumentException unknown) {
            throw new Refusal.NotFound();
        }
    }

    /** @param linje the line that is answered for; null for all that were asked */
    @PostMapping("/{id}/svar")
    @CallableBy(Caller.SIGNED_IN)
    String answer(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer linje,
            @RequestParam Decision svar,
            @RequestParam(defaultValue = "1") int side,
            Visitor visitor,
            RedirectAttributes redirect) {
        Asking outcome =
                linje == null ? imports.decideAll(visitor, id, svar) : imports.decide(visitor, id, Map.of(linje, svar));
        String page = side > 1 && side < 100_000 ? "&side=" + side : "";
        String place = linje == null ? "" : "#linje-" + linje;
        String address = "/import/" + id + "/rapport?utfall=" + Outcome.ASK + page + place;
        return told(outcome, "exchange.answered", address, redirect);
    }

    @PostMapping("/{id}/skriving")
    @CallableBy(Caller.SIGNED_IN)
    String run(@PathVariable long id, Visitor visitor, RedirectAttributes redirect) {
        return after(imports.run(visitor, id), id, "exchange.run", redirect);
    }

    @PostMapping("/{id}/angring")
    @CallableBy(Caller.SIGNED_IN)
    String undo(@PathVariable long id, Visitor visitor, RedirectAttributes redirect) {
        return after(imports.undo(visitor, id), id, "exchange.undone", redirect);
    }

    private static String after(Asking outcome, long id, String message, RedirectAttributes redirect) {
        return told(outcome, message, "/import/" + id + "/rapport", redirect);
    }

    private static String told(Asking outcome, String done, String address, RedirectAttributes redirect) {
        return switch (outcome) {
            case ASKED -> Notice.after(redirect, done, address);
            case NOT_NOW -> Notice.insteadOf(redirect, "exchange.notNow", address);
            case NOT_YOURS -> throw new Refusal.NotFound();
        };
    }

    @GetMapping("/{id}/rapport/{ending}")
    @CallableBy(Caller.SIGNED_IN)
    void reportFile(@PathVariable long id, @PathVariable String ending, Visitor visitor, HttpServletResponse response)
            throws IOException {
        Import file = found(visitor, id);
        try (SheetWriter sheet = Download.begin(response, Download.format(ending), "import-" + id)) {
            report.write(visitor, file, sheet);
        }
    }

    @GetMapping("/mal/{ending}")
    @CallableBy(Caller.EVERYONE)
    void templateFile(@PathVariable String ending, HttpServletResponse response) throws IOException {
        Format format = Download.format(ending);
        try (SheetWriter sheet = Download.begin(response, format, "samskap-mal-prosjekter")) {
            template.write(Project.KIND, format, sheet);
        }
    }

    private Import found(Visitor visitor, long id) {
        return imports.find(visitor, id).orElseThrow(Refusal.NotFound::new);
    }
}
