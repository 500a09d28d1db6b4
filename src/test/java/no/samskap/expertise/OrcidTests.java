package no.samskap.expertise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrcidTests {
    /** The first is the one orcid.org itself uses as its example; the last ends in X. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000-0002-1825-0097",
                "0000000218250097",
                " https://orcid.org/0000-0002-1825-0097 ",
                "0000-0002-9079-593x"
            })
    void aRightOneIsReadHoweverItIsWritten(String text) {
        assertThat(Orcid.parse(text))
                .hasValueSatisfying(orcid -> assertThat(orcid.grouped()).matches("\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dX]"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0000-0002-1825-0098",
                "0000-0002-1825-009",
                "0000-0002-1825-00977",
                "abcd",
                "X000000218250097"
            })
    void aWrongOneIsNot(String text) {
        assertThat(Orcid.parse(text)).isEmpty();
    }

    @Test
    void twoNeighboursThatChangedPlacesAreSeen() {
        assertThat(Orcid.parse("0000-0002-8125-0097")).isEmpty();
    }
}
