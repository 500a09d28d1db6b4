package no.samskap.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import no.samskap.search.Norwegian.Word;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;

/** Shows where in a text the words stand that were asked for, also in another form or as part of another word. */
final class Marking {
    /** In characters. What follows in a longer text is found, but not shown. */
    private static final int LONGEST_READ = 20_000;

    /** In characters, about. */
    private static final int PASSAGE = 140;

    private static final int SNIPPET = 240;
    private static final int MOST_PASSAGES = 2;
    private static final int MOST_FORMS = 200;
    private static final String GAP = " … ";

    private final List<Word> words;
    private final Asked asked;
    /** Words seen in the hits so far, and whether they answer: the same ones come again. */
    private final Map<Word, Boolean> known = new HashMap<>();

    private final UnifiedHighlighter whole = highlighter(WholeBreakIterator::new);
    private final UnifiedHighlighter passages = highlighter(() -> LengthGoalBreakIterator.createClosestToLength(
            BreakIterator.getSentenceInstance(Locale.of("nb")), PASSAGE, 0.5f));

    Marking(Asked asked) {
        this.asked = asked;
        this.words = Stream.concat(
                        asked.words().stream(), asked.phrases().stream().flatMap(List::stream))
                .distinct()
                .toList();
    }

    /** The whole text. */
    Marked title(String text) {
        return marked(whole, text, 1);
    }

    /** The places of the texts where the words stand, from the first text that has any; otherwise the first text's beginning. */
    Marked snippet(String... texts) {
        for (String text : texts) {
            Marked found = marked(passages, text, MOST_PASSAGES);
            if (found.hasMarks()) return found;
        }
        return Marked.plain(beginning(texts[0]));
    }

    private Marked marked(UnifiedHighlighter highlighter, String text, int most) {
        Set<String> forms = forms(text);
        if (forms.isEmpty()) return Marked.plain(text);
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (String form : forms) query.add(wordForm(form), Occur.SHOULD);
        try {
            Object found = highlighter.highlightWithoutSearcher(IndexedFields.TEXT, query.build(), text, most);
            return found instanceof Marked marked ? marked : Marked.plain(text);
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory can be read", e);
        }
    }

    /** The stems in the text that answer to a word asked for. */
    private Set<String> forms(String text) {
        String read = text.substring(0, Math.min(text.length(), LONGEST_READ));
        Set<String> forms = new LinkedHashSet<>();
        for (Word inText : Set.copyOf(Norwegian.words(read)))
            if (known.computeIfAbsent(inText, this::answers)) forms.add(inText.stem());
        return forms.size() <= MOST_FORMS
                ? forms
                : Set.copyOf(forms.stream().limit(MOST_FORMS).toList());
    }

    private boolean answers(Word inText) {
        for (Word word : words) {
            if (word.stem().equals(inText.stem())) return true;
            if (!word.isEverywhere() && word.isRelatedTo(inText)) return true;
        }
        if (!asked.unfinished() || asked.words().isEmpty()) return false;
        Word last = asked.words().getLast();
        return !last.isNumber()
                && last.written().length() >= 3
                && inText.written().startsWith(last.written());
    }

    private static Query wordForm(String stem) {
        return new TermQuery(new Term(IndexedFields.TEXT, stem));
    }

    /** Cut between words. */
    private static String beginning(String text) {
        if (text.length() <= SNIPPET) return text;
        int end = text.lastIndexOf(' ', SNIPPET);
        return text.substring(0, end > 0 ? end : text.offsetByCodePoints(0, SNIPPET / 2)) + " …";
    }

    private static UnifiedHighlighter highlighter(Supplier<BreakIterator> breaks) {
        return UnifiedHighlighter.builderWithoutSearcher(Norwegian.STEMS)
                .withMaxLength(LONGEST_READ)
                .withWeightMatches(false)
                .withHandleMultiTermQuery(false)
                .withHighlightPhrasesStrictly(false)
                .withPassageRelevancyOverSpeed(false)
                .withMaxNoHighlightPassages(0)
                .withBreakIterator(breaks)
                .withFormatter(new Parts())
                .build();
    }

    /** Passages as parts, never as markup. */
    private static final class Parts extends PassageFormatter {
        @Override
        public Marked format(Passage[] found, String text) {
            List<Marked.Part> parts = new ArrayList<>();
            int shownTo = 0;
            for (Passage passage : found) {
                if (passage.getStartOffset() > shownTo) add(parts, parts.isEmpty() ? "… " : GAP, false);
                int at = passage.getStartOffset();
                for (int i = 0; i < passage.getNumMatches(); i++) {
                    int start = Math.max(at, passage.getMatchStarts()[i]);
                    int end = passage.getMatchEnds()[i];
                    if (end <= start) continue;
                    add(parts, text.substring(at, start), false);
                    add(parts, text.substring(start, end), true);
                    at = end;
                }
                if (passage.getEndOffset() > at)
                    add(parts, text.substring(at, passage.getEndOffset()).stripTrailing(), false);
                shownTo = Math.max(at, passage.getEndOffset());
            }
            if (shownTo < text.stripTrailing().length()) add(parts, " …", false);
            return new Marked(parts);
        }

        private static void add(List<Marked.Part> parts, String text, boolean marked) {
            if (!text.isEmpty()) parts.add(new Marked.Part(text, marked));
        }
    }
}
