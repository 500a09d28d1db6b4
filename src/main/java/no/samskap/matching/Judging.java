package no.samskap.matching;

/** What came of saying whether two records are the same. */
public sealed interface Judging {
    record Judged() implements Judging {}

    /** Who says that two are different says why: the next one who wonders reads it. */
    record WhyIsMissing() implements Judging {}

    /** Not there, not readable, or the first is not the visitor's to change. */
    record NotYours() implements Judging {}
}
