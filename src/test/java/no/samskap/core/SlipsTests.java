package no.samskap.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlipsTests {
    @ParameterizedTest
    @CsvSource({
        "nordvik, nordvik, 0",
        "nordvik, norvik, 1", // one left out
        "nordvik, nordvikk, 1", // one put in
        "nordvik, nordvil, 1", // one taken for another
        "nordvik, nordvki, 1", // two turned about
        "nordvik, nodrvikk, 2",
        "grøftene, røftne, 2",
        "'', ab, 2"
    })
    void countsWhatTheFingerDid(String one, String other, int slips) {
        assertThat(Slips.between(one, other, 2)).isEqualTo(slips);
        assertThat(Slips.between(other, one, 2)).isEqualTo(slips);
    }

    @ParameterizedTest
    @CsvSource({
        "nordvik, nodrvikk, 1",
        "nordvik, sørvik, 2",
        "nordvik, nordvikskommune, 2", // told by the lengths alone
        "ab, bca, 2" // turned about, and then something between the two
    })
    void tellsOfMoreOnlyThatTheyAreMore(String one, String other, int most) {
        assertThat(Slips.between(one, other, most)).isEqualTo(most + 1);
    }
}
