package no.samskap.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.core.Language;
import no.samskap.core.PartialDate;
import no.samskap.core.Visitor;
import no.samskap.records.CountingRule;
import no.samskap.records.Fact;
import no.samskap.records.Facts;
import no.samskap.records.RecordContent;
import no.samskap.records.Records;
import no.samskap.records.Relation;
import no.samskap.records.Trail;
import no.samskap.records.TrailStep;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@SamskapTest
class ResultsTests {
    @Autowired
    Results results;

    @Autowired
    ResultQueries queries;

    @Autowired
    Facts facts;

    @Autowired
    Trail trail;

    @Autowired
    Records records;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    World world;

    World.Place place;

    @BeforeEach
    void anew() {
        place = world.anew();
    }

    @Test
    void aDraftIsSeenOnlyByThoseWhoWriteForTheOrganisationsBehindIt() {
        long number = written(place.berit(), dryBusStops().with(place.havgap()));

        assertThat(results.find(place.kari(), number)).isPresent();
        assertThat(results.find(place.hans(), number)).isPresent();
        for (Visitor other : List.of(place.siri(), place.ola(), Visitor.STRANGER)) {
            assertThat(results.find(other, number)).isEmpty();
            assertThat(listed(other)).isEmpty();
            assertThat(queries.totals(other, ofNordvik()).total()).isZero();
            assertThat(queries.totals(other, ofNordvik()).types()).isEmpty();
            assertThat(queries.totals(other, ofNordvik()).years()).isEmpty();
        }
    }

    @Test
    void aPublishedResultIsSeenByItsAudience() {
        long forAll = published(dryBusStops());
        long forMembers = published(dryBusStops().readBy(Result.Audience.MEMBERS));
        long forThoseBehind = published(dryBusStops().readBy(Result.Audience.ORGANISATION));

        assertThat(listed(Visitor.STRANGER)).containsExactly(forAll);
        assertThat(listed(place.siri())).containsExactlyInAnyOrder(forAll, forMembers);
        assertThat(listed(place.ola())).containsExactlyInAnyOrder(forAll, forMembers, forThoseBehind);
        assertThat(queries.totals(Visitor.STRANGER, ofNordvik()).types()).containsEntry("PROCESS_CHANGE", 1L);
    }

    @Test
    void nobodyWritesForAnOrganisationThatIsNotTheirs() {
        for (Visitor other : List.of(place.siri(), place.ola(), place.hans(), Visitor.STRANGER))
            assertThat(results.write(other, dryBusStops().text())).isEqualTo(new Saving.NotYours());
    }

    @Test
    void whoMayOnlyReadChangesNothing() {
        long number = published(dryBusStops());
        int version = version(number);

        for (Visitor other : List.of(place.siri(), place.ola(), place.hans(), Visitor.STRANGER)) {
            assertThat(results.change(other, number, version, dryBusStops().text()))
                    .isEqualTo(new Saving.NotYours());
            assertThat(results.unpublish(other, number)).isEqualTo(new Saving.NotYours());
            assertThat(results.adopt(other, number, place.nordvik(), null, "", Language.BOKMAL))
                    .isEqualTo(new Adopting.NotYours());
        }
        assertThat(version(number)).isEqualTo(version);
        assertThat(facts.of(number)).hasSize(1);
    }

    @Test
    void anOrganisationBehindItMayChangeItButNotTakeItOver() {
        long number = published(dryBusStops().with(place.havgap()));

        assertThat(results.change(
                        place.hans(),
                        number,
                        version(number),
                        dryBusStops().with(place.havgap()).text()))
                .isEqualTo(new Saving.Saved(number));
        assertThat(results.change(
                        place.hans(),
                        number,
                        version(number),
                        dryBusStops().ownedBy(place.sorvik()).text()))
                .isEqualTo(new Saving.NotYours());
    }

    @Test
    void whoeverSavesLastOverAnOldVersionIsToldWhatWasSaved() {
        long number = published(dryBusStops());
        int seen = version(number);

        results.change(
                place.berit(), number, seen, dryBusStops().titled("Først").text());
        assertThat(results.change(
                        place.kari(), number, seen, dryBusStops().titled("Sist").text()))
                .isInstanceOfSatisfying(
                        Saving.Stale.class,
                        stale -> assertThat(stale.saved().text().title()).isEqualTo("Først"));
    }

    @Test
    void publishingCountsOnceHoweverOftenItIsPublished() {
        long number = written(place.berit(), dryBusStops());
        assertThat(counted("service.changed")).isZero();

        results.publish(place.kari(), number);
        results.publish(place.kari(), number);

        assertThat(counted("service.changed")).isEqualTo(1);
        assertThat(facts.of(number)).singleElement().satisfies(fact -> {
            assertThat(fact.happened()).isEqualTo(PartialDate.year(2024));
            assertThat(fact.bodies()).containsExactly(place.agreement());
            assertThat(fact.organisations()).containsExactly(place.nordvik());
        });
    }

    @Test
    void onlyThoseWhoWriteForABodyLetAResultCountUnderIt() {
        assertThat(results.write(place.kari(), dryBusStops().text()))
                .isInstanceOfSatisfying(
                        Saving.Wrong.class, wrong -> assertThat(wrong.part()).isEqualTo(Saving.Part.COUNTING));

        long number = published(dryBusStops());
        assertThat(results.change(
                        place.kari(),
                        number,
                        version(number),
                        dryBusStops().titled("Tørt nå").text()))
                .isEqualTo(new Saving.Saved(number));
        assertThat(counted("service.changed")).isEqualTo(1);
    }

    @Test
    void whatComesOfAProjectTheBodyCountsIsCountedByWhoeverWorksOnTheProject() {
        String agreement = Visitor.edits("body", place.agreement());
        String nordvik = Visitor.edits("org", place.nordvik());
        long uncounted = origin("project", Set.of(Visitor.PUBLIC), Set.of(nordvik));
        long counted = origin("project", Set.of(Visitor.PUBLIC), Set.of(nordvik, agreement));

        assertThat(results.write(
                        place.kari(), dryBusStops().belongingTo(uncounted).text()))
                .isInstanceOf(Saving.Wrong.class);
        long number = written(place.kari(), dryBusStops().belongingTo(counted));
        results.publish(place.kari(), number);

        assertThat(counted("service.changed")).isEqualTo(1);
        assertThat(results.write(
                        place.hans(),
                        dryBusStops()
                                .ownedBy(place.havgap())
                                .belongingTo(counted)
                                .text()))
                .isInstanceOf(Saving.Wrong.class);
    }

    @Test
    void whoWritesForTheBodyMayChangeWhatCountsUnderIt() {
        long number = published(dryBusStops());
        Visitor coordinator = new Visitor(
                place.siri().person(), "Siri", Set.of(Visitor.MEMBERS, Visitor.edits("body", place.agreement())));

        assertThat(results.unpublish(coordinator, number)).isEqualTo(new Saving.Saved(number));
    }

    @Test
    void takingItBackWithdrawsWhatItCounted() {
        long number = published(dryBusStops());
        results.unpublish(place.kari(), number);
        assertThat(facts.of(number)).isEmpty();
        assertThat(counted("service.changed")).isZero();
    }

    @Test
    void anotherTypeAnotherDateOrAnotherBodyCountsAnewAndNotTwice() {
        long number = published(dryBusStops());

        change(
                number,
                dryBusStops()
                        .ofType(ResultType.PILOT)
                        .in(Happened.parse("2023-05").orElseThrow()));
        assertThat(facts.of(number)).singleElement().satisfies(fact -> {
            assertThat(fact.what()).isEqualTo("pilot.run");
            assertThat(fact.happened().iso()).isEqualTo("2023-05");
        });

        change(number, dryBusStops().ofType(ResultType.PILOT).counting(Counting.usual(ResultType.PILOT)));
        assertThat(facts.of(number)).singleElement().extracting(Fact::bodies).isEqualTo(Set.of());

        change(number, dryBusStops().counting(Counting.NOT));
        assertThat(facts.of(number)).isEmpty();
    }

    @Test
    void aResultCanCountAsSomethingElseThanItsTypeUsuallyDoes() {
        Counting asArena = new Counting("arena.held", "", place.agreement(), null);
        long number = published(dryBusStops().ofType(ResultType.MEETING_PLACE).counting(asArena, 150));

        assertThat(facts.of(number)).singleElement().satisfies(fact -> {
            assertThat(fact.what()).isEqualTo("arena.held");
            assertThat(fact.quantity()).isEqualTo(150);
        });
    }

    @Test
    void whatHappenedSomeTimeWithinSeveralYearsCountsInTheFirst() {
        published(dryBusStops().in(Happened.between(2022, 2025)));
        assertThat(facts.count(place.kari(), List.of(rule("service.changed")))
                        .getFirst()
                        .byYear())
                .containsOnly(Map.entry(2022, 1L));
    }

    @Test
    void aLabelTellsResearchFromEducation() {
        published(dryBusStops()
                .ofType(ResultType.MEETING_PLACE)
                .counting(Counting.usual(ResultType.MEETING_PLACE)
                        .labelled("research")
                        .under(place.agreement(), null)));
        CountingRule research = new CountingRule("meeting-place.opened", Set.of("research"), place.agreement(), false);
        CountingRule education =
                new CountingRule("meeting-place.opened", Set.of("education"), place.agreement(), false);
        assertThat(facts.count(place.kari(), List.of(research, education)))
                .extracting(tally -> tally.in(2024))
                .containsExactly(1L, 0L);
    }

    @Test
    void whatIsWrongComesBackWithThePlaceItIsWrong() {
        assertThat(wrong(dryBusStops().in(Happened.on(PartialDate.day(LocalDate.of(2099, 1, 1))))))
                .isEqualTo(Saving.Part.HAPPENED);
        assertThat(wrong(dryBusStops().with(place.agreement()))).isEqualTo(Saving.Part.ORGANISATIONS);
        assertThat(wrong(dryBusStops().belongingTo(place.nordvik()))).isEqualTo(Saving.Part.BELONGS_TO);
        assertThat(wrong(dryBusStops().counting(Counting.usual(ResultType.PILOT).under(place.nordvik(), null))))
                .isEqualTo(Saving.Part.COUNTING);
    }

    @Test
    void fromTheResultOneWalksBackToTheNeedItAnswers() {
        long need = need(Set.of(Visitor.PUBLIC));
        long number = published(dryBusStops().belongingTo(need));

        assertThat(trail.cameFrom(Visitor.STRANGER, number)).singleElement().satisfies(step -> {
            assertThat(step.head().number()).isEqualTo(need);
            assertThat(step.relation()).isEqualTo(Relation.ANSWERS);
        });

        long other = need(Set.of(Visitor.PUBLIC));
        change(number, dryBusStops().belongingTo(other));
        assertThat(trail.cameFrom(Visitor.STRANGER, number))
                .extracting(step -> step.head().number())
                .containsExactly(other);
        change(number, dryBusStops());
        assertThat(trail.cameFrom(Visitor.STRANGER, number)).isEmpty();
    }

    @Test
    void whoeverEditsAProjectWritesItsResultsForItsOwnerAndNobodyElse() {
        long project = origin("project", Set.of(Visitor.PUBLIC), Set.of(Visitor.edits("org", place.havgap())));

        assertThat(results.write(
                        place.hans(),
                        dryBusStops()
                                .counting(Counting.NOT)
                                .ownedBy(place.sorvik())
                                .belongingTo(project)
                                .text()))
                .isEqualTo(new Saving.NotYours());
        long number = written(place.hans(), dryBusStops().counting(Counting.NOT).belongingTo(project));
        assertThat(results.publish(place.hans(), number)).isEqualTo(new Saving.Saved(number));
        assertThat(trail.cameFrom(Visitor.STRANGER, number))
                .extracting(TrailStep::relation)
                .containsExactly(Relation.RESULT_OF);
    }

    @Test
    void whoeverJoinsAProjectChangesItsResultsAndWhoeverLeavesItNoLongerDoes() {
        Set<String> nordvik = Set.of(Visitor.edits("org", place.nordvik()));
        Set<String> both = Set.of(Visitor.edits("org", place.nordvik()), Visitor.edits("org", place.havgap()));
        long project = origin("project", Set.of(Visitor.PUBLIC), nordvik);
        long number = written(place.kari(), dryBusStops().counting(Counting.NOT).belongingTo(project));
        assertThat(results.find(place.hans(), number)).isEmpty();

        editedBy(project, both);
        assertThat(results.publish(place.hans(), number)).isEqualTo(new Saving.Saved(number));

        editedBy(project, nordvik);
        assertThat(results.unpublish(place.hans(), number)).isEqualTo(new Saving.NotYours());
        assertThat(results.unpublish(place.kari(), number)).isEqualTo(new Saving.Saved(number));
    }

    private void editedBy(long project, Set<String> editors) {
        transaction.executeWithoutResult(status -> {
            int version = records.find(place.kari(), project).orElseThrow().version();
            assertThat(records.update(
                            project,
                            version,
                            RecordContent.titled("Prosjekt", Language.BOKMAL, "RUNNING")
                                    .owner(place.nordvik())
                                    .readers(Set.of(Visitor.PUBLIC))
                                    .editors(editors)))
                    .isTrue();
        });
    }

    @Test
    void whoMayNotReadTheNeedNeitherSeesNorLosesIt() {
        long need = need(Set.of(Visitor.edits("org", place.nordvik())));
        long number = published(dryBusStops().with(place.havgap()).belongingTo(need));
        assertThat(results.find(place.hans(), number).orElseThrow().text().belongsTo())
                .isNull();

        results.change(
                place.hans(),
                number,
                version(number),
                dryBusStops().with(place.havgap()).text());

        assertThat(results.find(place.kari(), number).orElseThrow().text().belongsTo())
                .isEqualTo(need);
        assertThat(trail.cameFrom(place.kari(), number)).hasSize(1);
        assertThat(trail.cameFrom(place.hans(), number)).isEmpty();
    }

    @Test
    void anotherMunicipalityTakesItIntoUseOnceAndMayTakeThatBack() {
        long number = published(dryBusStops());

        assertThat(results.adopt(
                        place.siri(), number, place.sorvik(), PartialDate.year(2025), "Vi la rør", Language.BOKMAL))
                .isEqualTo(new Adopting.Adopted());
        assertThat(results.adopt(place.siri(), number, place.sorvik(), null, "Igjen", Language.BOKMAL))
                .isEqualTo(new Adopting.AlreadyAdopted());
        assertThat(results.find(Visitor.STRANGER, number).orElseThrow().adoptions())
                .singleElement()
                .satisfies(adoption -> {
                    assertThat(adoption.organisation()).isEqualTo(place.sorvik());
                    assertThat(adoption.since()).isEqualTo(PartialDate.year(2025));
                    assertThat(adoption.note()).isEqualTo("Vi la rør");
                });
        assertThat(queries.list(Visitor.STRANGER, ofNordvik(), ResultQueries.Order.MOST_USED, 10, 0))
                .extracting(ResultQueries.Row::adoptions)
                .containsExactly(1);

        assertThat(results.withdrawAdoption(place.hans(), number, place.sorvik()))
                .isEqualTo(new Adopting.NotYours());
        results.withdrawAdoption(place.siri(), number, place.sorvik());
        assertThat(results.find(Visitor.STRANGER, number).orElseThrow().adoptions())
                .isEmpty();
    }

    @Test
    void aResultInUseCountsOnceFromWhenTheFirstBegan() {
        long number = published(dryBusStops());
        results.adopt(place.siri(), number, place.sorvik(), PartialDate.year(2025), "", Language.BOKMAL);
        results.adopt(place.kari(), number, place.nordvik(), PartialDate.year(2024), "", Language.BOKMAL);
        assertThat(use(number)).singleElement().satisfies(fact -> {
            assertThat(fact.happened()).isEqualTo(PartialDate.year(2024));
            assertThat(fact.organisations()).contains(place.nordvik(), place.sorvik());
        });

        results.withdrawAdoption(place.kari(), number, place.nordvik());
        assertThat(use(number)).singleElement().extracting(Fact::happened).isEqualTo(PartialDate.year(2025));
        results.unpublish(place.berit(), number);
        assertThat(use(number)).isEmpty();
        results.publish(place.berit(), number);
        assertThat(use(number)).hasSize(1);
        results.withdrawAdoption(place.siri(), number, place.sorvik());
        assertThat(use(number)).isEmpty();
    }

    private List<Fact> use(long number) {
        return facts.of(number).stream()
                .filter(fact -> fact.what().equals("result.adopted"))
                .toList();
    }

    @Test
    void nobodyTakesADraftIntoUse() {
        long number = written(place.berit(), dryBusStops());
        assertThat(results.adopt(place.kari(), number, place.nordvik(), null, "", Language.BOKMAL))
                .isEqualTo(new Adopting.NotYours());
    }

    @Test
    void aThesisKeepsWhatIsSaidOfIt() {
        Thesis thesis = new Thesis(place.havgap(), "Nora Nordmann", true, place.nordvik());
        long number = published(dryBusStops().ofType(ResultType.MASTER_THESIS).about(thesis));

        Result found = results.find(Visitor.STRANGER, number).orElseThrow();
        assertThat(found.text().thesis()).isEqualTo(thesis);
        assertThat(facts.of(number)).extracting(Fact::what).containsExactly("thesis.master");
    }

    private record Draft(ResultText text) {
        Draft titled(String title) {
            return with(
                    title,
                    text.type(),
                    text.owner(),
                    text.organisations(),
                    text.happened(),
                    text.audience(),
                    text.counting(),
                    text.participants(),
                    text.thesis(),
                    text.belongsTo());
        }

        /** Counts as the type usually does, where it counted so far. */
        Draft ofType(ResultType type) {
            Counting usual = Counting.usual(type)
                    .under(text.counting().body(), text.counting().focusArea());
            return with(
                    text.title(),
                    type,
                    text.owner(),
                    text.organisations(),
                    text.happened(),
                    text.audience(),
                    usual,
                    text.participants(),
                    text.thesis(),
                    text.belongsTo());
        }

        Draft ownedBy(long owner) {
            return with(
                    text.title(),
                    text.type(),
                    owner,
                    text.organisations(),
                    text.happened(),
                    text.audience(),
                    text.counting(),
                    text.participants(),
                    text.thesis(),
                    text.belongsTo());
        }

        Draft with(long organisation) {
            return with(
                    text.title(),
                    text.type(),
                    text.owner(),
                    Set.of(organisation),
                    text.happened(),
                    text.audience(),
                    text.counting(),
                    text.participants(),
                    text.thesis(),
                    text.belongsTo());
        }

        Draft in(Happened happened) {
            return with(
                    text.title(),
                    text.type(),
                    text.owner(),
                    text.organisations(),
                    happened,
                    text.audience(),
                    text.counting(),
                    text.participants(),
                    text.thesis(),
                    text.belongsTo());
        }

        Draft readBy(Result.Audience audience) {
            return with(
                    text.title(),
                    text.type(),
                    text.owner(),
                    text.organisations(),
                    text.happened(),
                    audience,
                    text.counting(),
                    text.participants(),
                    text.thesis(),
                    text.belongsTo());
        }

        Draft counting(Counting counting) {
            return counting(counting, text.participants());
        }

        Draft counting(Counting counting, @Nullable Integer participants) {
            return with(
                    text.title(),
                    text.type(),
                    text.owner(),
                    text.organisations(),
                    text.happened(),
                    text.audience(),
                    counting,
                    participants,
                    text.thesis(),
                    text.belongsTo());
        }

        Draft about(Thesis thesis) {
            return with(
                    text.title(),
                    text.type(),
                    text.owner(),
                    text.organisations(),
                    text.happened(),
                    text.audience(),
                    text.counting(),
                    text.participants(),
                    thesis,
                    text.belongsTo());
        }

        Draft belongingTo(long record) {
            return with(
                    text.title(),
                    text.type(),
                    text.owner(),
                    text.organisations(),
                    text.happened(),
                    text.audience(),
                    text.counting(),
                    text.participants(),
                    text.thesis(),
                    record);
        }

        private Draft with(
                String title,
                ResultType type,
                long owner,
                Set<Long> organisations,
                @Nullable Happened happened,
                Result.Audience audience,
                Counting counting,
                @Nullable Integer participants,
                Thesis thesis,
                @Nullable Long belongsTo) {
            return new Draft(new ResultText(
                    title,
                    text.summary(),
                    text.practice(),
                    type,
                    text.language(),
                    owner,
                    organisations,
                    text.themes(),
                    happened,
                    audience,
                    counting,
                    participants,
                    text.fullText(),
                    thesis,
                    belongsTo,
                    text.source()));
        }
    }

    private Draft dryBusStops() {
        return new Draft(new ResultText(
                "Bussholdeplassene er tørre igjen",
                "Grøfta ved skolen renses nå hver høst.",
                "Rens grøfta før frosten kommer.",
                ResultType.PROCESS_CHANGE,
                Language.BOKMAL,
                place.nordvik(),
                Set.of(),
                Set.of(),
                Happened.between(2024, 2024),
                Result.Audience.EVERYONE,
                Counting.usual(ResultType.PROCESS_CHANGE).under(place.agreement(), null),
                null,
                "",
                Thesis.NOTHING_SAID,
                null,
                ""));
    }

    private long written(Visitor visitor, Draft draft) {
        return switch (results.write(visitor, draft.text())) {
            case Saving.Saved(long number) -> number;
            case Saving other -> throw new AssertionError(other.toString());
        };
    }

    private long published(Draft draft) {
        long number = written(place.berit(), draft);
        assertThat(results.publish(place.berit(), number)).isEqualTo(new Saving.Saved(number));
        return number;
    }

    private void change(long number, Draft draft) {
        assertThat(results.change(place.berit(), number, version(number), draft.text()))
                .isEqualTo(new Saving.Saved(number));
    }

    private Saving.Part wrong(Draft draft) {
        return switch (results.write(place.berit(), draft.text())) {
            case Saving.Wrong wrong -> wrong.part();
            case Saving other -> throw new AssertionError(other.toString());
        };
    }

    private int version(long number) {
        return results.find(place.kari(), number).orElseThrow().head().version();
    }

    private long need(Set<String> readers) {
        return origin("need", readers, Set.of(Visitor.edits("org", place.nordvik())));
    }

    private long origin(String kind, Set<String> readers, Set<String> editors) {
        Long number = transaction.execute(status -> records.create(
                kind,
                RecordContent.titled("Hvorfor oversvømmes bussholdeplassene?", Language.BOKMAL, "PUBLISHED")
                        .owner(place.nordvik())
                        .readers(readers)
                        .editors(editors)));
        if (number == null) throw new IllegalStateException();
        return number;
    }

    private CountingRule rule(String what) {
        return new CountingRule(what, Set.of(), place.agreement(), false);
    }

    private long counted(String what) {
        return facts.count(place.kari(), List.of(rule(what))).getFirst().in(2024);
    }

    private ResultQueries.Filter ofNordvik() {
        return new ResultQueries.Filter(
                "", List.of(), List.of(), List.of(), List.of(), List.of(), List.of(place.nordvik()));
    }

    private List<Long> listed(Visitor visitor) {
        return queries.list(visitor, ofNordvik(), ResultQueries.Order.NEWEST, 10, 0).stream()
                .map(ResultQueries.Row::number)
                .toList();
    }
}
