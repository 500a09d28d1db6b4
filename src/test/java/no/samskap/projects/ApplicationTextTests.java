package no.samskap.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import no.samskap.core.PartialDate;
import no.samskap.projects.Application.Decision;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ApplicationTextTests {
    @Test
    void isTheSameApplicationWhateverTheCaseSpacesAndPunctuation() {
        assertThat(to("Norges forskningsråd", "IPO-SØR 2026", null).countedAs())
                .isEqualTo(to("norges  Forskningsråd", "ipo sør, 2026", PartialDate.year(2026))
                        .countedAs())
                .isNotEqualTo(to("Norges forskningsråd", "IPO-NORD 2026", null).countedAs());
    }

    @Test
    void isToldApartByYearWhereNoCallIsNamed() {
        assertThat(to("EU", "", PartialDate.year(2025)).countedAs())
                .isNotEqualTo(to("EU", "", PartialDate.year(2026)).countedAs());
    }

    @Test
    void isCalledByItsCallWhereItHasNoTitle() {
        assertThat(to("EU", "Horizon Europe 2025", null).calledTitle()).isEqualTo("Horizon Europe 2025, EU");
    }

    @Test
    void isNotDecidedWithoutADateNorBeforeItIsSent() {
        assertThatIllegalArgumentException().isThrownBy(() -> decided(Decision.GRANTED, PartialDate.year(2026), null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> decided(Decision.GRANTED, PartialDate.year(2026), PartialDate.year(2025)));
    }

    private static ApplicationText to(String funder, String call, @Nullable PartialDate sentOn) {
        return new ApplicationText("", null, funder, call, sentOn, null, Decision.PENDING, null, null, null);
    }

    private static void decided(Decision decision, PartialDate sentOn, @Nullable PartialDate decidedOn) {
        new ApplicationText("", null, "EU", "", sentOn, null, decision, decidedOn, null, null);
    }
}
