package no.samskap.web;

import java.util.List;

/**
 * A field of a form, ready to print: its label, help, what stands in it, what is wrong with it.
 *
 * @param kind decides the control
 * @param values what stands in it: one, or several where several may be chosen
 * @param error empty where nothing is wrong
 * @param saved what somebody else saved meanwhile; empty where nobody did
 * @param limit in characters, 0 where there is none
 */
public record Field(
        String name,
        String id,
        Kind kind,
        String label,
        String help,
        List<String> values,
        String error,
        String saved,
        boolean required,
        int limit,
        List<Option> options) {
    public enum Kind {
        TEXT,
        LONG_TEXT,
        DATE,
        NUMBER,
        SELECT,
        RADIOS,
        CHECKBOXES,
        SUGGESTIONS,
        SEARCH,
        FACET,
        FILE,
        HIDDEN
    }

    /** A search box; its id differs from its name, since a page can hold several. */
    public static Field search(String name, String id, String label, String hint, String text) {
        return new Field(
                name, id, Kind.SEARCH, label, hint, List.of(text), "", "", false, Listing.SEARCH_TEXT_LIMIT, List.of());
    }

    public static Field hidden(String name, String value) {
        return new Field(name, "", Kind.HIDDEN, "", "", List.of(value), "", "", false, 0, List.of());
    }

    /** With words of its own in place of those all of its kind have. */
    public Field called(String ownLabel) {
        return new Field(name, id, kind, ownLabel, help, values, error, saved, required, limit, options);
    }

    /** With a limit that its record cannot state, since there are several of its kind. */
    public Field limitedTo(int characters) {
        return new Field(name, id, kind, label, help, values, error, saved, required, characters, options);
    }

    public String value() {
        return values.isEmpty() ? "" : values.getFirst();
    }

    public boolean holds(String value) {
        return values.contains(value);
    }

    public boolean isWrong() {
        return !error.isEmpty();
    }

    /** The ids of what explains the control, for {@code aria-describedby}. */
    public String describedBy() {
        StringBuilder ids = new StringBuilder();
        if (!help.isEmpty()) ids.append(id()).append("-help ");
        if (isWrong()) ids.append(id()).append("-error ");
        if (!saved.isEmpty()) ids.append(id()).append("-saved ");
        return ids.toString().strip();
    }
}
