package no.samskap.mail;

/**
 * What a kind of letter says in one language form, with <code>{word}</code> where a word of the letter goes, <code>{lines}</code>
 * for its list, and a blank line between paragraphs.
 *
 * @param version 0 where it is the one that comes with the program
 */
public record Text(String subject, String body, int version) {
    public static final int SUBJECT_LIMIT = 200;
    public static final int BODY_LIMIT = 4000;
    static final String LINES = "lines";

    public boolean isEdited() {
        return version > 0;
    }
}
