package no.samskap.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.core.Language;
import no.samskap.core.LocalizedText;
import no.samskap.core.PartialDate;
import no.samskap.core.Visitor;
import no.samskap.indicators.FrameworkText.GoalAreaText;
import no.samskap.indicators.FrameworkText.IndicatorText;
import no.samskap.indicators.FrameworkText.ReportedText;
import no.samskap.records.Fact;
import no.samskap.records.Facts;
import no.samskap.records.Merging;
import no.samskap.records.RecordContent;
import no.samskap.records.Records;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@SamskapTest
class FiguresTests {
    private static final String SENT = "application.sent";

    @Autowired
    Frameworks frameworks;

    @Autowired
    FrameworkParts parts;

    @Autowired
    Figures figures;

    @Autowired
    Facts facts;

    @Autowired
    Records records;

    @Autowired
    Merging merging;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    World world;

    World.Place place;
    long number;

    @BeforeEach
    void fourteenApplicationsAreReported() {
        place = world.anew();
        number = added(true, reported(2025, 14));
    }

    @Test
    void aNewFactRaisesTheFigureByExactlyOneAndShowsBehindIt() {
        assertThat(figure(Visitor.STRANGER).value()).isEqualTo(14);

        long application = sent("Grønn kai", Visitor.PUBLIC);

        assertThat(figure(Visitor.STRANGER)).isEqualTo(new Figure(2025, 1, 14, 0, true));
        assertThat(period(Visitor.STRANGER).value()).isEqualTo(15);
        assertThat(behind(Visitor.STRANGER)).containsExactly(application);
    }

    @Test
    void aRecordThatTheReportIncludesRaisesNothingUntilItIsTakenOutAgain() {
        long application = sent("Grønn kai", Visitor.PUBLIC);

        assertThat(frameworks.cover(place.berit(), number, indicator().id(), 2025, application))
                .isEqualTo(new Covering.Done());
        assertThat(figure(Visitor.STRANGER)).isEqualTo(new Figure(2025, 1, 13, 0, true));

        assertThat(frameworks.uncover(place.berit(), number, indicator().id(), application))
                .isEqualTo(new Covering.Done());
        assertThat(figure(Visitor.STRANGER)).isEqualTo(new Figure(2025, 1, 14, 0, true));
    }

    @Test
    void mergedRecordsCountOnceAlsoWhereOneOfThemIsCovered() {
        long one = sent("Grønn kai", Visitor.PUBLIC);
        long same = sent("Grøn kai", Visitor.PUBLIC);
        frameworks.cover(place.berit(), number, indicator().id(), 2025, same);
        assertThat(figure(Visitor.STRANGER).value()).isEqualTo(15);

        assertThat(merging.merge(place.root(), same, one, "")).isInstanceOf(Merging.Outcome.Merged.class);

        assertThat(figure(Visitor.STRANGER)).isEqualTo(new Figure(2025, 1, 13, 0, true));
        assertThat(behind(Visitor.STRANGER)).containsExactly(one);

        frameworks.uncover(place.berit(), number, indicator().id(), one);
        assertThat(figure(Visitor.STRANGER).value()).isEqualTo(15);
    }

    @Test
    void aRecordOneMayNotReadIsNeitherCountedNorTakenOutOfTheReport() {
        long application = sent("Hemmelig", Visitor.reads("org", place.nordvik()));
        assertThat(figure(Visitor.STRANGER).value()).isEqualTo(14);
        assertThat(behind(Visitor.STRANGER)).isEmpty();
        assertThat(figure(place.kari()).value()).isEqualTo(15);

        frameworks.cover(place.berit(), number, indicator().id(), 2025, application);

        assertThat(figure(Visitor.STRANGER)).isEqualTo(new Figure(2025, 0, 14, 0, true));
        assertThat(figure(place.kari())).isEqualTo(new Figure(2025, 1, 13, 0, true));
    }

    @Test
    void onlyFactsWithTheLabelUnderTheBodyCount() {
        stated("Utdanning", SENT, Set.of("education"), place.agreement(), LocalDate.of(2025, 3, 1), Visitor.PUBLIC);
        stated("Annet samarbeid", SENT, Set.of("research"), place.nordvik(), LocalDate.of(2025, 3, 1), Visitor.PUBLIC);
        stated(
                "Innvilget",
                "application.granted",
                Set.of("research"),
                place.agreement(),
                LocalDate.of(2025, 3, 1),
                Visitor.PUBLIC);

        assertThat(figure(Visitor.STRANGER).traced()).isZero();
    }

    @Test
    void aTotalForTheWholePeriodGivesWayToTheRecordsItIncludes() {
        number = added(true, reported(null, 24));
        long application = sent("Grønn kai", Visitor.PUBLIC);
        assertThat(period(Visitor.STRANGER)).isEqualTo(new Figure(null, 1, 24, 0, true));

        frameworks.cover(place.berit(), number, indicator().id(), 2025, application);

        assertThat(period(Visitor.STRANGER)).isEqualTo(new Figure(null, 1, 23, 0, true));
        assertThat(figure(Visitor.STRANGER).value()).isEqualTo(1);
    }

    @Test
    void nothingIsCoveredThatDoesNotCountOrWhereNothingIsReported() {
        long earlier =
                stated("I fjor", SENT, Set.of("research"), place.agreement(), LocalDate.of(2024, 3, 1), Visitor.PUBLIC);

        assertThat(frameworks.cover(place.berit(), number, indicator().id(), 2025, earlier))
                .isEqualTo(new Covering.DoesNotCount());
        assertThat(frameworks.cover(place.berit(), number, indicator().id(), 2024, earlier))
                .isEqualTo(new Covering.NothingReported());
    }

    @Test
    void whoeverDoesNotEditForTheBodyChangesNothing() {
        long application = sent("Grønn kai", Visitor.PUBLIC);
        int version = framework().head().version();
        long indicator = indicator().id();

        for (Visitor other : List.of(place.kari(), place.hans(), Visitor.STRANGER)) {
            assertThat(frameworks.add(other, text(true, reported(2025, 1)))).isEqualTo(new Saving.NotYours());
            assertThat(frameworks.change(other, number, version, indicator, Target.NONE, null))
                    .isEqualTo(new Saving.NotYours());
            assertThat(frameworks.report(other, number, version, indicator, reported(2025, 99)))
                    .isEqualTo(new Saving.NotYours());
            assertThat(frameworks.withdrawReport(other, number, indicator, 2025))
                    .isEqualTo(new Saving.NotYours());
            assertThat(frameworks.cover(other, number, indicator, 2025, application))
                    .isEqualTo(new Covering.NotYours());
            assertThat(frameworks.uncover(other, number, indicator, application))
                    .isEqualTo(new Covering.NotYours());
        }
        assertThat(framework().head().version()).isEqualTo(version);
    }

    @Test
    void aFrameworkThatIsNotOpenIsReadByItsBodyOnly() {
        number = added(false, reported(2025, 1));

        assertThat(frameworks.find(place.berit(), number)).isPresent();
        assertThat(frameworks.find(place.kari(), number)).isEmpty();
        assertThat(frameworks.find(Visitor.STRANGER, number)).isEmpty();
    }

    @Test
    void aReportedTotalReplacesTheOneBeforeAndKeepsWhatItIncludes() {
        long application = sent("Grønn kai", Visitor.PUBLIC);
        frameworks.cover(place.berit(), number, indicator().id(), 2025, application);

        Saving saving = frameworks.report(
                place.berit(), number, framework().head().version(), indicator().id(), reported(2025, 16));

        assertThat(saving).isEqualTo(new Saving.Saved(indicator().id()));
        assertThat(figure(Visitor.STRANGER)).isEqualTo(new Figure(2025, 1, 15, 0, true));
    }

    @Test
    void withoutItsReportedTotalAFigureIsItsRecords() {
        long application = sent("Grønn kai", Visitor.PUBLIC);
        frameworks.cover(place.berit(), number, indicator().id(), 2025, application);

        frameworks.withdrawReport(place.berit(), number, indicator().id(), 2025);

        assertThat(figure(Visitor.STRANGER)).isEqualTo(new Figure(2025, 1, 0, 0, true));
    }

    @Test
    void whoeverSavesOverAnOldVersionIsToldWhatWasSaved() {
        int seen = framework().head().version();
        long indicator = indicator().id();

        assertThat(frameworks.change(place.berit(), number, seen, indicator, Target.perYear(9), null))
                .isEqualTo(new Saving.Saved(indicator));
        assertThat(frameworks.change(place.root(), number, seen, indicator, Target.NONE, null))
                .isInstanceOfSatisfying(
                        Saving.Stale.class,
                        stale -> assertThat(stale.saved()
                                        .indicator(indicator)
                                        .orElseThrow()
                                        .target())
                                .isEqualTo(Target.perYear(9)));
    }

    @Test
    void aTotalIsReportedForTheYearsOfTheFrameworkOnly() {
        assertThat(frameworks.report(
                        place.berit(),
                        number,
                        framework().head().version(),
                        indicator().id(),
                        reported(2026, 3)))
                .isEqualTo(new Saving.WrongYear());
    }

    @Test
    void anIndicatorIsAddedAndCounts() {
        Saving saving = parts.addIndicator(
                place.berit(),
                number,
                framework().goalAreas().getFirst().id(),
                indicatorText("granted", "application.granted", List.of()));
        assertThat(saving).isInstanceOf(Saving.Saved.class);

        stated(
                "Innvilget",
                "application.granted",
                Set.of("research"),
                place.agreement(),
                LocalDate.of(2025, 3, 1),
                Visitor.PUBLIC);

        Indicator added = framework().indicators().getLast();
        assertThat(figures.of(Visitor.STRANGER, framework(), added)
                        .series()
                        .period()
                        .value())
                .isEqualTo(1);
    }

    private long added(boolean open, ReportedText total) {
        return switch (frameworks.add(place.berit(), text(open, total))) {
            case Saving.Saved(long saved) -> saved;
            default -> throw new AssertionError("not added");
        };
    }

    private FrameworkText text(boolean open, ReportedText total) {
        return new FrameworkText(
                place.agreement(),
                LocalizedText.same("Avtalen 2022–2025"),
                LocalDate.of(2022, 1, 1),
                LocalDate.of(2025, 12, 31),
                open,
                "",
                List.of(new GoalAreaText(
                        "research",
                        LocalizedText.same("Forskning"),
                        List.of(),
                        List.of(indicatorText("sent", SENT, List.of(total))))));
    }

    private static IndicatorText indicatorText(String key, String what, List<ReportedText> totals) {
        return new IndicatorText(
                key,
                LocalizedText.same("Søknader"),
                LocalizedText.same("Teller hver søknad"),
                LocalizedText.same("søknader"),
                "",
                null,
                what,
                Set.of("research"),
                Indicator.Measure.RECORDS,
                Target.perYear(20),
                totals);
    }

    private static ReportedText reported(@Nullable Integer year, long total) {
        return new ReportedText(year, total, 0, "Årsrapporten", "", Set.of());
    }

    private long sent(String title, String reader) {
        return stated(title, SENT, Set.of("research"), place.agreement(), LocalDate.of(2025, 3, 1), reader);
    }

    private long stated(String title, String what, Set<String> labels, long body, LocalDate day, String reader) {
        Long stated = transaction.execute(status -> {
            long record = records.create(
                    "organisation",
                    RecordContent.titled(title, Language.BOKMAL, "ACTIVE").readers(Set.of(reader, Visitor.ADMIN)));
            facts.state(
                    Fact.of(record, what, PartialDate.day(day)).labelled(labels).within(Set.of(body), Set.of()));
            return record;
        });
        if (stated == null) throw new IllegalStateException();
        return stated;
    }

    private Framework framework() {
        return frameworks.find(place.berit(), number).orElseThrow();
    }

    private Indicator indicator() {
        return framework().indicators().getFirst();
    }

    private Figure figure(Visitor visitor) {
        return figures.of(visitor, framework(), indicator()).series().in(2025).orElseThrow();
    }

    private Figure period(Visitor visitor) {
        return figures.of(visitor, framework(), indicator()).series().period();
    }

    private List<Long> behind(Visitor visitor) {
        return figures.behind(visitor, framework(), indicator(), 2025).orElseThrow().rows().stream()
                .map(row -> row.fact().head().number())
                .toList();
    }
}
