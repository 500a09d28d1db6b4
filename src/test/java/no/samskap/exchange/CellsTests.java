package no.samskap.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import no.samskap.core.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTests {
    @ParameterizedTest
    @CsvSource({
        "17.05.2026, 2026-05-17",
        "17.5.26, 2026-05-17",
        "17/5/2026, 2026-05-17",
        "2026-05-17T00:00:00, 2026-05-17",
        "2026-05-17 12:00, 2026-05-17",
        "17. mai 2026, 2026-05-17",
        "mai 2026, 2026-05",
        "Okt. 2026, 2026-10",
        "October 2026, 2026-10",
        "05.2026, 2026-05",
        "2026-5, 2026-05",
        "våren 2026, 2026",
        "Haust 2026, 2026",
        "1. halvår 2026, 2026",
        "Q3 2026, 2026",
        "2026, 2026"
    })
    void aDateIsReadAsExactlyAsItIsWritten(String written, String iso) {
        assertThat(Cells.date(written).map(PartialDate::iso)).contains(iso);
    }

    @ParameterizedTest
    @ValueSource(strings = {"i fjor", "31.02.2026", "05/17/2026", "13.2026", "45000", "1026", "mai", "2026-2028", ""})
    void otherTextsAreNoDates(String written) {
        assertThat(Cells.date(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1250000|1250000
            1 250 000|1250000
            1.250.000,00|1250000
            1,250,000.50|1250001
            kr 1 250 000,-|1250000
            1250000 NOK|1250000
            1,25 mill.|1250000
            2 millioner kr|2000000
            2,5 MNOK|2500000
            mkr 2|2000000
            300 tkr|300000
            TNOK 300|300000
            12 tusen kr|12000
            0|0
            """)
    void anAmountIsReadAsPeopleWriteIt(String written, long kroner) {
        assertThat(Cells.number(written)).contains(kroner);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ca. 100", "100-200", "1e9", "ukjent", "", "99999999999999999999", "1000 000 mill"})
    void otherTextsAreNoAmounts(String written) {
        assertThat(Cells.number(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Budsjett, 1, Budsjett",
        "Budsjett (i 1000 kr), 1000, Budsjett",
        "Beløp i tusen kr, 1000, Beløp",
        "Bevilgning (MNOK), 1000000, Bevilgning",
        "Sum i mill. kr, 1000000, Sum",
        "Beløp i kr, 1, Beløp",
        "Støtte 10000, 1, Støtte 10000",
        "Beløp til 1 000 000, 1, Beløp til 1 000 000",
        "Navn i Kristiansand, 1, Navn i Kristiansand",
        "Millenniumsbeløp, 1, Millenniumsbeløp"
    })
    void theNameOfAColumnSaysWhatItsAmountsAreIn(String header, long kroner, String without) {
        assertThat(Cells.unit(header)).isEqualTo(kroner);
        assertThat(Cells.withoutUnit(header).strip()).isEqualTo(without);
    }

    @Test
    void aListNamesEachOnce() {
        assertThat(Cells.list(" Nordvik ; Sørvik;;Nordvik\nHavgap, avdeling vest"))
                .containsExactly("Nordvik", "Sørvik", "Havgap, avdeling vest");
    }
}
