package no.samskap.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.samskap.core.Language;
import no.samskap.funding.FundingCall.Phase;
import no.samskap.records.RecordHead;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A call opens when its day begins in Norway and closes at its deadline. */
class FundingCallTests {
    private static final LocalDate OPENS = LocalDate.of(2027, 3, 1);
    /** 13.00 in Norway, in summer time. */
    private static final Instant CLOSES = Instant.parse("2027-04-15T11:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2027-02-28T22:59:59Z, COMING",
        "2027-02-28T23:00:00Z, OPEN",
        "2027-04-15T10:59:59Z, OPEN",
        "2027-04-15T11:00:00Z, CLOSED"
    })
    void standsWhereItsDatesSay(Instant now, Phase phase) {
        assertThat(call("ANNOUNCED", OPENS, CLOSES).phase(now)).isEqualTo(phase);
    }

    @Test
    void isOpenFromTheFirstWhereNoDayIsSaidAndForeverWhereNoDeadlineIs() {
        assertThat(call("ANNOUNCED", null, CLOSES).phase(Instant.EPOCH)).isEqualTo(Phase.OPEN);
        assertThat(call("ANNOUNCED", OPENS, null).phase(Instant.parse("2090-01-01T00:00:00Z")))
                .isEqualTo(Phase.OPEN);
    }

    @Test
    void whatIsCancelledIsNeitherOpenNorComing() {
        assertThat(call("CANCELLED", OPENS, CLOSES).phase(Instant.EPOCH)).isEqualTo(Phase.CANCELLED);
    }

    @Test
    void aCallThatContradictsItselfIsNone() {
        assertThatThrownBy(() -> text(7L, "Fondet", null, null, null, null, "")).hasMessageContaining("one funder");
        assertThatThrownBy(() -> text(null, "", null, null, null, null, "")).hasMessageContaining("one funder");
        assertThatThrownBy(() -> text(7L, "", 2L, 1L, null, null, "")).hasMessageContaining("not above the most");
        assertThatThrownBy(() -> text(7L, "", null, null, LocalDate.of(2027, 4, 16), CLOSES, ""))
                .hasMessageContaining("before its deadline");
        assertThatThrownBy(() -> text(7L, "", null, null, null, null, "javascript:alert(1)"))
                .hasMessageContaining("http");
    }

    private static FundingCall call(String state, @Nullable LocalDate opensOn, @Nullable Instant closesAt) {
        RecordHead head = new RecordHead(
                1,
                FundingCall.KIND,
                "Midler",
                "",
                Language.BOKMAL,
                7L,
                "Havgap fond",
                state,
                Set.of(),
                List.of(),
                null,
                null,
                1,
                true,
                Instant.EPOCH,
                Instant.EPOCH);
        return new FundingCall(head, text(7L, "", null, null, opensOn, closesAt, ""));
    }

    private static CallText text(
            @Nullable Long funder,
            String funderName,
            @Nullable Long from,
            @Nullable Long to,
            @Nullable LocalDate opensOn,
            @Nullable Instant closesAt,
            String address) {
        return new CallText(
                "Midler",
                "Til små forsøk",
                Language.BOKMAL,
                funder,
                funderName,
                null,
                Set.of(),
                "",
                from,
                to,
                opensOn,
                closesAt,
                address);
    }
}
