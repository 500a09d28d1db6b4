package no.samskap.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.samskap.search.Norwegian.Placed;
import no.samskap.search.Norwegian.Word;

/** Shows where in a text the words stand that were asked for, also in another form or as part of another word. */
final class Marking {
    /** In characters. What follows in a longer text is found, but not shown. */
    private static final int LONGEST_READ = 20_000;

    /** In characters, about. */
    private static final int PASSAGE = 140;

    private static final int SNIPPET = 240;
    private static final int MOST_PASSAGES = 2;
    private static final int NONE = -1;
    private static final String GAP = " … ";

    private final List<Word> words;
    /** Of each word, where it has relatives at all. */
    private final List<Set<String>> pieces;

    private final Asked asked;
    /** Words seen in the hits so far, and which word asked for they answer: the same ones come again. */
    private final Map<String, Integer> known = new HashMap<>();

    Marking(Asked asked) {
        this.asked = asked;
        this.words = Stream.concat(
                        asked.words().stream(), asked.phrases().stream().flatMap(List::stream))
                .distinct()
                .toList();
        this.pieces = words.stream()
                .map(word -> word.isEverywhere() || word.isNumber() ? Set.<String>of() : Set.copyOf(word.grams()))
                .toList();
    }

    /** The whole text. */
    Marked title(String text) {
        List<Mark> marks = marks(text);
        List<Marked.Part> parts = new ArrayList<>();
        addMarked(parts, text, 0, text.length(), marks);
        return new Marked(parts);
    }

    /** The places of a text where the most of the words stand; empty where none does. */
    Optional<Marked> passages(String text) {
        List<Mark> marks = marks(text);
        if (marks.isEmpty()) return Optional.empty();
        List<Passage> chosen = new ArrayList<>();
        Set<Integer> shown = new HashSet<>();
        for (int i = 0; i < MOST_PASSAGES; i++) {
            Optional<Passage> best = best(text, marks, chosen, shown);
            best.ifPresent(passage -> {
                chosen.add(passage);
                shown.addAll(passage.words());
            });
        }
        chosen.sort(Comparator.comparingInt(Passage::from));
        List<Marked.Part> parts = new ArrayList<>();
        int shownTo = 0;
        for (Passage passage : chosen) {
            if (passage.from() > shownTo) add(parts, parts.isEmpty() ? "… " : GAP, false);
            addMarked(parts, text, passage.from(), passage.to(), marks);
            shownTo = passage.to();
        }
        if (shownTo < text.stripTrailing().length()) add(parts, " …", false);
        return Optional.of(new Marked(parts));
    }

    /** Cut between words. */
    static Marked beginning(String text) {
        if (text.length() <= SNIPPET) return Marked.plain(text);
        int end = text.lastIndexOf(' ', SNIPPET);
        return Marked.plain(text.substring(0, end > 0 ? end : text.offsetByCodePoints(0, SNIPPET / 2)) + " …");
    }

    /** @param word the place of the word that was asked for */
    private record Mark(int from, int to, int word) {}

    private record Passage(int from, int to, Set<Integer> words) {}

    private List<Mark> marks(String text) {
        String read = text.substring(0, Math.min(text.length(), LONGEST_READ));
        List<Mark> marks = new ArrayList<>();
        for (Placed placed : Norwegian.placed(read)) {
            Integer word = known.get(placed.word().written());
            if (word == null) {
                word = answered(placed.word());
                known.put(placed.word().written(), word);
            }
            if (word != NONE) marks.add(new Mark(placed.from(), placed.to(), word));
        }
        return marks;
    }

    private int answered(Word inText) {
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (word.stem().equals(inText.stem()) || isRelated(pieces.get(i), inText)) return i;
        }
        if (!asked.unfinished() || asked.words().isEmpty()) return NONE;
        Word last = asked.words().getLast();
        boolean goesOn = !last.isNumber()
                && last.written().length() >= RecordQuery.SHORTEST_BEGINNING
                && inText.written().startsWith(last.written());
        return goesOn ? words.indexOf(last) : NONE;
    }

    private static boolean isRelated(Set<String> pieces, Word inText) {
        if (pieces.isEmpty()) return false;
        long shared = inText.grams().stream().filter(pieces::contains).count();
        return shared >= Word.enough(pieces.size());
    }

    /** The passage, apart from those chosen, that has the most words not shown yet; the first of equals. */
    private static Optional<Passage> best(String text, List<Mark> marks, List<Passage> chosen, Set<Integer> shown) {
        Passage best = null;
        int most = 0;
        for (int i = 0; i < marks.size(); i++) {
            int from = marks.get(i).from();
            int to = from;
            Set<Integer> its = new HashSet<>();
            for (Mark mark : marks.subList(i, marks.size())) {
                if (mark.to() - from > PASSAGE && !its.isEmpty()) break;
                to = mark.to();
                its.add(mark.word());
            }
            int fresh = (int) its.stream().filter(word -> !shown.contains(word)).count();
            if (fresh <= most) continue;
            Passage widened = widened(text, from, to, its);
            if (chosen.stream().anyMatch(other -> other.from() < widened.to() && widened.from() < other.to())) continue;
            best = widened;
            most = fresh;
        }
        return Optional.ofNullable(best);
    }

    /** Widened to about the length of a passage: to the beginning and end of sentences where they are near, else between words. */
    private static Passage widened(String text, int from, int to, Set<Integer> words) {
        int spare = Math.max(0, PASSAGE - (to - from));
        int start = from;
        int least = Math.max(0, from - spare / 2);
        for (int i = from; i >= least; i--) {
            if (i == 0 || isEnd(text, i - 1)) {
                start = i;
                break;
            }
            if (Character.isWhitespace(text.charAt(i - 1))) start = i;
        }
        int end = to;
        int last = Math.min(text.length(), start + Math.max(PASSAGE, to - start));
        for (int i = to; i <= last; i++) {
            boolean over = i == text.length();
            if (over || isEnd(text, i)) {
                end = over ? i : i + 1;
                break;
            }
            if (Character.isWhitespace(text.charAt(i))) end = i;
        }
        while (start < from && Character.isWhitespace(text.charAt(start))) start++;
        return new Passage(start, end, words);
    }

    private static boolean isEnd(String text, int at) {
        char c = text.charAt(at);
        boolean sign = c == '.' || c == '!' || c == '?';
        return c == '\n' || (sign && (at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1))));
    }

    private static void addMarked(List<Marked.Part> parts, String text, int from, int to, List<Mark> marks) {
        int at = from;
        for (Mark mark : marks) {
            if (mark.from() < at || mark.to() > to) continue;
            add(parts, text.substring(at, mark.from()), false);
            add(parts, text.substring(mark.from(), mark.to()), true);
            at = mark.to();
        }
        add(parts, text.substring(at, to).stripTrailing(), false);
    }

    private static void add(List<Marked.Part> parts, String text, boolean marked) {
        if (!text.isEmpty()) parts.add(new Marked.Part(text, marked));
    }
}
