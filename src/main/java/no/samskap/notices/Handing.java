package no.samskap.notices;

/** What became of handing a task over. */
public sealed interface Handing {
    record Handed() implements Handing {}

    /** The task is not the visitor's, or only they can do it. */
    record NotYours() implements Handing {}

    /** The other one is no colleague. */
    record NoColleague() implements Handing {}

    /** The colleague may not do it: it does not wait for them. */
    record NotTheirs() implements Handing {}
}
