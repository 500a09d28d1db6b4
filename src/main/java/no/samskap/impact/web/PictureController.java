package no.samskap.impact.web;

import jakarta.validation.Valid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.impact.ImpactCase;
import no.samskap.impact.ImpactCase.Picture;
import no.samskap.impact.Pictures;
import no.samskap.impact.Pictures.Keeping;
import no.samskap.impact.web.ImpactForms.PictureForm;
import no.samskap.records.Attachments;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Form;
import no.samskap.web.Notice;
import no.samskap.web.Refusal;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
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

/** A case's picture, with words for those who do not see it. */
@Controller
@RequestMapping(ImpactPages.PATH + "/{number}/bilde")
class PictureController {
    private final Pictures pictures;
    private final ImpactAccess access;

    PictureController(Pictures pictures, ImpactAccess access) {
        this.pictures = pictures;
        this.access = access;
    }

    @GetMapping
    @CallableBy(Caller.SIGNED_IN)
    String form(@PathVariable long number, Visitor visitor, Model model) {
        ImpactCase told = access.draft(visitor, number);
        Picture picture = told.picture();
        return page(
                model,
                told,
                Form.of(
                        PictureForm.WORDS,
                        picture == null
                                ? new PictureForm(null, "", "")
                                : new PictureForm(null, picture.alternative(), picture.credit())));
    }

    private static String page(Model model, ImpactCase told, Form form) {
        String title = Words.t("impact.picture");
        return new FormPage(
                        title,
                        Words.t("impact.picture.lead"),
                        ImpactPages.crumbs(told, title),
                        Words.t("impact.picture.example"),
                        List.of(),
                        List.of(),
                        List.of(new FormPage.Part(
                                "",
                                "",
                                "",
                                ImpactPages.url(told.number()) + "/bilde",
                                form,
                                List.of(form.file("file"), form.longText("alternative"), form.text("credit")),
                                Words.t("form.save"),
                                true)),
                        overview(told.number()))
                .shown(model);
    }

    /** Without a file only the words are changed. */
    @PostMapping
    @CallableBy(Caller.SIGNED_IN)
    String keep(
            @PathVariable long number,
            @Valid PictureForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        ImpactCase told = access.draft(visitor, number);
        MultipartFile file = form.file();
        boolean sent = file != null && !file.isEmpty();
        if (!sent && told.picture() == null) errors.rejectValue("file", "impact.pictureForm.file.missing");
        if (file != null && sent && file.getSize() > Attachments.SIZE_LIMIT_BYTES)
            errors.rejectValue("file", "impact.pictureForm.file.tooLarge");
        if (!errors.hasErrors())
            switch (kept(visitor, number, sent ? file : null, form)) {
                case Keeping.Kept() -> {
                    return Notice.after(redirect, "impact.picture.kept", overview(number));
                }
                case Keeping.NoPicture() -> errors.rejectValue("file", "impact.pictureForm.file.wrongType");
                case Keeping.Published(), Keeping.NotYours() -> throw new Refusal.NotFound();
            }
        return page(model, told, Form.again(PictureForm.WORDS, PictureForm.class, errors));
    }

    private Keeping kept(Visitor visitor, long number, @Nullable MultipartFile file, PictureForm form) {
        String alternative = ImpactForms.stripped(form.alternative());
        String credit = ImpactForms.stripped(form.credit());
        if (file == null) return pictures.describe(visitor, number, alternative, credit);
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        try {
            return pictures.keep(visitor, number, name, file.getBytes(), alternative, credit);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @PostMapping("/slutt")
    @CallableBy(Caller.SIGNED_IN)
    String remove(@PathVariable long number, Visitor visitor, RedirectAttributes redirect) {
        if (!(pictures.remove(visitor, number) instanceof Keeping.Kept)) throw new Refusal.NotFound();
        return Notice.after(redirect, "impact.picture.removed", overview(number));
    }

    /** Drawn anew when it was kept, so it can be shown in the page: a picture and nothing else. Its id is never another picture's. */
    @GetMapping("/{id}")
    @CallableBy(Caller.EVERYONE)
    ResponseEntity<byte[]> show(@PathVariable long number, @PathVariable long id, Visitor visitor) {
        ImpactCase told = access.readable(visitor, number);
        byte[] bytes = pictures.bytes(visitor, told, id).orElseThrow(Refusal.NotFound::new);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .body(bytes);
    }

    private static String overview(long number) {
        return ImpactPages.url(number) + "/skriv#bilde";
    }
}
