package no.samskap.evaluation.logic.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BoxWordsTests {
    private static final double WIDTH = 144;
    private static final double SIZE = 13.5;

    @Test
    void linesFitTheBox() {
        String text =
                "Kommunene tar i bruk forskningsbasert kunnskap i tjenesteutviklingen og i samfunnssikkerhetsberedskapsarbeidet";

        assertThat(BoxWords.lines(text, WIDTH, SIZE, true))
                .allMatch(line -> BoxWords.width(line) * SIZE * 1.05 <= WIDTH)
                .hasSizeGreaterThan(4);
    }

    @Test
    void aLongWordIsBrokenWithAHyphenAndLosesNoLetter() {
        String word = "Samfunnssikkerhetsberedskapsarbeidet";

        var lines = BoxWords.lines(word, WIDTH, SIZE, true);

        assertThat(String.join("", lines).replace("-", "")).isEqualTo(word);
        assertThat(lines.subList(0, lines.size() - 1)).allMatch(line -> line.endsWith("-"));
        assertThat(lines.getLast().length()).isGreaterThanOrEqualTo(4);
    }

    @Test
    void shortWordsStandTogether() {
        assertThat(BoxWords.lines("Mer og bedre", WIDTH, SIZE, true)).containsExactly("Mer og bedre");
        assertThat(BoxWords.lines("  ", WIDTH, SIZE, false)).isEmpty();
    }
}
