package no.samskap.mail.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import no.samskap.mail.Composer;
import no.samskap.mail.LetterKind;
import no.samskap.mail.LetterKinds;
import no.samskap.mail.Text;
import no.samskap.mail.Texts;
import no.samskap.mail.Texts.Writing;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Form;
import no.samskap.web.Notice;
import no.samskap.web.Refusal;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Every letter the product can send, as it looks in each language form, and its text to write anew. */
@Controller
class LetterController {
    private static final String LETTERS = "/drift/brev";

    private final LetterKinds kinds;
    private final Texts texts;
    private final Composer composer;

    LetterController(LetterKinds kinds, Texts texts, Composer composer) {
        this.kinds = kinds;
        this.texts = texts;
        this.composer = composer;
    }

    record TextForm(
            @NotBlank @Size(max = Text.SUBJECT_LIMIT) String subject,
            @NotBlank @Size(max = Text.BODY_LIMIT) String body) {
        static final String WORDS = "mail.textForm";

        static TextForm of(Text text) {
            return new TextForm(text.subject(), text.body());
        }

        Text text(int version) {
            return new Text(subject.strip(), body.strip(), version);
        }
    }

    @GetMapping(LETTERS)
    @CallableBy(Caller.ADMINISTRATOR)
    String list(Model model) {
        List<String> edited = texts.edited();
        model.addAttribute(
                "page",
                new LetterListPage(kinds.all().stream()
                        .map(kind -> new LetterListPage.Row(
                                kind.code(), kinds.nameOf(kind.code()), kind.isDuty(), editedIn(kind, edited)))
                        .toList()));
        return "mail/letters";
    }

    @GetMapping("/drift/brev/{kind}")
    @CallableBy(Caller.ADMINISTRATOR)
    String show(@PathVariable String kind, @RequestParam(defaultValue = "nb") String sprak, Model model) {
        LetterKind known = known(kind);
        Language language = language(sprak);
        Text text = texts.of(known, language);
        Form form = Form.of(TextForm.WORDS, TextForm.of(text)).seen(text.version());
        return page(model, known, language, text, text, form);
    }

    /** Saves, or shows what is typed as a letter and saves nothing. */
    @PostMapping("/drift/brev/{kind}")
    @CallableBy(Caller.ADMINISTRATOR)
    String write(
            @PathVariable String kind,
            @RequestParam(defaultValue = "nb") String sprak,
            @RequestParam(name = Form.VERSION, defaultValue = "0") int version,
            @RequestParam(required = false) @Nullable String preview,
            @Valid TextForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        LetterKind known = known(kind);
        Language language = language(sprak);
        Text saved = texts.of(known, language);
        if (errors.hasErrors()) return again(model, known, language, saved, saved, errors);
        Text typed = form.text(version);
        texts.unknownWords(known, typed)
                .forEach(word -> errors.rejectValue("body", "mail.textForm.unknownWord", new Object[] {word}, null));
        if (preview != null || errors.hasErrors()) return again(model, known, language, saved, typed, errors);
        return switch (texts.write(visitor, known, language, version, typed.subject(), typed.body())) {
            case Writing.Written() -> Notice.after(redirect, "mail.text.written", url(known, language));
            case Writing.Stale(Text now) ->
                page(
                        model,
                        known,
                        language,
                        now,
                        typed,
                        Form.again(TextForm.WORDS, TextForm.class, errors).besides(TextForm.of(now), now.version()));
            case Writing.UnknownWords ignored -> again(model, known, language, saved, typed, errors);
            case Writing.NotYours() -> throw new Refusal.NotFound();
        };
    }

    @PostMapping("/drift/brev/{kind}/tilbakestilling")
    @CallableBy(Caller.ADMINISTRATOR)
    String reset(
            @PathVariable String kind,
            @RequestParam(defaultValue = "nb") String sprak,
            Visitor visitor,
            RedirectAttributes redirect) {
        LetterKind known = known(kind);
        Language language = language(sprak);
        if (!texts.reset(visitor, known, language)) throw new Refusal.NotFound();
        return Notice.after(redirect, "mail.text.reset", url(known, language));
    }

    private String again(
            Model model, LetterKind kind, Language language, Text saved, Text shown, BindingResult errors) {
        return page(model, kind, language, saved, shown, Form.again(TextForm.WORDS, TextForm.class, errors));
    }

    private String page(Model model, LetterKind kind, Language language, Text saved, Text shown, Form form) {
        List<LetterPage.Word> words = new ArrayList<>();
        kind.sample().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(word -> words.add(new LetterPage.Word("{" + word.getKey() + "}", word.getValue())));
        if (!kind.sampleLines().isEmpty()) words.add(new LetterPage.Word("{lines}", Words.t("mail.text.lines")));
        model.addAttribute(
                "page",
                new LetterPage(
                        kind.code(),
                        kinds.nameOf(kind.code()),
                        kind.isDuty(),
                        language,
                        Texts.LANGUAGES,
                        saved,
                        form,
                        composer.sample(kind, language, shown),
                        words,
                        !shown.subject().equals(saved.subject())
                                || !shown.body().equals(saved.body())));
        return "mail/letter-text";
    }

    private static String editedIn(LetterKind kind, List<String> edited) {
        return Texts.LANGUAGES.stream()
                .filter(language -> edited.contains(kind.code() + "/" + language.code()))
                .map(language -> Words.t("language." + language.code()))
                .collect(Collectors.joining(", "));
    }

    private LetterKind known(String code) {
        if (!kinds.has(code)) throw new Refusal.NotFound();
        return kinds.of(code);
    }

    private static Language language(String code) {
        return Texts.LANGUAGES.stream()
                .filter(language -> language.code().equals(code))
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
    }

    private static String url(LetterKind kind, Language language) {
        return LETTERS + "/" + kind.code() + "?sprak=" + language.code();
    }
}
