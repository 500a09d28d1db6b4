package no.samskap.mail.web;

import java.util.List;
import no.samskap.core.Language;
import no.samskap.mail.Composition;
import no.samskap.mail.Text;
import no.samskap.web.Form;

/**
 * @param sample the letter with sample words, in the text that is shown in the form
 * @param words what can stand in the text
 * @param unsaved whether the sample shows what is not saved yet
 */
public record LetterPage(
        String code,
        String name,
        boolean isDuty,
        Language language,
        List<Language> languages,
        Text text,
        Form form,
        Composition sample,
        List<Word> words,
        boolean unsaved) {
    /** A word in braces, and what it can be. */
    public record Word(String place, String sample) {}

    public String url() {
        return "/drift/brev/" + code;
    }
}
