package no.samskap.inquiries.web;

import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import no.samskap.core.Visitor;
import no.samskap.inquiries.Inquiries;
import no.samskap.inquiries.Inquiry;
import no.samskap.records.Attaching;
import no.samskap.records.Attachments;
import no.samskap.records.Records;
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

/** An inquiry's files: interview guide, information letter, approval. */
@Controller
@RequestMapping("/henvendelser/{number}/vedlegg")
class AttachmentController {
    private final Inquiries inquiries;
    private final Attachments attachments;
    private final Records records;

    AttachmentController(Inquiries inquiries, Attachments attachments, Records records) {
        this.inquiries = inquiries;
        this.attachments = attachments;
        this.records = records;
    }

    record FileForm(@NotNull @Nullable MultipartFile file) {
        static final String WORDS = "inquiries.attachment";
        static final FileForm EMPTY = new FileForm(null);
    }

    @GetMapping
    @CallableBy(Caller.EVERYONE)
    String list(@PathVariable long number, Asking asking, Model model) {
        Visitor visitor = asking.visitor();
        return page(visitor, own(visitor, number), Form.of(FileForm.WORDS, FileForm.EMPTY), model);
    }

    @PostMapping
    @CallableBy(Caller.EVERYONE)
    String attach(
            @PathVariable long number,
            FileForm form,
            BindingResult errors,
            Asking asking,
            Model model,
            RedirectAttributes redirect) {
        Visitor visitor = asking.visitor();
        Inquiry inquiry = own(visitor, number);
        MultipartFile file = form.file();
        if (file == null || file.isEmpty()) errors.rejectValue("file", "inquiries.attachment.file.missing");
        else
            switch (attach(visitor, number, file)) {
                case Attaching.Attached(Attachments.Attachment ignored) -> {
                    return Notice.after(redirect, "inquiries.attachment.done", "/henvendelser/" + number + "/vedlegg");
                }
                case Attaching.TooLarge() -> errors.rejectValue("file", "inquiries.attachment.file.tooLarge");
                case Attaching.TooMany(int ignored) -> errors.rejectValue("file", "inquiries.attachment.file.tooMany");
                case Attaching.NotWhatItSays() -> errors.rejectValue("file", "inquiries.attachment.file.wrongType");
                case Attaching.NotYours() -> throw new Refusal.NotFound();
            }
        return page(visitor, inquiry, Form.again(FileForm.WORDS, FileForm.class, errors), model);
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

    @PostMapping("/{id}/slutt")
    @CallableBy(Caller.EVERYONE)
    String withdraw(@PathVariable long number, @PathVariable long id, Asking asking, RedirectAttributes redirect) {
        Visitor visitor = asking.visitor();
        own(visitor, number);
        if (!attachments.withdraw(visitor, number, id)) throw new Refusal.NotFound();
        return Notice.after(redirect, "inquiries.attachment.removed", "/henvendelser/" + number + "/vedlegg");
    }

    /** Never shown in the browser as a page of ours: saved as a file, its type not guessed, nothing in it allowed to run. */
    @GetMapping("/{id}")
    @CallableBy(Caller.EVERYONE)
    ResponseEntity<InputStreamResource> download(@PathVariable long number, @PathVariable long id, Asking asking) {
        Attachments.Content content =
                attachments.open(asking.visitor(), number, id).orElseThrow(Refusal.NotFound::new);
        return file(content);
    }

    static ResponseEntity<InputStreamResource> file(Attachments.Content content) {
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

    private String page(Visitor visitor, Inquiry inquiry, Form form, Model model) {
        model.addAttribute("page", new AttachmentPage(inquiry, form, attachments.of(visitor, inquiry.number())));
        return "inquiries/attachments";
    }

    private Inquiry own(Visitor visitor, long number) {
        Inquiry inquiry = inquiries.findOwn(visitor, number).orElseThrow(() -> records.missing(visitor, number));
        if (!inquiry.isDraft() && !inquiry.isUnderWay()) throw new Refusal.NotFound();
        return inquiry;
    }
}
