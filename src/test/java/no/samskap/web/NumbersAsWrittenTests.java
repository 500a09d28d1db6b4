package no.samskap.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersAsWrittenTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 000 000|2000000",
                "23\u00a0200\u00a0000\u00a0kr|23200000",
                "23\u202f200\u202f000|23200000",
                "2 000 000,-|2000000",
                "1500,00 kr|1500",
                "kr 750|750",
                "2.000.000|2000000",
                "23,200,000 kr|23200000",
                "-5|-5",
                "2026|2026"
            })
    void aNumberIsReadAsPeopleWriteIt(String written, String plain) {
        assertThat(NumbersAsWritten.plain(written)).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1,5 mill", "1,5", "1.5", "mange", "12 34,5"})
    void whatIsNoWholeNumberIsMadeIntoNone(String written) {
        assertThat(NumbersAsWritten.plain(written)).doesNotMatch("-?\\d+");
    }
}
