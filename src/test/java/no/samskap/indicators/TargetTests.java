package no.samskap.indicators;

import static no.samskap.indicators.Status.AWAITING;
import static no.samskap.indicators.Status.NOT_REACHED;
import static no.samskap.indicators.Status.NO_TARGET;
import static no.samskap.indicators.Status.ON_THE_WAY;
import static no.samskap.indicators.Status.REACHED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import no.samskap.indicators.Target.Kind;
import org.junit.jupiter.api.Test;

class TargetTests {
    private static final LocalDate STARTS = LocalDate.of(2022, 1, 1);
    private static final LocalDate ENDS = LocalDate.of(2025, 12, 31);
    private static final LocalDate LAST_DAY = ENDS;
    private static final LocalDate DAY_AFTER = LocalDate.of(2026, 1, 1);
    private static final Target INCREASE = new Target(Kind.INCREASE, null);
    private static final Target EACH_TIME = new Target(Kind.INCREASE_EACH_TIME, null);

    @Test
    void aYearIsReachedAtTheTargetAndNotOneBelow() {
        Series series = records(year(2022, 20), year(2023, 19), year(2024, 21), year(2025, 0));

        assertThat(Target.perYear(20).standing(series, DAY_AFTER).byYear())
                .isEqualTo(Map.of(2022, REACHED, 2023, NOT_REACHED, 2024, REACHED, 2025, NOT_REACHED));
    }

    @Test
    void theLatestYearDecidesAndTheYearsAreCounted() {
        Standing standing = Target.perYear(50)
                .standing(records(year(2022, 32), year(2023, 96), year(2024, 70), year(2025, 26)), DAY_AFTER);

        assertThat(standing.status()).isEqualTo(NOT_REACHED);
        assertThat(standing.reachedYears()).isEqualTo(2);
        assertThat(standing.settledYears()).isEqualTo(4);
    }

    @Test
    void theRunningYearIsOnTheWayThroughItsLastDay() {
        Series series = records(year(2024, 7), year(2025, 3));

        assertThat(Target.perYear(7).standing(series, LAST_DAY).status()).isEqualTo(ON_THE_WAY);
        assertThat(Target.perYear(7).standing(series, DAY_AFTER).status()).isEqualTo(NOT_REACHED);
    }

    @Test
    void aRunningYearThatIsUnderWayIsNoneOfTheYearsCounted() {
        Standing standing = Target.perYear(7).standing(records(year(2024, 7), year(2025, 3)), LAST_DAY);

        assertThat(standing.reachedYears()).isEqualTo(1);
        assertThat(standing.settledYears()).isEqualTo(1);
    }

    @Test
    void theRunningYearIsReachedAsSoonAsItIs() {
        assertThat(Target.perYear(3).standing(records(year(2025, 3)), LAST_DAY).status())
                .isEqualTo(REACHED);
    }

    @Test
    void aYearThatHasNotBegunHasNoStatus() {
        Standing standing =
                Target.perYear(3).standing(records(year(2022, 3), year(2023, 9)), LocalDate.of(2022, 12, 31));

        assertThat(standing.byYear()).isEqualTo(Map.of(2022, REACHED));
    }

    @Test
    void beforeThePeriodBeginsEverythingIsOnTheWay() {
        Standing standing = Target.perYear(3).standing(records(year(2022, 0)), LocalDate.of(2021, 12, 31));

        assertThat(standing.status()).isEqualTo(ON_THE_WAY);
        assertThat(standing.byYear()).isEmpty();
    }

    @Test
    void anEndedYearAwaitsDecisionsOnlyWhereTheyCanStillReachTheTarget() {
        Figure enough = new Figure(2025, 0, 1, 6, true);
        Figure oneTooFew = new Figure(2025, 0, 1, 5, true);

        assertThat(Target.perYear(7).standing(records(enough), DAY_AFTER).status())
                .isEqualTo(AWAITING);
        assertThat(Target.perYear(7).standing(records(oneTooFew), DAY_AFTER).status())
                .isEqualTo(NOT_REACHED);
    }

    @Test
    void pendingDecisionsChangeNothingWhereTheTargetIsReachedOrTheYearRuns() {
        assertThat(Target.perYear(1)
                        .standing(records(new Figure(2025, 1, 0, 13, true)), DAY_AFTER)
                        .status())
                .isEqualTo(REACHED);
        assertThat(Target.perYear(7)
                        .standing(records(new Figure(2025, 1, 0, 13, true)), LAST_DAY)
                        .status())
                .isEqualTo(ON_THE_WAY);
    }

    @Test
    void aPeriodThatEndsWithinAYearEndsThatYear() {
        Series series = new Series(List.of(year(2025, 1)), year(2025, 1), STARTS, LocalDate.of(2025, 6, 30), true);

        assertThat(Target.perYear(2).standing(series, LocalDate.of(2025, 6, 30)).status())
                .isEqualTo(ON_THE_WAY);
        assertThat(Target.perYear(2).standing(series, LocalDate.of(2025, 7, 1)).status())
                .isEqualTo(NOT_REACHED);
    }

    @Test
    void aYearBeforeThePeriodIsNotJudged() {
        assertThat(Target.perYear(2)
                        .standing(records(year(2021, 9), year(2022, 1)), DAY_AFTER)
                        .byYear())
                .isEqualTo(Map.of(2022, NOT_REACHED));
    }

    @Test
    void aTargetForThePeriodIsComparedWithItsSum() {
        assertThat(Target.inPeriod(4)
                        .standing(records(year(2022, 3), year(2023, 1)), LAST_DAY)
                        .status())
                .isEqualTo(REACHED);
        assertThat(Target.inPeriod(5)
                        .standing(records(year(2022, 3), year(2023, 1)), LAST_DAY)
                        .status())
                .isEqualTo(ON_THE_WAY);
        assertThat(Target.inPeriod(5).standing(records(year(2022, 3), year(2023, 1)), DAY_AFTER))
                .isEqualTo(new Standing(NOT_REACHED, Map.of()));
    }

    @Test
    void aPeriodAwaitsDecisionsToo() {
        assertThat(Target.inPeriod(5)
                        .standing(records(year(2022, 3), new Figure(2025, 0, 0, 2, true)), DAY_AFTER)
                        .status())
                .isEqualTo(AWAITING);
    }

    @Test
    void oneNewThingIsAnIncrease() {
        assertThat(INCREASE.standing(records(year(2022, 1)), LAST_DAY).status()).isEqualTo(REACHED);
        assertThat(INCREASE.standing(records(), LAST_DAY).status()).isEqualTo(ON_THE_WAY);
        assertThat(INCREASE.standing(records(), DAY_AFTER).status()).isEqualTo(NOT_REACHED);
    }

    @Test
    void anAmountHasIncreasedWhenTheLatestIsAboveTheOneBefore() {
        assertThat(INCREASE.standing(amounts(year(2022, 9), year(2023, 5), year(2025, 6)), DAY_AFTER)
                        .status())
                .isEqualTo(REACHED);
        assertThat(INCREASE.standing(amounts(year(2022, 5), year(2023, 9), year(2025, 9)), DAY_AFTER)
                        .status())
                .isEqualTo(NOT_REACHED);
        assertThat(INCREASE.standing(amounts(year(2022, 5)), DAY_AFTER).status())
                .isEqualTo(NOT_REACHED);
    }

    @Test
    void eachTimeIsComparedWithTheTimeBeforeWhateverYearsLieBetween() {
        Standing standing = EACH_TIME.standing(
                amounts(year(2021, 120), unknown(2022), year(2023, 150), unknown(2024), unknown(2025)), DAY_AFTER);

        assertThat(standing).isEqualTo(new Standing(REACHED, Map.of(2023, REACHED)));
    }

    @Test
    void oneTimeThatIsNotAboveTheOneBeforeIsEnoughToMiss() {
        assertThat(EACH_TIME.standing(amounts(year(2022, 10), year(2023, 10), year(2024, 30)), DAY_AFTER))
                .isEqualTo(new Standing(NOT_REACHED, Map.of(2023, NOT_REACHED, 2024, REACHED)));
    }

    @Test
    void aYearUnderWayMayStillPassTheOneBefore() {
        assertThat(EACH_TIME
                        .standing(amounts(year(2024, 10), year(2025, 4)), LAST_DAY)
                        .status())
                .isEqualTo(ON_THE_WAY);
    }

    @Test
    void aSingleFigureHasNotIncreased() {
        assertThat(EACH_TIME.standing(amounts(year(2023, 150)), LAST_DAY).status())
                .isEqualTo(ON_THE_WAY);
        assertThat(EACH_TIME.standing(amounts(year(2023, 150)), DAY_AFTER).status())
                .isEqualTo(NOT_REACHED);
    }

    @Test
    void withoutATargetThereIsNoStatus() {
        assertThat(Target.NONE.standing(records(year(2022, 5)), DAY_AFTER))
                .isEqualTo(new Standing(NO_TARGET, Map.of()));
    }

    @Test
    void onlyTheKindsThatNameAFigureHaveOneAndItIsAboveZero() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Target(Kind.PER_YEAR, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Target(Kind.INCREASE, 3L));
        assertThatIllegalArgumentException().isThrownBy(() -> Target.inPeriod(0));
    }

    private static Series records(Figure... years) {
        return series(true, years);
    }

    private static Series amounts(Figure... years) {
        return series(false, years);
    }

    private static Series series(boolean ofNewThings, Figure... years) {
        return new Series(List.of(years), Figure.ofPeriod(Arrays.asList(years), null, 0), STARTS, ENDS, ofNewThings);
    }

    private static Figure year(int year, long value) {
        return new Figure(year, value, 0, 0, true);
    }

    private static Figure unknown(int year) {
        return new Figure(year, 0, 0, 0, false);
    }
}
