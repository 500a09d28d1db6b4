package no.samskap.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyTests {
    @ParameterizedTest
    @CsvSource({
        "bergen, begren, true",
        "trondheim, trondhiem, true",
        "nordvik, norvik, true",
        "nordvik, nordvikk, true",
        "nordvik, nordvil, true",
        "nordvik, nordvik, true",
        "nordvik, sørvik, false",
        "bergen, bregne, false",
        "voss, vos, false"
    })
    void aSlipOfTheFingerIsOneLetterOrTwoTurnedAbout(String name, String written, boolean slip) {
        assertThat(Vocabulary.isSlip(name, written)).isEqualTo(slip);
    }
}
