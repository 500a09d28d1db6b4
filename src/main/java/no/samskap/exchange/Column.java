package no.samskap.exchange;

/**
 * A column that files of a kind can have. Its name is the message {@code exchange.<kind>.<code>}, what else people call it
 * {@code exchange.<kind>.<code>.also}.
 *
 * @param limit in characters
 */
public record Column(String code, Shape shape, int limit) {
    public enum Shape {
        TEXT,
        DATE,
        NUMBER,
        /** One of a few words. */
        CHOICE,
        ORGANISATION,
        ORGANISATIONS,
        NAMES,
        THEMES,
        BODY,
        FOCUS_AREA,
        /** The record's own number. */
        RECORD,
        /** What it is called elsewhere. */
        REFERENCE
    }
}
