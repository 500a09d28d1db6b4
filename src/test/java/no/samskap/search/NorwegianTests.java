package no.samskap.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NorwegianTests {
    @ParameterizedTest
    @CsvSource(textBlock = """
                    sjukeheim,      sykehjem
                    skulane,        skolene
                    einsemd,        ensomhet
                    rettleiing,     veiledning
                    kvardagen,      hverdagen
                    byggjeløyve,    byggeløyve
                    tryggleik,      trygghet
                    høgskulen,      høyskolen
                    skulehelsetenesta, skolehelsetjenesten
                    offentleg,      offentlig
                    tilskot,        tilskudd
                    """)
    void theFormsOfNynorskAndBokmalAreOneWord(String nynorsk, String bokmal) {
        assertThat(Stemming.stem(nynorsk)).isEqualTo(Stemming.stem(bokmal));
    }

    @ParameterizedTest
    @CsvSource({"kvalitet, hvalitet", "bevegelse, beveielse", "skulder, skolder", "vegg, veig", "heit, het"})
    void otherWordsAreLeftAlone(String word, String other) {
        assertThat(Bokmal.pieces(word)).isEqualTo(word).isNotEqualTo(other);
    }

    @Test
    void compoundsAreSplitAndOtherWordsAreNot() {
        Vocabulary words = Vocabulary.shipped();
        for (String word : List.of("velferdsteknologi", "velferdsteknologien"))
            assertThat(words.parts(word)).containsExactly(Stemming.stem("velferd"), Stemming.stem("teknologi"));
        assertThat(words.parts("demens")).hasSize(1);
    }

    @Test
    void theWordsOfRecordsAreLearned() {
        Vocabulary.Learning learning = new Vocabulary.Learning();
        assertThat(Vocabulary.shipped().parts("kråkebollebeite")).hasSize(1);
        learning.see(RelevanceSet.record(1, "Kråkebolle og tare (KROTA)", "Beite på grunt vann."));
        Vocabulary words = learning.learned();
        assertThat(words.parts("kråkebollebeite")).containsExactly(Stemming.stem("kråkebolle"), Stemming.stem("beite"));
        assertThat(words.longForm("krota").orElseThrow())
                .extracting(Norwegian.Word::written)
                .contains("kråkebolle");
    }

    @Test
    void whatIsKeptWithTheIndexSplitsAsBefore() {
        Vocabulary read = Vocabulary.read(Vocabulary.shipped().written());
        for (String word : List.of("velferdsteknologi", "barnehagelærer", "skolehelsetjeneste", "og"))
            assertThat(read.parts(word)).isEqualTo(Vocabulary.shipped().parts(word));
    }
}
