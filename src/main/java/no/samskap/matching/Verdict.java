package no.samskap.matching;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said of two records that look the same.
 *
 * @param record the one it was said of, by somebody who may change it
 * @param why needed where they are different
 * @param givenBy the person's name; null where the visitor may not read it
 */
public record Verdict(
        long record,
        long other,
        Kind kind,
        String why,
        @Nullable String givenBy,
        Instant givenAt) {
    public enum Kind {
        SAME,
        RELATED,
        DIFFERENT
    }
}
