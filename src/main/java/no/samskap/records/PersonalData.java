package no.samskap.records;

import java.util.List;
import java.util.Map;

/**
 * What a module holds of people: why, what of this person, and how it is forgotten. Each module with such data has a bean; the
 * register of processing, a person's copy of their data and erasure ask them all.
 */
public interface PersonalData {
    /** Why it may be held. Names are the messages {@code privacy.basis.<name>}, with the article of the GDPR. */
    enum Basis {
        CONSENT,
        PUBLIC_TASK,
        LEGAL_DUTY
    }

    /**
     * Something that is held for one purpose. Its texts are the messages {@code privacy.<code>}, {@code .what}, {@code .purpose},
     * {@code .seen} (by whom) and {@code .kept} (how long).
     */
    record Processing(String code, Basis basis) {}

    /** All that is held of somebody for one purpose: rows of named values, in the order they are told. */
    record Held(String code, List<Map<String, String>> rows) {}

    List<Processing> processings();

    /** Whoever calls has made sure that it may be told. */
    List<Held> heldOf(long person);

    /**
     * Takes away what is the person's own. What others need stays, without the name: that somebody held a seat, wrote, was
     * counted.
     *
     * @return the records whose history told of the person, to be forgotten too
     */
    List<Long> erase(long person);
}
