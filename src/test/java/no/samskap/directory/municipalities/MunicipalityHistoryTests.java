package no.samskap.directory.municipalities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MunicipalityHistoryTests {
    private static final LocalDate REFORM = LocalDate.of(2020, 1, 1);

    private final MunicipalityHistory history = new MunicipalityHistory();

    @Test
    void kvalsundIsFoundInHammerfest() {
        assertThat(history.successors("2017")).containsExactly("5603");
        assertThat(history.searchWords("5603"))
                .containsExactly("Kvalsund (2017), Hammerfest by (2001), Sørøysund (2016)", "2004, 5406");
        assertThat(history.formerOf("5603"))
                .contains(new MunicipalityHistory.Former(
                        "2017", "Kvalsund", REFORM, List.of("Hammerfest - Hámmerfeasta")));
    }

    @Test
    void aNewNumberAloneMakesNoFormerMunicipality() {
        assertThat(history.formerOf("3101")).isEmpty();
        assertThat(history.formerNumbers("3101")).contains("0101", "3001");
    }

    @Test
    void tysfjordWasDividedAndIsFoundInBothParts() {
        assertThat(history.successors("1850")).hasSize(2);
        for (String part : history.successors("1850"))
            assertThat(history.formerOf(part))
                    .filteredOn(former -> former.number().equals("1850"))
                    .singleElement()
                    .satisfies(former -> assertThat(former.wasDivided()).isTrue());
    }

    @Test
    void theOldHaramIsFoundInBothOfWhatAlesundBecame() {
        assertThat(history.successors("1534")).containsExactly("1508", "1580");
        assertThat(history.formerOf("1580"))
                .extracting(MunicipalityHistory.Former::number, MunicipalityHistory.Former::wasDivided)
                .contains(tuple("1507", true), tuple("1534", false));
    }

    @Test
    void aNumberInForceHasNotEnded() {
        assertThat(history.endedOn("5001")).isEmpty();
        assertThat(history.endedOn("1711")).contains(LocalDate.of(2018, 1, 1));
        assertThat(history.endedOn("9999")).isEmpty();
    }

    @Test
    void everyNumberThatEverWasLeadsSomewhere() {
        assertThat(history.successors("0101")).containsExactly("3101");
        assertThat(history.successors("5001")).isEmpty();
    }

    @Test
    void aNumberUsedAgainIsAnotherMunicipality() {
        var reused = new MunicipalityHistory(List.of(
                change("1990-01-01", "0001", "Gammel", "0002", "Storby"),
                change("2000-01-01", "0003", "Annen", "0001", "Ny")));
        assertThat(reused.formerOf("0001"))
                .extracting(MunicipalityHistory.Former::name)
                .containsExactly("Annen");
        assertThat(reused.formerOf("0002"))
                .extracting(MunicipalityHistory.Former::name)
                .containsExactly("Gammel");
    }

    private static MunicipalityHistory.Change change(
            String on, String oldNumber, String oldName, String newNumber, String newName) {
        return new MunicipalityHistory.Change(LocalDate.parse(on), oldNumber, oldName, newNumber, newName);
    }
}
