package no.samskap.needs.web;

import no.samskap.needs.reading.PlainLanguage;
import no.samskap.needs.reading.PlainLanguage.Reading;

/**
 * A text with what makes it hard to read.
 *
 * @param label which text it is
 */
public record ReadingPart(String label, String language, Reading reading) {
    static ReadingPart of(String label, String language, String text) {
        return new ReadingPart(label, language, PlainLanguage.read(text.strip()));
    }
}
