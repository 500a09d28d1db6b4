package no.samskap.search;

import java.util.List;

/** Other words for the same, as the search knows them: for whoever compares texts word by word, without the index. */
public final class OtherWords {
    private OtherWords() {}

    /** Two words that can say the same. */
    public record Pair(String one, String other) {}

    public static List<Pair> known() {
        return Thesaurus.singleWords();
    }
}
