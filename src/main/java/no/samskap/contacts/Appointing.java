package no.samskap.contacts;

import java.time.LocalDate;

/** What came of giving somebody a seat, or of ending their time in it. */
public sealed interface Appointing {
    record Done() implements Appointing {}

    /** The seat is somebody else's in this time. */
    record Taken(ContactPoint.Term by) implements Appointing {}

    /** Nobody stands in for themself. */
    record InBothSeats() implements Appointing {}

    /** The person belongs to none of the organisations today. */
    record DoesNotBelong() implements Appointing {}

    record EndsBeforeItStarts(LocalDate start) implements Appointing {}

    record NotYours() implements Appointing {}
}
