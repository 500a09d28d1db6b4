package no.samskap.checklists;

/** What came of saving a checklist or an answer. */
public sealed interface Answering {
    record Saved(long number) implements Answering {}

    /** The organisation has answered for that year already. */
    record AlreadyThere(long number) implements Answering {}

    /** Somebody else saved first. */
    record Stale() implements Answering {}

    record NotYours() implements Answering {}
}
