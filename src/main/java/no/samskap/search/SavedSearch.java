package no.samskap.search;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A search somebody wants to ask again.
 *
 * @param asked what was asked, as the query of an address: {@code q=demens&kind=need}
 * @param body the cooperation body it is shared with
 * @param followed whether its person wants letters of what is new to it
 * @param lookedAt when its person last looked at what it finds
 */
public record SavedSearch(
        long id,
        long person,
        String name,
        String asked,
        @Nullable Long body,
        boolean followed,
        Instant lookedAt) {
    /** In characters. */
    public static final int NAME_LIMIT = 100;

    /** For each person. */
    public static final int MOST = 50;

    public String address() {
        return "/sok?" + asked;
    }
}
