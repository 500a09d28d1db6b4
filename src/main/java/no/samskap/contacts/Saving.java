package no.samskap.contacts;

/** What came of opening, changing or closing a contact point. */
public sealed interface Saving {
    record Saved(long number) implements Saving {}

    /** Somebody else saved first: what they saved. */
    record Stale(ContactPoint saved) implements Saving {}

    /** Not the visitor's to change, or it would come to serve an organisation that is not theirs. */
    record NotYours() implements Saving {}
}
