package no.samskap.directory;

/** What came of saving an organisation, a person or a body. */
public sealed interface Saving {
    record Saved(long number) implements Saving {}

    /** Data files know another by this key. Nothing was changed. */
    record AlreadyThere(long number) implements Saving {}

    /** Somebody else saved first. */
    record Stale() implements Saving {}

    record NotYours() implements Saving {}

    /** Somebody has put so many people into the directory in a day that no more letters leave in their name. */
    record TooMany() implements Saving {}
}
