package no.samskap.matching;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import no.samskap.search.OtherWords;

/** Words that say the same without looking like each other, by the word lists of the search, under the keys of {@link Spelling}. */
final class Relatives {
    /** A shorter key is an ending or a particle, and relative to everything. */
    private static final int SHORTEST = 3;

    private static final Map<String, Set<String>> OF = known();

    private Relatives() {}

    static boolean are(String key, String other) {
        return OF.getOrDefault(key, Set.of()).contains(other);
    }

    private static Map<String, Set<String>> known() {
        Map<String, Set<String>> known = new HashMap<>();
        for (OtherWords.Pair pair : OtherWords.known()) {
            String one = Spelling.key(pair.one());
            String other = Spelling.key(pair.other());
            if (one.equals(other) || one.length() < SHORTEST || other.length() < SHORTEST) continue;
            known.computeIfAbsent(one, key -> new HashSet<>()).add(other);
            known.computeIfAbsent(other, key -> new HashSet<>()).add(one);
        }
        return Collections.unmodifiableMap(known);
    }
}
