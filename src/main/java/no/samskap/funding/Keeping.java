package no.samskap.funding;

/** What came of saving a call. */
public sealed interface Keeping {
    record Kept(long number) implements Keeping {}

    /** Somebody else saved first: what they saved. */
    record Stale(FundingCall saved) implements Keeping {}

    /** Whoever is no administrator keeps calls for a cooperation they write for. */
    record NotYourBody() implements Keeping {}

    record NotYours() implements Keeping {}
}
