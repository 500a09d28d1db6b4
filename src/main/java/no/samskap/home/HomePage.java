package no.samskap.home;

import java.util.List;
import no.samskap.web.Words;

/**
 * @param givenName who is greeted; empty for a stranger
 * @param owed what waits for the visitor
 * @param figuresPath where the figures are; empty where there are none yet
 */
public record HomePage(
        String givenName,
        List<Stop> loop,
        List<Item> owed,
        List<Item> news,
        List<Item> followed,
        boolean mayRaiseNeed,
        String figuresPath) {
    static final int MOST_ITEMS = 6;
    static final int MOST_TASKS = 12;

    /**
     * A stop on the loop.
     *
     * @param count how many the visitor may read
     */
    public record Stop(String name, long count, String path, String note) {
        public String figure() {
            return Words.number(count);
        }
    }

    /** A record in a short list. */
    public record Item(String label, String title, String language, String address, String note) {}

    public boolean isSignedIn() {
        return !givenName.isEmpty();
    }
}
