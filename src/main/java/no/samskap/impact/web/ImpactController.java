package no.samskap.impact.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import no.samskap.core.Visitor;
import no.samskap.documents.Document;
import no.samskap.documents.DocumentFiles;
import no.samskap.impact.ImpactCase;
import no.samskap.impact.ImpactCase.Section;
import no.samskap.impact.ImpactCases;
import no.samskap.impact.Saving;
import no.samskap.impact.StoryBlocks;
import no.samskap.impact.Teller;
import no.samskap.impact.web.ImpactForms.AboutForm;
import no.samskap.impact.web.ImpactForms.BeginForm;
import no.samskap.impact.web.ImpactForms.SectionForm;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Crumb;
import no.samskap.web.Form;
import no.samskap.web.Notice;
import no.samskap.web.Option;
import no.samskap.web.Refusal;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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

/** Impact cases: the list, the story, and its writing section by section. */
@Controller
@RequestMapping(ImpactPages.PATH)
class ImpactController {

    private final ImpactCases cases;
    private final ImpactPages pages;
    private final ImpactAccess access;
    private final StoryBlocks blocks;
    private final DocumentFiles files;
    private final Records records;

    ImpactController(
            ImpactCases cases,
            ImpactPages pages,
            ImpactAccess access,
            StoryBlocks blocks,
            DocumentFiles files,
            Records records) {
        this.cases = cases;
        this.pages = pages;
        this.access = access;
        this.blocks = blocks;
        this.files = files;
        this.records = records;
    }

    @GetMapping
    @CallableBy(Caller.EVERYONE)
    String list(@RequestParam MultiValueMap<String, String> parameters, Visitor visitor, Model model) {
        model.addAttribute("page", pages.list(visitor, parameters));
        return "impact/list";
    }

    @GetMapping("/{number}")
    @CallableBy(Caller.EVERYONE)
    String show(@PathVariable long number, Visitor visitor, Model model) {
        model.addAttribute("page", pages.story(visitor, access.readable(visitor, number), null));
        return "impact/show";
    }

    /** The story as a file, to hand on or to print. */
    @GetMapping("/{number}/fil/{ending}")
    @CallableBy(Caller.EVERYONE)
    void file(@PathVariable long number, @PathVariable String ending, Visitor visitor, HttpServletResponse response)
            throws IOException {
        ImpactCase told = access.readable(visitor, number);
        if (!List.of("docx", "pdf").contains(ending)) throw new Refusal.NotFound();
        DocumentFiles.Format format = ending.equals("docx") ? DocumentFiles.Format.WORD : DocumentFiles.Format.PDF;
        Document document = blocks.document(visitor, told);
        response.setContentType(format.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("impact-case-" + number + "." + ending)
                        .build()
                        .toString());
        byte[] file = files.of(document, format);
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
    }

    /**
     * @param fra the record it comes out of
     * @param organ the body it is told for
     */
    @GetMapping("/ny")
    @CallableBy(Caller.SIGNED_IN)
    String blank(
            @RequestParam(required = false) @Nullable Long fra,
            @RequestParam(required = false) @Nullable Long organ,
            Visitor visitor,
            Model model) {
        RecordHead origin =
                fra == null ? null : cases.origin(visitor, fra).orElseThrow(() -> records.missing(visitor, fra));
        List<Option> tellers = pages.tellers(visitor);
        String teller = organ != null
                ? "body:" + organ
                : tellers.isEmpty() ? "" : tellers.getFirst().value();
        return begin(
                model,
                visitor,
                origin,
                Form.of(
                        BeginForm.WORDS,
                        new BeginForm(
                                "",
                                teller,
                                cases.today().getYear(),
                                Words.language().code(),
                                fra)));
    }

    private String begin(Model model, Visitor visitor, @Nullable RecordHead origin, Form form) {
        List<Option> tellers = pages.tellers(visitor);
        if (tellers.isEmpty()) throw new Refusal.Forbidden();
        return new FormPage(
                        Words.t("impact.new"),
                        origin == null ? Words.t("impact.new.lead") : Words.t("impact.new.outOf", origin.title()),
                        List.of(
                                new Crumb(Words.t("impact.title"), ImpactPages.PATH),
                                Crumb.here(Words.t("impact.new"))),
                        Words.t("impact.new.example"),
                        List.of(),
                        List.of(),
                        List.of(FormPage.Part.only(
                                ImpactPages.PATH,
                                form,
                                List.of(
                                        form.text("title"),
                                        form.select("teller", tellers),
                                        form.number("year"),
                                        form.writtenIn("language"),
                                        form.hidden("from")),
                                Words.t("impact.begin.submit"))),
                        ImpactPages.PATH)
                .shown(model);
    }

    @PostMapping
    @CallableBy(Caller.SIGNED_IN)
    String begin(
            @Valid BeginForm form, BindingResult errors, Visitor visitor, Model model, RedirectAttributes redirect) {
        Teller teller = form.toldBy();
        if (teller == null && !errors.hasFieldErrors("teller")) errors.rejectValue("teller", "NotBlank");
        Long from = form.from();
        RecordHead origin = from == null ? null : cases.origin(visitor, from).orElseThrow(Refusal.NotFound::new);
        if (!errors.hasErrors() && teller != null) {
            Set<Long> themes = origin == null ? Set.of() : Set.copyOf(origin.themes());
            switch (cases.begin(visitor, teller, form.text(themes), from)) {
                case Saving.Saved(long number) -> {
                    return Notice.after(
                            redirect,
                            "impact.begun",
                            ImpactPages.url(number) + "/skriv/" + SectionPages.path(Section.Part.SITUATION));
                }
                case Saving.NotYours() -> errors.rejectValue("teller", "impact.begin.teller.notYours");
                default -> throw new Refusal.NotFound();
            }
        }
        return begin(model, visitor, origin, Form.again(BeginForm.WORDS, BeginForm.class, errors));
    }

    @GetMapping("/{number}/skriv")
    @CallableBy(Caller.SIGNED_IN)
    String write(@PathVariable long number, Visitor visitor, Model model) {
        model.addAttribute("page", pages.write(visitor, access.written(visitor, number)));
        return "impact/write";
    }

    @GetMapping("/{number}/skriv/{section}")
    @CallableBy(Caller.SIGNED_IN)
    String section(@PathVariable long number, @PathVariable String section, Visitor visitor, Model model) {
        ImpactCase told = access.draft(visitor, number);
        Section.Part part = SectionPages.part(section).orElseThrow(Refusal.NotFound::new);
        return SectionPages.page(told, part, SectionPages.form(told, part)).shown(model);
    }

    @PostMapping("/{number}/skriv/{section}")
    @CallableBy(Caller.SIGNED_IN)
    String section(
            @PathVariable long number,
            @PathVariable String section,
            @Valid SectionForm form,
            BindingResult errors,
            @RequestParam(name = Form.VERSION) int seen,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        ImpactCase told = access.draft(visitor, number);
        Section.Part part = SectionPages.part(section).orElseThrow(Refusal.NotFound::new);
        Form again = null;
        if (!errors.hasErrors()) {
            Saving saving = cases.write(visitor, number, part, seen, form.written());
            if (!(saving instanceof Saving.Stale(ImpactCase saved)))
                return ImpactAccess.done(
                        saving, redirect, "impact.sectionSaved", number, SectionPages.next(number, part));
            again = Form.again(SectionForm.WORDS, SectionForm.class, errors)
                    .besides(
                            new SectionForm(saved.text(part)),
                            saved.section(part).map(Section::version).orElse(0));
        }
        return SectionPages.page(
                        told, part, again == null ? Form.again(SectionForm.WORDS, SectionForm.class, errors) : again)
                .shown(model);
    }

    @GetMapping("/{number}/om")
    @CallableBy(Caller.SIGNED_IN)
    String about(@PathVariable long number, Visitor visitor, Model model) {
        ImpactCase told = access.draft(visitor, number);
        return about(
                model,
                told,
                Form.of(AboutForm.WORDS, AboutForm.of(told)).seen(told.head().version()));
    }

    private String about(Model model, ImpactCase told, Form form) {
        String title = Words.t("impact.about");
        return new FormPage(
                        title,
                        "",
                        ImpactPages.crumbs(told, title),
                        Words.t("impact.about.example"),
                        List.of(),
                        List.of(),
                        List.of(FormPage.Part.only(
                                ImpactPages.url(told.number()) + "/om",
                                form,
                                List.of(
                                        form.text("title"),
                                        form.longText("summary"),
                                        form.number("year"),
                                        form.writtenIn("language"),
                                        form.checkboxes("themes", pages.themeOptions())),
                                Words.t("form.save"))),
                        ImpactPages.url(told.number()) + "/skriv")
                .shown(model);
    }

    @PostMapping("/{number}/om")
    @CallableBy(Caller.SIGNED_IN)
    String about(
            @PathVariable long number,
            @Valid AboutForm form,
            BindingResult errors,
            @RequestParam(name = Form.VERSION) int seen,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        ImpactCase told = access.draft(visitor, number);
        Form again = null;
        if (!errors.hasErrors()) {
            Saving saving = cases.change(visitor, number, seen, form.text());
            if (!(saving instanceof Saving.Stale(ImpactCase saved)))
                return ImpactAccess.done(saving, redirect, "impact.saved", number, ImpactPages.url(number) + "/skriv");
            again = Form.again(AboutForm.WORDS, AboutForm.class, errors)
                    .besides(AboutForm.of(saved), saved.head().version());
        }
        return about(model, told, again == null ? Form.again(AboutForm.WORDS, AboutForm.class, errors) : again);
    }

    @PostMapping("/{number}/publisering")
    @CallableBy(Caller.SIGNED_IN)
    String publish(@PathVariable long number, Visitor visitor, RedirectAttributes redirect) {
        return ImpactAccess.done(
                cases.publish(visitor, number), redirect, "impact.published", number, ImpactPages.url(number));
    }

    @PostMapping("/{number}/publisering/slutt")
    @CallableBy(Caller.SIGNED_IN)
    String withdraw(@PathVariable long number, Visitor visitor, RedirectAttributes redirect) {
        return ImpactAccess.done(
                cases.withdraw(visitor, number),
                redirect,
                "impact.withdrawn",
                number,
                ImpactPages.url(number) + "/skriv");
    }
}
