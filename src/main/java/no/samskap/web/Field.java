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
 * @param personal the processing it belongs to, where it tells of a person; empty elsewhere
 * @param source the address that suggests names while one types; empty where all there are stand in the options
 * @param candidates whom a name may have meant, where it was not clear
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
        List<Option> options,
        String personal,
        String source,
        List<Option> candidates) {
    /** After a field's name: which of its candidates was chosen. What is chosen is sent in place of what was typed. */
    static final String CHOSEN = "-valgt";

    /** One that tells of nobody and finds no names. */
    public Field(
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
        this(name, id, kind, label, help, values, error, saved, required, limit, options, "", "", List.of());
    }

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
        return with(ownLabel, help, values, required, limit);
    }

    /** With a help that says what only the page knows. */
    public Field explained(String ownHelp) {
        return with(label, ownHelp, values, required, limit);
    }

    /** It can be saved without, but not sent: nobody is told that it may be left out. */
    public Field needed() {
        return with(label, help, values, true, limit);
    }

    /** With a limit that its record cannot state, since there are several of its kind. */
    public Field limitedTo(int characters) {
        return with(label, help, values, required, characters);
    }

    /** With the name that was typed and what is wrong with it, as the first of several of its name. */
    public Field valued(String ownValue) {
        return with(label, help, List.of(ownValue), required, limit);
    }

    private Field with(String ownLabel, String ownHelp, List<String> ownValues, boolean ownRequired, int ownLimit) {
        return new Field(
                name,
                id,
                kind,
                ownLabel,
                ownHelp,
                ownValues,
                error,
                saved,
                ownRequired,
                ownLimit,
                options,
                personal,
                source,
                candidates);
    }

    /** One of several fields of a name: the same, with an id, a label and a value of its own. */
    public Field another(String ownId, String ownLabel, String ownValue) {
        return new Field(
                name,
                ownId,
                kind,
                ownLabel,
                "",
                List.of(ownValue),
                "",
                "",
                false,
                limit,
                options,
                personal,
                source,
                List.of());
    }

    /** The name its radio buttons are sent by, where there are candidates. */
    public String chosenName() {
        return name + CHOSEN;
    }

    /** Where names are suggested from, told which parameter holds what was typed. */
    public String sourceUrl() {
        return source + (source.contains("?") ? "&" : "?") + "felt=" + name;
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
