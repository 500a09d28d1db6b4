package no.samskap.reports.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import no.samskap.directory.Bodies;
import no.samskap.documents.Document;
import no.samskap.documents.DocumentFiles;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.reports.Report;
import no.samskap.reports.ReportText;
import no.samskap.reports.Reports;
import no.samskap.reports.Saving;
import no.samskap.sheets.SheetWriter;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Form;
import no.samskap.web.Notice;
import no.samskap.web.Option;
import no.samskap.web.Refusal;
import no.samskap.web.Words;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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

@Controller
@RequestMapping("/rapporter")
class ReportController {
    private static final String EDIT = "reports/edit";

    private final Reports reports;
    private final ReportPages pages;
    private final DocumentFiles files;
    private final Records records;

    ReportController(Reports reports, ReportPages pages, DocumentFiles files, Records records) {
        this.reports = reports;
        this.pages = pages;
        this.files = files;
        this.records = records;
    }

    @GetMapping
    @CallableBy(Caller.EVERYONE)
    String list(@RequestParam MultiValueMap<String, String> parameters, Visitor visitor, Model model) {
        model.addAttribute("page", pages.list(visitor, parameters));
        return "reports/list";
    }

    @GetMapping("/{number}")
    @CallableBy(Caller.EVERYONE)
    String show(@PathVariable long number, Visitor visitor, Model model) {
        model.addAttribute("page", pages.show(visitor, found(visitor, number)));
        return "reports/show";
    }

    /** The same report as Word, as PDF, and its figures as a workbook. */
    @GetMapping("/{number}/fil/{ending}")
    @CallableBy(Caller.EVERYONE)
    void file(@PathVariable long number, @PathVariable String ending, Visitor visitor, HttpServletResponse response)
            throws IOException {
        Report report = found(visitor, number);
        String type = switch (ending) {
            case "docx" -> DocumentFiles.Format.WORD.mediaType();
            case "pdf" -> DocumentFiles.Format.PDF.mediaType();
            case "xlsx" -> SheetWriter.Format.XLSX.mediaType();
            default -> throw new Refusal.NotFound();
        };
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(Words.t("reports.file") + "-" + report.years().replace('–', '-') + "-" + number + "."
                                + ending)
                        .build()
                        .toString());
        byte[] file = switch (ending) {
            case "docx" -> files.of(reports.document(report), DocumentFiles.Format.WORD);
            case "pdf" -> files.of(reports.document(report), DocumentFiles.Format.PDF);
            default -> reports.workbook(report);
        };
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
    }

    /** A picture in the report, counted from 1: as it was when the report was published. */
    @GetMapping("/{number}/bilder/{place}")
    @CallableBy(Caller.EVERYONE)
    ResponseEntity<byte[]> picture(@PathVariable long number, @PathVariable int place, Visitor visitor) {
        List<Document.Picture> pictures =
                reports.document(found(visitor, number)).pictures();
        if (place < 1 || place > pictures.size()) throw new Refusal.NotFound();
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .body(Base64.getDecoder().decode(pictures.get(place - 1).jpeg()));
    }

    @GetMapping("/ny")
    @CallableBy(Caller.SIGNED_IN)
    String blank(@RequestParam long organ, Visitor visitor, Model model) {
        RecordHead body = writable(visitor, organ);
        Long framework = pages.frameworks(visitor, organ).stream()
                .findFirst()
                .map(Option::value)
                .map(Long::valueOf)
                .orElse(null);
        int lastYear = reports.today().getYear() - 1;
        model.addAttribute(
                "page",
                pages.begin(
                        visitor,
                        body,
                        Form.of(
                                ReportForm.WORDS,
                                new ReportForm(
                                        suggestedTitle(Report.Form.ANNUAL, lastYear, lastYear, Words.language(), body),
                                        Report.Form.ANNUAL,
                                        framework,
                                        lastYear,
                                        lastYear,
                                        Words.language().code(),
                                        Report.Audience.EVERYONE))));
        return EDIT;
    }

    @PostMapping
    @CallableBy(Caller.SIGNED_IN)
    String begin(
            @RequestParam long organ,
            @Valid ReportForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        RecordHead body = writable(visitor, organ);
        if (form.endsBeforeItBegins()) errors.rejectValue("lastYear", "reports.form.lastYear.before");
        if (!errors.hasErrors())
            switch (reports.begin(visitor, organ, titled(form, body).text())) {
                case Saving.Saved(long number) -> {
                    return Notice.after(redirect, "reports.begun", "/rapporter/" + number + "/deler");
                }
                case Saving.NotItsFramework() -> errors.rejectValue("framework", "reports.form.framework.other");
                case Saving.NotYours() -> throw new Refusal.NotFound();
                case Saving.Stale ignored -> throw new IllegalStateException("A new report has one version");
                case Saving.Published() -> throw new IllegalStateException("A new report is a draft");
                case Saving.TooManyParts() -> throw new IllegalStateException("A new report has few parts");
            }
        model.addAttribute("page", pages.begin(visitor, body, Form.again(ReportForm.WORDS, ReportForm.class, errors)));
        return EDIT;
    }

    /** A title that was suggested, and left as it was, follows what the report became: of other years, final, in another language. */
    private ReportForm titled(ReportForm form, RecordHead body) {
        int lastYear = reports.today().getYear() - 1;
        ReportText text = form.text();
        return text.title().equals(suggestedTitle(Report.Form.ANNUAL, lastYear, lastYear, Words.language(), body))
                ? form.titled(suggestedTitle(text.form(), text.firstYear(), text.lastYear(), text.language(), body))
                : form;
    }

    private static String suggestedTitle(
            Report.Form form, int firstYear, int lastYear, Language language, RecordHead body) {
        String years = firstYear == lastYear ? String.valueOf(lastYear) : firstYear + "–" + lastYear;
        return Words.in(language, () -> Words.t("reports.new.title." + form, years, body.title()));
    }

    @GetMapping("/{number}/rediger")
    @CallableBy(Caller.SIGNED_IN)
    String edit(@PathVariable long number, Visitor visitor, Model model) {
        Report report = editable(visitor, number);
        model.addAttribute(
                "page",
                pages.edit(
                        visitor,
                        report,
                        Form.of(ReportForm.WORDS, ReportForm.of(report))
                                .seen(report.head().version())));
        return EDIT;
    }

    @PostMapping("/{number}")
    @CallableBy(Caller.SIGNED_IN)
    String change(
            @PathVariable long number,
            @Valid ReportForm form,
            BindingResult errors,
            @RequestParam(name = Form.VERSION) int seen,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Report report = editable(visitor, number);
        if (form.endsBeforeItBegins()) errors.rejectValue("lastYear", "reports.form.lastYear.before");
        Form again = null;
        if (!errors.hasErrors())
            switch (reports.change(visitor, number, seen, form.text())) {
                case Saving.Saved ignored -> {
                    return Notice.after(redirect, "reports.saved", "/rapporter/" + number);
                }
                case Saving.Stale(Report saved) ->
                    again = Form.again(ReportForm.WORDS, ReportForm.class, errors)
                            .besides(ReportForm.of(saved), saved.head().version());
                case Saving.NotItsFramework() -> errors.rejectValue("framework", "reports.form.framework.other");
                case Saving.Published() -> {
                    return Notice.after(redirect, "reports.isPublished", "/rapporter/" + number);
                }
                case Saving.NotYours(), Saving.TooManyParts() -> throw new Refusal.NotFound();
            }
        model.addAttribute(
                "page",
                pages.edit(
                        visitor,
                        report,
                        again == null ? Form.again(ReportForm.WORDS, ReportForm.class, errors) : again));
        return EDIT;
    }

    @GetMapping("/{number}/fjern")
    @CallableBy(Caller.SIGNED_IN)
    String askToRemove(@PathVariable long number, Visitor visitor, Model model) {
        Report report = editable(visitor, number);
        if (report.isPublished()) throw new Refusal.NotFound();
        model.addAttribute("page", report);
        return "reports/remove";
    }

    @PostMapping("/{number}/fjern")
    @CallableBy(Caller.SIGNED_IN)
    String remove(@PathVariable long number, Visitor visitor, RedirectAttributes redirect) {
        return switch (reports.remove(visitor, number)) {
            case Saving.Saved ignored -> Notice.after(redirect, "reports.removed", "/rapporter");
            case Saving.Published() -> Notice.insteadOf(redirect, "reports.isPublished", "/rapporter/" + number);
            default -> throw new Refusal.NotFound();
        };
    }

    @PostMapping("/{number}/publisering")
    @CallableBy(Caller.SIGNED_IN)
    String publish(@PathVariable long number, Visitor visitor, RedirectAttributes redirect) {
        return switch (reports.publish(visitor, number)) {
            case Saving.Saved ignored -> Notice.after(redirect, "reports.published", "/rapporter/" + number);
            case Saving.Published() -> Notice.after(redirect, "reports.isPublished", "/rapporter/" + number);
            default -> throw new Refusal.NotFound();
        };
    }

    @PostMapping("/{number}/publisering/slutt")
    @CallableBy(Caller.SIGNED_IN)
    String withdraw(@PathVariable long number, Visitor visitor, RedirectAttributes redirect) {
        if (!(reports.withdraw(visitor, number) instanceof Saving.Saved)) throw new Refusal.NotFound();
        return Notice.after(redirect, "reports.withdrawn", "/rapporter/" + number);
    }

    /** The same report for the year after. */
    @PostMapping("/{number}/neste")
    @CallableBy(Caller.SIGNED_IN)
    String nextYear(@PathVariable long number, Visitor visitor, RedirectAttributes redirect) {
        if (!(reports.nextYear(visitor, number) instanceof Saving.Saved(long next))) throw new Refusal.NotFound();
        return Notice.after(redirect, "reports.begunNext", "/rapporter/" + next + "/deler");
    }

    private Report found(Visitor visitor, long number) {
        return reports.find(visitor, number).orElseThrow(() -> records.missing(visitor, number));
    }

    private Report editable(Visitor visitor, long number) {
        Report report = found(visitor, number);
        if (!report.head().mayBeEditedBy(visitor)) throw new Refusal.NotFound();
        return report;
    }

    private RecordHead writable(Visitor visitor, long body) {
        if (!Reports.mayWriteFor(visitor, body)) throw new Refusal.NotFound();
        return records.find(visitor, Bodies.KIND, body).orElseThrow(Refusal.NotFound::new);
    }
}
