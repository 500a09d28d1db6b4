package no.samskap.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import no.samskap.core.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResultTextTests {
    @ParameterizedTest
    @CsvSource({
        "2023, 2023",
        "2023-05, 2023-05",
        "05.2023, 2023-05",
        "5/2023, 2023-05",
        "2023-05-17, 2023-05-17",
        "17.5.2023, 2023-05-17",
        "2022–2025, 2022/2025",
        "2022 - 2025, 2022/2025",
        "2022/2025, 2022/2025",
        "2022-2022, 2022"
    })
    void aDateIsReadAsPeopleWriteIt(String typed, String iso) {
        assertThat(Happened.parse(typed)).map(Happened::iso).contains(iso);
    }

    @ParameterizedTest
    @ValueSource(strings = {"i fjor", "31.02.2023", "13.2023", "2025–2022", "0001", "17.05.23", ""})
    void whatIsNoDateIsNotGuessedAt(String typed) {
        assertThat(Happened.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://havgap.example/rapport.pdf?side=2", "http://nordvik.example", "https://blå.example/a"})
    void anHttpAddressLeadsToTheWholeText(String address) {
        assertThat(ResultText.isAddress(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "ftp://havgap.example",
                "havgap.example",
                "https://",
                "https:///rapport",
                "https://nordvik.example@havgap.example/",
                "https://havgap.example/en rapport",
                "data:text/html,hei"
            })
    void nothingElseDoes(String address) {
        assertThat(ResultText.isAddress(address)).isFalse();
    }

    @Test
    void whatCountsHasHappenedSomeTime() {
        assertThatIllegalArgumentException().isThrownBy(() -> text(ResultType.PILOT, Counting.usual(ResultType.PILOT)));
    }

    @Test
    void theOwnerIsNotAlsoBehindIt() {
        assertThat(text(ResultType.PILOT, Counting.NOT).organisations()).containsExactly(2L);
    }

    @Test
    void anAuthorIsNamedOnlyWithConsent() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Thesis(null, "Nora Nordmann", false, null));
    }

    @Test
    void noResultCountsAsSomethingAnotherModuleStates() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Counting("application.granted", "", null, null));
    }

    private static ResultText text(ResultType type, Counting counting) {
        return new ResultText(
                "Tørre bussholdeplasser",
                "Vannet renner unna.",
                "",
                type,
                Language.BOKMAL,
                1,
                Set.of(1L, 2L),
                Set.of(),
                null,
                Result.Audience.EVERYONE,
                counting,
                null,
                "",
                Thesis.NOTHING_SAID,
                null,
                "");
    }
}
