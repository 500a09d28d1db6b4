package no.samskap.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.accounts.Accounts;
import no.samskap.accounts.Role;
import no.samskap.core.Language;
import no.samskap.core.LocalizedText;
import no.samskap.core.PartialDate;
import no.samskap.core.Visitor;
import no.samskap.directory.People;
import no.samskap.indicators.FrameworkText.GoalAreaText;
import no.samskap.indicators.FrameworkText.IndicatorText;
import no.samskap.indicators.FrameworkText.ReportedText;
import no.samskap.records.Fact;
import no.samskap.records.Facts;
import no.samskap.records.Merging;
import no.samskap.records.Owing;
import no.samskap.records.RecordContent;
import no.samskap.records.Records;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Three applications counted, one total reported: a year is confirmed, approved and locked, and stays. */
@SamskapTest
class RoundsTests {
    private static final int YEAR = 2025;

    @Autowired
    Rounds rounds;

    @Autowired
    RoundsOwed owed;

    @Autowired
    Frameworks frameworks;

    @Autowired
    Figures figures;

    @Autowired
    Facts facts;

    @Autowired
    Records records;

    @Autowired
    Merging merging;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    World world;

    World.Place place;
    Visitor coordinator;
    Visitor steering;
    long number;
    long kai;
    long park;

    @BeforeEach
    void twoApplicationsOfNordvikAreSent() {
        place = world.anew();
        coordinator = with("Cecilie", Role.COORDINATOR);
        steering = with("Stein", Role.STEERING_MEMBER);
        number = ((Saving.Saved) frameworks.add(coordinator, framework())).number();
        kai = sent("Grønn kai", 2025, Visitor.PUBLIC, Visitor.edits("org", place.nordvik()));
        park = sent("Lommepark", 2025, Visitor.PUBLIC, Visitor.edits("org", place.havgap()));
    }

    @Test
    void whoeverLooksAfterARecordIsAskedForItAndNothingElse() {
        ask();

        assertThat(tasks(place.kari())).singleElement().satisfies(task -> {
            assertThat(task.address()).isEqualTo("/tall/" + number + "/runder/" + YEAR);
            assertThat(task.note()).contains("1");
            assertThat(task.due()).isEqualTo(figures.today().plusDays(14));
        });
        assertThat(tasks(place.siri())).isEmpty();
        assertThat(tasks(place.ola())).isEmpty();

        assertThat(rounds.confirm(place.kari(), number, YEAR, List.of(kai, park)))
                .isEqualTo(Rounds.Outcome.DONE);

        assertThat(tasks(place.kari())).isEmpty();
        assertThat(rounds.list(coordinator, found(), YEAR))
                .filteredOn(listed -> listed.confirmation() != null)
                .extracting(listed -> listed.head().number())
                .containsExactly(kai);
        assertThat(rounds.confirm(place.siri(), number, YEAR, List.of(park))).isEqualTo(Rounds.Outcome.NOT_YOURS);
    }

    @Test
    void theStepsGoFromCoordinatorToSteeringGroupAndNoOtherWay() {
        assertThat(rounds.ask(place.berit(), number, YEAR, due())).isEqualTo(Rounds.Outcome.NOT_YOURS);
        assertThat(rounds.ask(coordinator, number, 2026, due())).isEqualTo(Rounds.Outcome.WRONG_YEAR);
        ask();
        assertThat(rounds.ask(coordinator, number, YEAR, due())).isEqualTo(Rounds.Outcome.TOO_LATE);
        assertThat(rounds.lock(steering, number, YEAR, "Møte 1")).isEqualTo(Rounds.Outcome.TOO_LATE);
        assertThat(rounds.approve(steering, number, YEAR)).isEqualTo(Rounds.Outcome.NOT_YOURS);
        assertThat(rounds.approve(place.berit(), number, YEAR)).isEqualTo(Rounds.Outcome.NOT_YOURS);
        assertThat(tasks(steering)).isEmpty();

        assertThat(rounds.approve(coordinator, number, YEAR)).isEqualTo(Rounds.Outcome.DONE);

        assertThat(tasks(steering)).hasSize(1);
        assertThat(rounds.lock(coordinator, number, YEAR, "Møte 1")).isEqualTo(Rounds.Outcome.NOT_YOURS);
        assertThat(rounds.confirm(place.kari(), number, YEAR, List.of(kai))).isEqualTo(Rounds.Outcome.TOO_LATE);
        assertThat(rounds.lock(steering, number, YEAR, "Møte 1")).isEqualTo(Rounds.Outcome.DONE);
        assertThat(rounds.reopen(coordinator, number, YEAR)).isEqualTo(Rounds.Outcome.TOO_LATE);
        assertThat(tasks(steering)).isEmpty();
        assertThat(tasks(coordinator)).isEmpty();
    }

    @Test
    void aLockedYearStaysTheSameWhateverIsEdited() {
        lock();
        Figure locked = figure();
        assertThat(locked).isEqualTo(new Figure(YEAR, 2, 3, 0, true));

        sent("Enda en", YEAR, Visitor.PUBLIC, Visitor.ADMIN);
        transaction.executeWithoutResult(status -> facts.withdraw(kai, "application.sent"));
        frameworks.report(
                coordinator, number, found().head().version(), indicator().id(), reported(YEAR, 99));
        frameworks.cover(coordinator, number, indicator().id(), YEAR, park);
        frameworks.change(
                coordinator, number, found().head().version(), indicator().id(), Target.perYear(1), null);

        assertThat(figure()).isEqualTo(locked);
        assertThat(score().standing().in(YEAR)).contains(Status.NOT_REACHED);
        assertThat(score().series().period().value()).isEqualTo(5);
        assertThat(figures.behind(Visitor.STRANGER, found(), indicator(), YEAR)
                        .orElseThrow()
                        .rows())
                .extracting(row -> row.fact().head().number())
                .containsExactlyInAnyOrder(kai, park);
    }

    @Test
    void anotherYearIsStillCounted() {
        lock();

        sent("Et annet år", 2024, Visitor.PUBLIC, Visitor.ADMIN);

        assertThat(score().series().in(2024).orElseThrow().value()).isEqualTo(1);
        assertThat(score().series().period().value()).isEqualTo(6);
    }

    @Test
    void aTotalForThePeriodIsNotRaisedByWhatHappensToARecordItIncludedInALockedYear() {
        frameworks.withdrawReport(coordinator, number, indicator().id(), YEAR);
        frameworks.report(
                coordinator, number, found().head().version(), indicator().id(), reported(null, 10));
        frameworks.cover(coordinator, number, indicator().id(), YEAR, kai);
        assertThat(score().series().period()).isEqualTo(new Figure(null, 2, 9, 0, true));
        lock();

        transaction.executeWithoutResult(status -> facts.withdraw(kai, "application.sent"));

        assertThat(score().series().period()).isEqualTo(new Figure(null, 2, 9, 0, true));
    }

    @Test
    void aRestatementShowsWhoWhenWhyAndBothFigures() {
        lock();
        assertThat(restate(coordinator, "Ingenting er endret")).isEqualTo(Rounds.Outcome.SAME);
        sent("Glemt i fjor", YEAR, Visitor.PUBLIC, Visitor.ADMIN);
        assertThat(figures.differsFromLocked(coordinator, found(), indicator(), YEAR))
                .contains(new Figure(YEAR, 3, 3, 0, true));
        assertThat(restate(place.berit(), "Jeg vil")).isEqualTo(Rounds.Outcome.NOT_YOURS);

        assertThat(restate(coordinator, "En søknad var glemt")).isEqualTo(Rounds.Outcome.DONE);

        assertThat(figure()).isEqualTo(new Figure(YEAR, 3, 3, 0, true));
        assertThat(indicator().settledAll(YEAR))
                .extracting(settled -> settled.figure().value(), Settled::reason, Settled::by)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(5L, "", coordinator.person()),
                        org.assertj.core.groups.Tuple.tuple(6L, "En søknad var glemt", coordinator.person()));
    }

    @Test
    void aRestatementIsMeasuredAgainstTheTargetTheYearWasLockedWith() {
        frameworks.change(
                coordinator, number, found().head().version(), indicator().id(), Target.perYear(6), null);
        lock();
        assertThat(score().standing().in(YEAR)).contains(Status.NOT_REACHED);
        frameworks.change(
                coordinator, number, found().head().version(), indicator().id(), Target.perYear(30), null);
        sent("Glemt i fjor", YEAR, Visitor.PUBLIC, Visitor.ADMIN);

        assertThat(restate(coordinator, "En søknad var glemt")).isEqualTo(Rounds.Outcome.DONE);

        assertThat(indicator().settledIn(YEAR).orElseThrow().target()).isEqualTo(Target.perYear(6));
        assertThat(score().standing().in(YEAR)).contains(Status.REACHED);
    }

    @Test
    void whoeverMayReadLessThanTheCoordinatorDoesNotRestate() {
        sent("Hemmelig", YEAR, Visitor.administers("body", place.agreement()), Visitor.ADMIN);
        lock();

        assertThat(figures.differsFromLocked(steering, found(), indicator(), YEAR))
                .contains(new Figure(YEAR, 2, 3, 0, true));
        assertThat(restate(steering, "Jeg ser færre")).isEqualTo(Rounds.Outcome.NOT_YOURS);

        assertThat(figure()).isEqualTo(new Figure(YEAR, 3, 3, 0, true));
    }

    @Test
    void restatingTwiceShowsBothAndTheSameTwiceIsNothing() {
        lock();
        sent("Glemt i fjor", YEAR, Visitor.PUBLIC, Visitor.ADMIN);
        assertThat(restate(coordinator, "En var glemt")).isEqualTo(Rounds.Outcome.DONE);
        assertThat(restate(coordinator, "En var glemt")).isEqualTo(Rounds.Outcome.SAME);
        sent("Også glemt", YEAR, Visitor.PUBLIC, Visitor.ADMIN);

        assertThat(restate(coordinator, "Enda en")).isEqualTo(Rounds.Outcome.DONE);

        assertThat(indicator().settledAll(YEAR))
                .extracting(settled -> settled.figure().value())
                .containsExactly(5L, 6L, 7L);
    }

    @Test
    void aRecordChangedAfterItWasConfirmedIsConfirmedAnew() {
        ask();
        rounds.confirm(place.kari(), number, YEAR, List.of(kai));
        transaction.executeWithoutResult(status -> records.touch(kai));
        assertThat(listed(kai).hasChangedSince()).isTrue();

        assertThat(rounds.confirm(place.kari(), number, YEAR, List.of(kai))).isEqualTo(Rounds.Outcome.DONE);

        assertThat(listed(kai).hasChangedSince()).isFalse();
    }

    @Test
    void aRoundGetsAnotherDeadlineAndIsCalledOffUntilItIsApproved() {
        ask();
        rounds.confirm(place.kari(), number, YEAR, List.of(kai));
        LocalDate later = due().plusDays(7);
        assertThat(rounds.setDueOn(place.berit(), number, YEAR, later)).isEqualTo(Rounds.Outcome.NOT_YOURS);
        assertThat(rounds.setDueOn(coordinator, number, YEAR, later)).isEqualTo(Rounds.Outcome.DONE);
        assertThat(rounds.find(found(), YEAR).orElseThrow().dueOn()).isEqualTo(later);

        assertThat(rounds.callOff(steering, number, YEAR)).isEqualTo(Rounds.Outcome.NOT_YOURS);
        assertThat(rounds.callOff(coordinator, number, YEAR)).isEqualTo(Rounds.Outcome.DONE);
        assertThat(rounds.find(found(), YEAR)).isEmpty();
        assertThat(tasks(place.kari())).isEmpty();

        lock();
        assertThat(listed(kai).confirmation()).isNull();
        assertThat(rounds.callOff(coordinator, number, YEAR)).isEqualTo(Rounds.Outcome.TOO_LATE);
        assertThat(rounds.setDueOn(coordinator, number, YEAR, later)).isEqualTo(Rounds.Outcome.TOO_LATE);
    }

    @Test
    void twoWhoAskAtOnceBeginOneRound() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<Rounds.Outcome> asking = () -> {
            together.await();
            return rounds.ask(coordinator, number, YEAR, due());
        };
        try (var both = Executors.newFixedThreadPool(2)) {
            List<Rounds.Outcome> outcomes = new ArrayList<>();
            for (var each : both.invokeAll(List.of(asking, asking))) outcomes.add(each.get());
            assertThat(outcomes).containsExactlyInAnyOrder(Rounds.Outcome.DONE, Rounds.Outcome.TOO_LATE);
        }
    }

    @Test
    void aYearIsLockedWithWhatIsMissingStillMissing() {
        frameworks.withdrawReport(coordinator, number, indicator().id(), YEAR);
        transaction.executeWithoutResult(status -> {
            facts.withdraw(kai, "application.sent");
            facts.withdraw(park, "application.sent");
        });
        lock();

        assertThat(figure().isKnown()).isFalse();
        assertThat(rounds.missing(coordinator, found(), YEAR)).hasSize(1);
        sent("Glemt", YEAR, Visitor.PUBLIC, Visitor.ADMIN);
        assertThat(figure().isKnown()).isFalse();
        assertThat(restate(coordinator, "Ingen var ført")).isEqualTo(Rounds.Outcome.DONE);
        assertThat(figure().value()).isEqualTo(1);
    }

    @Test
    void whoeverMayNotReadALockedRowSeesTheSameFigureAndThatARowIsNotShown() {
        sent("Hemmelig", YEAR, Visitor.reads("body", place.agreement()), Visitor.ADMIN);
        lock();

        var behind =
                figures.behind(Visitor.STRANGER, found(), indicator(), YEAR).orElseThrow();

        assertThat(behind.figure()).isEqualTo(new Figure(YEAR, 3, 3, 0, true));
        assertThat(behind.rows()).hasSize(2);
        assertThat(behind.notShown()).isEqualTo(1);
    }

    @Test
    void recordsThatAreMergedAfterwardsDoNotChangeALockedFigure() {
        lock();

        merging.merge(place.root(), kai, park, "");

        assertThat(figure().value()).isEqualTo(5);
        assertThat(figures.differsFromLocked(coordinator, found(), indicator(), YEAR))
                .contains(new Figure(YEAR, 1, 3, 0, true));
    }

    @Test
    void anApprovalTakenBackIsMadeAnewFromWhatTheRecordsSayThen() {
        ask();
        rounds.approve(coordinator, number, YEAR);
        assertThat(rounds.reopen(coordinator, number, YEAR)).isEqualTo(Rounds.Outcome.DONE);
        sent("Glemt", YEAR, Visitor.PUBLIC, Visitor.ADMIN);

        rounds.approve(coordinator, number, YEAR);
        rounds.lock(steering, number, YEAR, "Møte 1");

        assertThat(figure()).isEqualTo(new Figure(YEAR, 3, 3, 0, true));
    }

    @Test
    void whatNobodyKnowsAnythingOfIsMissing() {
        assertThat(rounds.missing(coordinator, found(), 2024))
                .extracting(Indicator::key)
                .containsExactly("sent");
        assertThat(rounds.missing(coordinator, found(), YEAR)).isEmpty();
    }

    @Test
    void aCommentStandsBesideOneFigure() {
        assertThat(frameworks.remark(place.kari(), number, indicator().id(), YEAR, "Nei"))
                .isEqualTo(new Saving.NotYours());

        frameworks.remark(coordinator, number, indicator().id(), YEAR, "Tallet er foreløpig");
        frameworks.remark(coordinator, number, indicator().id(), YEAR, "Tallet er endelig");

        assertThat(indicator().remarkOn(YEAR).orElseThrow().text()).isEqualTo("Tallet er endelig");
        assertThat(indicator().remarkOn(null)).isEmpty();
        frameworks.remark(coordinator, number, indicator().id(), YEAR, "");
        assertThat(indicator().remarkOn(YEAR)).isEmpty();
        assertThat(frameworks.remark(coordinator, number, indicator().id(), 2019, "Telt på en annen måte"))
                .isInstanceOf(Saving.Saved.class);
        assertThat(frameworks.remark(coordinator, number, indicator().id(), 1999, "For lenge siden"))
                .isEqualTo(new Saving.WrongYear());
    }

    private void ask() {
        assertThat(rounds.ask(coordinator, number, YEAR, due())).isEqualTo(Rounds.Outcome.DONE);
    }

    private void lock() {
        ask();
        assertThat(rounds.approve(coordinator, number, YEAR)).isEqualTo(Rounds.Outcome.DONE);
        assertThat(rounds.lock(steering, number, YEAR, "Styringsgruppen, sak 4"))
                .isEqualTo(Rounds.Outcome.DONE);
    }

    private Rounds.Listed listed(long record) {
        return rounds.list(coordinator, found(), YEAR).stream()
                .filter(each -> each.head().number() == record)
                .findFirst()
                .orElseThrow();
    }

    private Rounds.Outcome restate(Visitor visitor, String why) {
        return rounds.restate(visitor, number, indicator().id(), YEAR, why);
    }

    private LocalDate due() {
        return figures.today().plusDays(14);
    }

    private List<Owing.Owed> tasks(Visitor visitor) {
        return owed.owedBy(visitor, 50).stream()
                .filter(task -> task.address().startsWith("/tall/" + number + "/"))
                .toList();
    }

    private Visitor with(String name, Role role) {
        long person = people.register(name, "Nordmann", true);
        accounts.open(person, name + " Nordmann");
        accounts.give(person, role, place.agreement(), LocalDate.of(2020, 1, 1));
        return accounts.visitor(person).orElseThrow();
    }

    private Framework found() {
        return frameworks.find(place.root(), number).orElseThrow();
    }

    private Indicator indicator() {
        return found().indicators().getFirst();
    }

    private Figures.Score score() {
        return figures.of(Visitor.STRANGER, found(), indicator());
    }

    private Figure figure() {
        return score().series().in(YEAR).orElseThrow();
    }

    private long sent(String title, int year, String reader, String editor) {
        Long stated = transaction.execute(status -> {
            long record = records.create(
                    "organisation",
                    RecordContent.titled(title, Language.BOKMAL, "ACTIVE")
                            .readers(Set.of(reader, Visitor.ADMIN, Visitor.edits("body", place.agreement())))
                            .editors(Set.of(editor)));
            facts.state(Fact.of(record, "application.sent", PartialDate.day(LocalDate.of(year, 3, 1)))
                    .within(Set.of(place.agreement()), Set.of()));
            return record;
        });
        if (stated == null) throw new IllegalStateException();
        return stated;
    }

    private FrameworkText framework() {
        LocalizedText name = LocalizedText.same("Søknader");
        return new FrameworkText(
                place.agreement(),
                LocalizedText.same("Avtalen 2022–2025"),
                LocalDate.of(2022, 1, 1),
                LocalDate.of(2025, 12, 31),
                true,
                "",
                List.of(new GoalAreaText(
                        "research",
                        LocalizedText.same("Forskning"),
                        List.of(),
                        List.of(new IndicatorText(
                                "sent",
                                name,
                                name,
                                name,
                                "",
                                null,
                                "application.sent",
                                Set.of(),
                                Indicator.Measure.RECORDS,
                                Target.perYear(20),
                                List.of(reported(YEAR, 3)))))));
    }

    private static ReportedText reported(@Nullable Integer year, long total) {
        return new ReportedText(year, total, 0, "Årsrapporten", "", Set.of());
    }
}
