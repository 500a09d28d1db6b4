package no.samskap.exchange;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The titles there are, to find the one that a line is like. Kept as small as it can be: for each word the places of its titles,
 * so that 100,000 titles take some 10 MB while a file is looked through.
 */
final class Titles {
    /** Two titles are alike where words that weigh this much of both are the same. Found by trying on reports' titles. */
    private static final double ALIKE = 0.78;

    /** Where the parties are others, only the same title is alike. */
    private static final double ALIKE_WITH_OTHER_PARTIES = 0.97;

    /** A word in more titles than this leads to none of them. */
    private static final int TOO_COMMON = 400;

    private static final int RAREST_WORDS = 4;

    private final List<Entry> entries = new ArrayList<>();
    private final Map<Integer, int[]> places = new HashMap<>();
    /** The first title of these words in any order: found even where all of them are common. */
    private final Map<Integer, Integer> same = new HashMap<>();

    private final Map<Integer, Integer> many = new HashMap<>();

    private static final class Entry {
        final long number;
        final int[] words;
        final int[] numbers;
        final Set<Long> parties;

        Entry(long number, int[] words, int[] numbers, Set<Long> parties) {
            this.number = number;
            this.words = words;
            this.numbers = numbers;
            this.parties = parties;
        }
    }

    void add(long number, String title, @Nullable Long owner, Set<Long> parties) {
        Set<Long> all = parties;
        if (owner != null && !parties.contains(owner)) {
            all = new HashSet<>(parties);
            all.add(owner);
        }
        Hashes hashes = Hashes.of(title);
        int[] words = hashes.words;
        int place = entries.size();
        entries.add(new Entry(number, words, hashes.numbers, Set.copyOf(all)));
        same.putIfAbsent(Arrays.hashCode(words), place);
        for (int word : words) {
            int held = many.merge(word, 1, Integer::sum);
            if (held > TOO_COMMON) continue;
            int[] known = places.get(word);
            if (known == null) known = new int[1];
            else if (known.length < held) known = Arrays.copyOf(known, Math.min(TOO_COMMON, known.length * 2));
            known[held - 1] = place;
            places.put(word, known);
        }
    }

    /** The record that has this title or nearly, and the same parties or some of them. */
    Optional<Long> like(String title, Set<Long> parties) {
        Hashes hashes = Hashes.of(title);
        int[] words = hashes.words;
        if (words.length == 0) return Optional.empty();
        Integer[] rarest = Arrays.stream(words)
                .boxed()
                .sorted((one, other) -> Integer.compare(many.getOrDefault(one, 0), many.getOrDefault(other, 0)))
                .filter(word -> places.containsKey(word) && many.getOrDefault(word, 0) <= TOO_COMMON)
                .limit(RAREST_WORDS)
                .toArray(Integer[]::new);
        int[] numbers = hashes.numbers;
        Set<Integer> seen = new HashSet<>();
        double best = 0;
        long found = 0;
        Integer twin = same.get(Arrays.hashCode(words));
        List<int[]> candidates = new ArrayList<>();
        if (twin != null) candidates.add(new int[] {twin});
        for (int word : rarest) {
            int[] known = places.get(word);
            if (known != null) candidates.add(Arrays.copyOf(known, many.getOrDefault(word, 0)));
        }
        for (int[] known : candidates) {
            for (int place : known) {
                if (!seen.add(place)) continue;
                Entry entry = entries.get(place);
                if (sharedWords(words, entry.words) * 2 < Math.min(words.length, entry.words.length)) continue;
                boolean otherNumbers = numbers.length > 0 && entry.numbers.length > 0;
                if (otherNumbers && !Arrays.equals(numbers, entry.numbers)) continue;
                boolean shared = parties.isEmpty()
                        || entry.parties.isEmpty()
                        || parties.stream().anyMatch(entry.parties::contains);
                double likeness = likeness(words, entry.words);
                if (likeness >= (shared ? ALIKE : ALIKE_WITH_OTHER_PARTIES) && likeness > best) {
                    best = likeness;
                    found = entry.number;
                }
            }
        }
        return best == 0 ? Optional.empty() : Optional.of(found);
    }

    /** Weighing takes long: titles that share less than half of the shorter one's words are not weighed. */
    private static int sharedWords(int[] one, int[] other) {
        int shared = 0;
        for (int i = 0, j = 0; i < one.length && j < other.length; ) {
            if (one[i] == other[j]) {
                shared++;
                i++;
                j++;
            } else if (one[i] < other[j]) i++;
            else j++;
        }
        return shared;
    }

    /** The weight of the words both have, as a part of the weight of both: a rare word says more than a common one. */
    private double likeness(int[] one, int[] other) {
        double shared = 0;
        double all = 0;
        int i = 0;
        int j = 0;
        while (i < one.length || j < other.length) {
            if (j == other.length || (i < one.length && one[i] < other[j])) all += weight(one[i++]);
            else if (i == one.length || other[j] < one[i]) all += weight(other[j++]);
            else {
                double weight = weight(one[i]);
                shared += 2 * weight;
                all += 2 * weight;
                i++;
                j++;
            }
        }
        return all == 0 ? 0 : shared / all;
    }

    private double weight(int word) {
        return Math.log(1 + (entries.size() + 1.0) / (1 + many.getOrDefault(word, 0)));
    }

    /**
     * The words of a title as hashes of their letters without case and accents, each once and in order. Phase 1 is not phase 2, however
     * alike: numbers stand apart.
     */
    private static final class Hashes {
        final int[] words;
        final int[] numbers;

        private Hashes(int[] words, int[] numbers) {
            this.words = words;
            this.numbers = numbers;
        }

        static Hashes of(String title) {
            String plain = isAscii(title) ? title : Normalizer.normalize(title, Normalizer.Form.NFKD);
            int[] words = new int[plain.length() / 2 + 1];
            int[] numbers = new int[plain.length() / 2 + 1];
            int wordCount = 0;
            int numberCount = 0;
            int hash = 0;
            int length = 0;
            boolean digits = true;
            for (int i = 0; i <= plain.length(); i++) {
                char c = i < plain.length() ? plain.charAt(i) : ' ';
                if (Character.isLetterOrDigit(c)) {
                    hash = 31 * hash + Character.toLowerCase(c);
                    digits &= Character.isDigit(c);
                    length++;
                } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                    if (length > 0 && digits) numbers[numberCount++] = hash;
                    else if (length > 1) words[wordCount++] = hash;
                    hash = 0;
                    length = 0;
                    digits = true;
                }
            }
            return new Hashes(ordered(words, wordCount), ordered(numbers, numberCount));
        }

        private static boolean isAscii(String title) {
            for (int i = 0; i < title.length(); i++) if (title.charAt(i) >= 0x80) return false;
            return true;
        }

        private static int[] ordered(int[] hashes, int count) {
            Arrays.sort(hashes, 0, count);
            int kept = 0;
            for (int i = 0; i < count; i++) if (i == 0 || hashes[i] != hashes[kept - 1]) hashes[kept++] = hashes[i];
            return Arrays.copyOf(hashes, kept);
        }
    }
}
