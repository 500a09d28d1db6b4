package no.samskap.projects;

/** What came of saving a project or one of its lines. */
public sealed interface Saving {
    record Saved(long number) implements Saving {}

    /** The change waits for a nod of another party, or for its time to pass. */
    record Proposed(long number, long proposal) implements Saving {}

    /** Somebody else saved first: what they saved. */
    record Stale(Project saved) implements Saving {}

    record NotYours() implements Saving {}

    /** The visitor's organisations take no part in the cooperation body, or the focus area is not the body's. */
    record NotYourBody() implements Saving {}

    /** There is no such form of collaboration, or it is chosen for no new project. */
    record UnknownForm(String code) implements Saving {}

    /** An organisation, person or record that was named is not there. */
    record Unknown(long number) implements Saving {}

    /** The organisation takes part in this role already. */
    record AlreadyPartner(long organisation) implements Saving {}

    /** The same thing was said to have happened in this project. */
    record AlreadyHappened(Happening what) implements Saving {}

    /** Two of the applications sent are the same one. */
    record SameApplicationTwice(String title) implements Saving {}
}
