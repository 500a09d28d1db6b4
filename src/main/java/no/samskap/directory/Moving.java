package no.samskap.directory;

/** What came of moving a unit, or closing an organisation. */
public sealed interface Moving {
    record Moved(long number) implements Moving {}

    /** What it was to be part of is itself part of it. */
    record Circular(String unit, String into) implements Moving {}

    /** What it was to be part of, or to be followed by, has itself been closed. */
    record ClosedThere() implements Moving {}

    /** Something that is part of it is still open, or it was to be followed by itself. */
    record NotYet() implements Moving {}

    record NotYours() implements Moving {}
}
