package no.samskap.mail.web;

import java.util.List;

/** Every kind of letter there is. */
public record LetterListPage(List<Row> letters) {
    /** @param edited the languages somebody has written own texts in, in words; empty where nobody has */
    public record Row(String code, String name, boolean isDuty, String edited) {}
}
