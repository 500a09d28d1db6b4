package no.samskap.students;

/** What came of saving a topic. */
public sealed interface Keeping {
    record Kept(long number) implements Keeping {}

    /** Somebody else saved first: what they saved. */
    record Stale(StudentTopic saved) implements Keeping {}

    /** What it is said to grow out of is no need that the visitor may read. */
    record NoSuchNeed() implements Keeping {}

    record NotYours() implements Keeping {}
}
