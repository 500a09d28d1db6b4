package no.samskap.results;

/** What came of "we have taken this into use". */
public sealed interface Adopting {
    record Adopted() implements Adopting {}

    record AlreadyAdopted() implements Adopting {}

    record NotYours() implements Adopting {}
}
