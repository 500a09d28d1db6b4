package no.samskap.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationNumberTests {
    @ParameterizedTest
    @ValueSource(strings = {"974767880", "840029212", "964982031", "958935420"})
    void acceptsNumbersWhoseLastDigitChecksTheOthers(String number) {
        assertThat(OrganisationNumber.isValid(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"974767881", "840029221", "12345678", "9747678800", "97476788a", ""})
    void refusesOthers(String number) {
        assertThat(OrganisationNumber.isValid(number)).isFalse();
    }

    @Test
    void isReadInGroupsOfThree() {
        assertThat(OrganisationNumber.grouped("974767880")).isEqualTo("974\u00a0767\u00a0880");
    }
}
