package no.samskap.impact;

import java.util.List;

/** What came of a change. */
public sealed interface Saving {
    /** @param number of the case, or the id of the line that was added */
    record Saved(long number) implements Saving {}

    /** Somebody else saved first: the case as it is now. */
    record Stale(ImpactCase saved) implements Saving {}

    /** It is published, and is taken back before it is changed. */
    record Published() implements Saving {}

    /** There is no room for more of these. */
    record TooMany(int most) implements Saving {}

    /** These are quoted and have not agreed to it. */
    record WithoutConsent(List<Quotation> quotations) implements Saving {}

    /** It is no record the visitor may read, or none that can be pointed to. */
    record NoSuchRecord() implements Saving {}

    record NotYours() implements Saving {}
}
