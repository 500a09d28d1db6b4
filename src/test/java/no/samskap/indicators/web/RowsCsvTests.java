package no.samskap.indicators.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowsCsvTests {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+47", "-1", "@SUM(A1)", "\tx", "\rx"})
    void aTextThatASpreadsheetWouldCalculateIsDefused(String text) {
        assertThat(RowsCsv.defused(text)).isEqualTo("'" + text);
    }

    @Test
    void otherTextsStayAsTheyAre() {
        assertThat(RowsCsv.defused("Grønn kai = bedre by")).isEqualTo("Grønn kai = bedre by");
        assertThat(RowsCsv.defused("")).isEmpty();
    }
}
