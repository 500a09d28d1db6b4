package no.samskap.impact;

/** Who tells a case: a cooperation body, or one organisation. */
public sealed interface Teller {
    long number();

    record OfBody(long number) implements Teller {}

    record OfOrganisation(long number) implements Teller {}
}
