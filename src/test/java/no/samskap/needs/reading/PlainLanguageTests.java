package no.samskap.needs.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import no.samskap.needs.reading.PlainLanguage.Band;
import no.samskap.needs.reading.PlainLanguage.Piece;
import no.samskap.needs.reading.PlainLanguage.Reading;
import org.junit.jupiter.api.Test;

class PlainLanguageTests {
    /** Björnsson's formula by hand: 10 words, 2 sentences, 2 words of more than six letters: 10/2 + 100·2/10. */
    @Test
    void countsWordsForEachSentenceAndLongWordsInAHundred() {
        Reading reading = PlainLanguage.read("Bussen står i kulda. Skolebarna venter på en holdeplass.");
        assertThat(reading.words()).isEqualTo(9);
        assertThat(reading.longWords()).isEqualTo(2);
        assertThat(reading.lix()).isEqualTo(Math.round(9 / 2f + 200f / 9));
    }

    @Test
    void abbreviationsAndDaysEndNoSentence() {
        assertThat(PlainLanguage.read("Vi har f.eks. prøvd det 3. mai. Det gikk bl.a. bra.")
                        .sentences())
                .hasSize(2);
    }

    @Test
    void pointsOutLongSentencesAndDifficultWordsWhereTheyStand() {
        String text = "Vi må implementere tiltak.\n"
                + "Dette er en setning som bare fortsetter og fortsetter med ord etter ord etter ord til ingen lenger husker hvordan den begynte.";
        Reading reading = PlainLanguage.read(text);
        assertThat(reading.sentences())
                .extracting(PlainLanguage.Sentence::isLong)
                .containsExactly(false, true);
        assertThat(reading.sentences().getFirst().pieces()).contains(new Piece("implementere", true, "sette i verk"));
    }

    @Test
    void thePiecesPutTogetherAgainAreTheText() {
        String text = "  «Hva?» sa hun.\n\n😀 – Virksomhetsstyringssystemet! 3,5 % (ca. 10) ";
        assertThat(together(PlainLanguage.read(text))).isEqualTo(text);
    }

    @Test
    void strangeTextsGetASensibleAnswer() {
        assertThat(PlainLanguage.read("").isEmpty()).isTrue();
        assertThat(PlainLanguage.read("😀😀😀 🎉").lix()).isZero();
        assertThat(PlainLanguage.read("ord ".repeat(10_000)).band()).isEqualTo(Band.VERY_DIFFICULT);
        assertThat(PlainLanguage.read("f.eks. ".repeat(3000)).sentences()).hasSizeLessThanOrEqualTo(3000);
    }

    private static String together(Reading reading) {
        return reading.sentences().stream()
                .flatMap(sentence -> sentence.pieces().stream())
                .map(Piece::text)
                .collect(Collectors.joining());
    }
}
