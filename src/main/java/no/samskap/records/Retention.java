package no.samskap.records;

import java.time.Instant;
import java.time.Period;

/** How long a module keeps something that is nobody's concern for ever. Runs each night. */
public interface Retention {
    /** Its text is the message {@code privacy.retention.<code>}. */
    String code();

    Period keeps();

    /**
     * Forgets what is older. Safe to run twice.
     *
     * @return how many were forgotten
     */
    int forget(Instant before);
}
