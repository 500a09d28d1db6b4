package no.samskap.projects.web;

import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import no.samskap.core.Visitor;
import no.samskap.projects.Project;
import no.samskap.records.Attaching;
import no.samskap.records.Attachments;
import no.samskap.records.Attachments.Attachment;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Form;
import no.samskap.web.Notice;
import no.samskap.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A project's documents: the application, the agreement, the report. Whoever reads the project reads them. */
@Controller
@RequestMapping("/prosjekter/{number}/dokumenter")
class DocumentController {
    private final Attachments attachments;
    private final FoundProjects found;

    DocumentController(Attachments attachments, FoundProjects found) {
        this.attachments = attachments;
        this.found = found;
    }

    record DocumentForm(@NotNull @Nullable MultipartFile file) {
        static final String WORDS = "projects.document";
    }

    @GetMapping("/ny")
    @CallableBy(Caller.SIGNED_IN)
    String blank(@PathVariable long number, Visitor visitor, Model model) {
        Project project = found.editable(visitor, number);
        return page(model, project, Form.of(DocumentForm.WORDS, new DocumentForm(null)));
    }

    @PostMapping
    @CallableBy(Caller.SIGNED_IN)
    String add(
            @PathVariable long number,
            DocumentForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Project project = found.editable(visitor, number);
        MultipartFile file = form.file();
        if (file == null || file.isEmpty()) errors.rejectValue("file", "projects.document.file.missing");
        else
            switch (attach(visitor, number, file)) {
                case Attaching.Attached(Attachment ignored) -> {
                    return Notice.after(redirect, "projects.document.added", section(number));
                }
                case Attaching.TooLarge() -> errors.rejectValue("file", "projects.document.file.tooLarge");
                case Attaching.TooMany(int ignored) -> errors.rejectValue("file", "projects.document.file.tooMany");
                case Attaching.NotWhatItSays() -> errors.rejectValue("file", "projects.document.file.wrongType");
                case Attaching.NotYours() -> throw new Refusal.NotFound();
            }
        return page(model, project, Form.again(DocumentForm.WORDS, DocumentForm.class, errors));
    }

    /** A file that is too large is never read into memory. */
    private Attaching attach(Visitor visitor, long number, MultipartFile file) {
        if (file.getSize() > Attachments.SIZE_LIMIT_BYTES) return new Attaching.TooLarge();
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        try {
            return attachments.attach(visitor, number, name, file.getBytes(), Set.of(Visitor.PUBLIC));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Never shown in the browser as a page of ours: saved as a file, its type not guessed, nothing in it allowed to run. */
    @GetMapping("/{id}")
    @CallableBy(Caller.EVERYONE)
    ResponseEntity<InputStreamResource> download(@PathVariable long number, @PathVariable long id, Visitor visitor) {
        Project project = found.readable(visitor, number);
        Attachments.Content content =
                attachments.open(visitor, project.number(), id).orElseThrow(Refusal.NotFound::new);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(content.attachment().mediaType()))
                .contentLength(content.attachment().sizeBytes())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(content.attachment().fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .body(new InputStreamResource(content.bytes()));
    }

    @GetMapping("/{id}/fjern")
    @CallableBy(Caller.SIGNED_IN)
    String ask(@PathVariable long number, @PathVariable long id, Visitor visitor, Model model) {
        Project project = found.editable(visitor, number);
        Attachment document = attachments.of(visitor, number).stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
        model.addAttribute(
                "page",
                new RemovePage(
                        project,
                        DocumentForm.WORDS,
                        document.fileName(),
                        "/prosjekter/" + number + "/dokumenter/" + id + "/fjern",
                        section(number)));
        return "projects/remove";
    }

    @PostMapping("/{id}/fjern")
    @CallableBy(Caller.SIGNED_IN)
    String remove(@PathVariable long number, @PathVariable long id, Visitor visitor, RedirectAttributes redirect) {
        found.editable(visitor, number);
        if (!attachments.withdraw(visitor, number, id)) throw new Refusal.NotFound();
        return Notice.after(redirect, "projects.document.removed", section(number));
    }

    private static String page(Model model, Project project, Form form) {
        model.addAttribute("page", new DocumentPage(project, form));
        return "projects/document";
    }

    private static String section(long number) {
        return "/prosjekter/" + number + "#dokumenter";
    }
}
