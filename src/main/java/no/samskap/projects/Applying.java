package no.samskap.projects;

/** What came of saving an application. */
public sealed interface Applying {
    record Saved(Application application) implements Applying {}

    /** The project has this application, and it is counted. */
    record AlreadyCounted(Application counts) implements Applying {}

    /** Somebody else saved first: what they saved. */
    record Stale(Application saved) implements Applying {}

    record NotYours() implements Applying {}

    /** The funder's number leads nowhere. */
    record UnknownFunder(long number) implements Applying {}
}
