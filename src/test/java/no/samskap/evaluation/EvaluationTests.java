package no.samskap.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.accounts.Accounts;
import no.samskap.core.Visitor;
import no.samskap.directory.People;
import no.samskap.evaluation.EvaluatedWorld.Scene;
import no.samskap.evaluation.Recommendation.Decision;
import no.samskap.evaluation.Recommendation.FollowUpState;
import no.samskap.evaluation.Recommendation.Outcome;
import no.samskap.evaluation.Recommendation.Urgency;
import no.samskap.indicators.Framework;
import no.samskap.indicators.Frameworks;
import no.samskap.records.Owing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Eva comes from outside and evaluates the agreement. She sees that nobody reads the minutes. */
@SamskapTest
class EvaluationTests {
    @Autowired
    Evaluators evaluators;

    @Autowired
    Observations observations;

    @Autowired
    Recommendations recommendations;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    FollowUpsOwed owed;

    @Autowired
    Frameworks frameworks;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    World small;

    EvaluatedWorld world;

    Scene scene;
    Visitor eva;
    long number;

    @BeforeEach
    void evaEvaluates() {
        world = new EvaluatedWorld(small, people, accounts, frameworks);
        scene = world.scene(false);
        eva = scene.outsider();
        number = scene.framework();
        assertThat(frameworks.find(eva, number)).isEmpty();
        assertThat(evaluators.name(scene.leader(), number, EvaluatedWorld.number(eva)))
                .isInstanceOf(Saved.Done.class);
    }

    @Test
    void anEvaluatorFromOutsideReadsTheFrameworkAndWritesUntilTheyAreDismissed() {
        assertThat(frameworks.find(eva, number)).isPresent();
        long observation = observe(eva, Audience.EVALUATORS);
        assertThat(observations.find(eva, observation)).isPresent();

        evaluators.dismiss(scene.leader(), number, EvaluatedWorld.number(eva));

        assertThat(frameworks.find(eva, number)).isEmpty();
        assertThat(observations.find(eva, observation)).isEmpty();
        assertThat(observations.add(eva, number, text(Audience.EVALUATORS))).isInstanceOf(Saved.NotYours.class);
    }

    @Test
    void aNewEvaluatorReadsWhatWasWrittenBefore() {
        long observation = observe(eva, Audience.EVALUATORS);
        Visitor other = world.outsider("Elin");
        assertThat(observations.find(other, observation)).isEmpty();

        evaluators.name(scene.leader(), number, EvaluatedWorld.number(other));

        assertThat(observations.find(other, observation)).isPresent();
        assertThat(observations.change(other, observation, version(observation), text(Audience.EVALUATORS)))
                .isInstanceOf(Saved.Done.class);
    }

    @Test
    void onlyThoseWhoWriteForTheBodyNameEvaluators() {
        for (Visitor other : List.of(eva, scene.steering(), scene.member()))
            assertThat(evaluators.name(other, number, EvaluatedWorld.number(other)))
                    .isInstanceOf(Saved.NotYours.class);
    }

    @Test
    void anObservationIsReadByThoseItIsPresentedToAndNobodyElse() {
        long observation = observe(eva, Audience.EVALUATORS);
        assertThat(readers(observation)).containsExactly("Eva", "Berit");

        publish(observation, Audience.STEERING);
        assertThat(readers(observation)).containsExactly("Eva", "Berit", "Stein");
        publish(observation, Audience.BODY);
        assertThat(readers(observation)).containsExactly("Eva", "Berit", "Stein", "Mona");
        publish(observation, Audience.EVERYONE);
        assertThat(readers(observation)).containsExactly("Eva", "Berit", "Stein", "Mona");

        publish(observation, Audience.EVALUATORS);
        assertThat(readers(observation)).containsExactly("Eva", "Berit");
    }

    @Test
    void aRecommendationForAllDoesNotTellOfAnObservationForSome() {
        long observation = observe(eva, Audience.EVALUATORS);
        long recommendation = recommend(observation, Audience.BODY);

        assertThat(recommendations
                        .find(scene.member(), recommendation)
                        .orElseThrow()
                        .observations())
                .isEmpty();
        assertThat(recommendations.find(eva, recommendation).orElseThrow().observations())
                .containsExactly(observation);
        assertThat(observations.of(scene.member(), framework(scene.member()))).isEmpty();
        assertThat(recommendations.of(scene.steering(), framework(scene.steering())))
                .hasSize(1);
    }

    @Test
    void whatOneMayNotReadStaysBehindARecommendationThatOneChanges() {
        long observation = observe(eva, Audience.EVALUATORS);
        long recommendation = recommend(observation, Audience.BODY);
        long stranger = world.scene(true).framework();

        assertThat(recommendations.change(
                        eva,
                        recommendation,
                        recommendations
                                .find(eva, recommendation)
                                .orElseThrow()
                                .head()
                                .version(),
                        new RecommendationText("Skriv kortere", "", Audience.BODY, "", Urgency.NOW, Set.of(stranger))))
                .isInstanceOf(Saved.NoSuchThing.class);
    }

    @Test
    void theSteeringGroupDecidesAndTheLatestDecisionStands() {
        long recommendation = recommend(observe(eva, Audience.STEERING), Audience.STEERING);

        assertThat(recommendations.decide(scene.member(), recommendation, decision(Outcome.ADOPTED)))
                .isInstanceOf(Saved.NotYours.class);
        assertThat(recommendations.decide(eva, recommendation, decision(Outcome.ADOPTED)))
                .isInstanceOf(Saved.NotYours.class);
        assertThat(recommendations.decide(scene.steering(), recommendation, decision(Outcome.NOT_ADOPTED)))
                .isInstanceOf(Saved.Done.class);
        recommendations.decide(scene.leader(), recommendation, decision(Outcome.PARTLY));

        Recommendation found = recommendations.find(eva, recommendation).orElseThrow();
        assertThat(found.decision().orElseThrow().outcome()).isEqualTo(Outcome.PARTLY);
        assertThat(found.decisions()).hasSize(2);
    }

    @Test
    void aFollowUpWaitsForWhoeverIsResponsibleUntilItIsDone() {
        long recommendation = recommend(observe(eva, Audience.STEERING), Audience.STEERING);
        Visitor kari = scene.place().kari();
        assertThat(recommendations.find(kari, recommendation)).isEmpty();
        assertThat(tasks(kari)).isEmpty();

        long id = done(recommendations.addFollowUp(
                scene.leader(), recommendation, task(EvaluatedWorld.number(kari), FollowUpState.OPEN, "")));

        assertThat(tasks(kari)).singleElement().satisfies(task -> {
            assertThat(task.title()).isEqualTo("Kort ned referatet");
            assertThat(task.due()).isEqualTo(LocalDate.of(2020, 1, 1));
            assertThat(task.address()).isEqualTo("/anbefalinger/" + recommendation + "/oppfolging/" + id);
        });
        assertThat(tasks(scene.member())).isEmpty();
        assertThat(recommendations.find(kari, recommendation).orElseThrow().isOverdue(recommendations.today()))
                .isTrue();

        FollowUpText report = task(EvaluatedWorld.number(scene.member()), FollowUpState.DONE, "Halvert");
        assertThat(recommendations.changeFollowUp(scene.member(), recommendation, id, 1, report))
                .isInstanceOf(Saved.NotYours.class);
        assertThat(recommendations.changeFollowUp(kari, recommendation, id, 1, report))
                .isInstanceOf(Saved.Done.class);

        Recommendation.FollowUp found = recommendations
                .find(kari, recommendation)
                .orElseThrow()
                .followUp(id)
                .orElseThrow();
        assertThat(found.responsible()).isEqualTo(EvaluatedWorld.number(kari));
        assertThat(found.doneNote()).isEqualTo("Halvert");
        assertThat(found.isOverdue(recommendations.today())).isFalse();
        assertThat(tasks(kari)).isEmpty();
        assertThat(recommendations.changeFollowUp(kari, recommendation, id, 1, report))
                .isInstanceOf(Saved.Stale.class);
    }

    @Test
    void whoeverIsNoLongerResponsibleReadsItNoLonger() {
        long recommendation = recommend(observe(eva, Audience.STEERING), Audience.STEERING);
        Visitor kari = scene.place().kari();
        long id = done(recommendations.addFollowUp(
                scene.leader(), recommendation, task(EvaluatedWorld.number(kari), FollowUpState.OPEN, "")));

        recommendations.changeFollowUp(
                scene.leader(),
                recommendation,
                id,
                1,
                task(EvaluatedWorld.number(scene.leader()), FollowUpState.OPEN, ""));

        assertThat(recommendations.find(kari, recommendation)).isEmpty();
        assertThat(tasks(kari)).isEmpty();
    }

    @Test
    void whatNothingBuildsOnIsTakenAway() {
        long observation = observe(eva, Audience.STEERING);
        for (Visitor other : List.of(scene.steering(), scene.member(), Visitor.STRANGER))
            assertThat(withdrawals.remove(other, Observation.KIND, observation, null))
                    .isInstanceOf(Saved.NotYours.class);
        assertThat(withdrawals.remove(eva, Recommendation.KIND, observation, null))
                .isInstanceOf(Saved.NotYours.class);
        assertThat(withdrawals.remove(eva, Observation.KIND, observation, 99)).isInstanceOf(Saved.Stale.class);

        assertThat(withdrawals.remove(eva, Observation.KIND, observation, version(observation)))
                .isInstanceOf(Saved.Done.class);

        assertThat(readers(observation)).isEmpty();
        assertThat(observations.of(eva, framework(eva))).isEmpty();
        evaluators.name(scene.leader(), number, EvaluatedWorld.number(world.outsider("Elin")));
        assertThat(readers(observation)).isEmpty();
        assertThat(observations.find(scene.place().root(), observation)).isEmpty();
    }

    @Test
    void anObservationThatARecommendationIsDrawnFromIsWithdrawnWithAReason() {
        long observation = observe(eva, Audience.STEERING);
        long recommendation = recommend(observation, Audience.STEERING);
        assertThat(withdrawals.remove(eva, Observation.KIND, observation, null)).isInstanceOf(Saved.BuiltOn.class);
        assertThat(withdrawals.withdraw(scene.steering(), Observation.KIND, observation, null, "Nei"))
                .isInstanceOf(Saved.NotYours.class);

        assertThat(withdrawals.withdraw(eva, Observation.KIND, observation, null, "Vi spurte feil folk"))
                .isInstanceOf(Saved.Done.class);

        assertThat(readers(observation)).containsExactly("Eva", "Berit", "Stein");
        Withdrawal withdrawal =
                observations.find(scene.steering(), observation).orElseThrow().withdrawal();
        assertThat(withdrawal).isNotNull().extracting(Withdrawal::reason).isEqualTo("Vi spurte feil folk");
        assertThat(withdrawals.withdraw(eva, Observation.KIND, observation, null, "Igjen"))
                .isInstanceOf(Saved.Withdrawn.class);
        assertThat(observations.change(eva, observation, version(observation), text(Audience.BODY)))
                .isInstanceOf(Saved.Withdrawn.class);
        assertThat(recommendations.add(eva, number, recommendation(observation, Audience.BODY)))
                .isInstanceOf(Saved.NoSuchThing.class);
        int seen =
                recommendations.find(eva, recommendation).orElseThrow().head().version();
        assertThat(recommendations.change(eva, recommendation, seen, recommendation(observation, Audience.BODY)))
                .isInstanceOf(Saved.Done.class);

        assertThat(withdrawals.takeUp(eva, Observation.KIND, observation)).isInstanceOf(Saved.Done.class);
        assertThat(observations.find(eva, observation).orElseThrow().isWithdrawn())
                .isFalse();
        assertThat(withdrawals.takeUp(eva, Observation.KIND, observation)).isInstanceOf(Saved.NotYours.class);
    }

    @Test
    void aDecisionStaysWhenTheRecommendationIsWithdrawnAndNothingOfItWaits() {
        long recommendation = recommend(observe(eva, Audience.STEERING), Audience.STEERING);
        Visitor kari = scene.place().kari();
        recommendations.decide(scene.steering(), recommendation, decision(Outcome.ADOPTED));
        FollowUpText task = task(EvaluatedWorld.number(kari), FollowUpState.OPEN, "");
        long id = done(recommendations.addFollowUp(scene.leader(), recommendation, task));
        assertThat(withdrawals.remove(eva, Recommendation.KIND, recommendation, null))
                .isInstanceOf(Saved.BuiltOn.class);

        assertThat(withdrawals.withdraw(eva, Recommendation.KIND, recommendation, null, "Referatet er avskaffet"))
                .isInstanceOf(Saved.Done.class);

        Recommendation found = recommendations.find(kari, recommendation).orElseThrow();
        assertThat(found.decision().orElseThrow().outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(found.isOpen()).isFalse();
        assertThat(found.isOverdue(recommendations.today())).isFalse();
        assertThat(tasks(kari)).isEmpty();
        assertThat(recommendations.decide(scene.steering(), recommendation, decision(Outcome.PARTLY)))
                .isInstanceOf(Saved.Withdrawn.class);
        assertThat(recommendations.addFollowUp(scene.leader(), recommendation, task))
                .isInstanceOf(Saved.Withdrawn.class);
        assertThat(recommendations.changeFollowUp(kari, recommendation, id, 1, task))
                .isInstanceOf(Saved.Withdrawn.class);

        withdrawals.takeUp(eva, Recommendation.KIND, recommendation);
        assertThat(tasks(kari)).hasSize(1);
        assertThat(recommendations.find(kari, recommendation).orElseThrow().isOpen())
                .isTrue();
    }

    @Test
    void aRecommendationNobodyDecidedAboutIsTakenAwayAndThenItsObservationToo() {
        long observation = observe(eva, Audience.EVALUATORS);
        long recommendation = recommend(observation, Audience.EVALUATORS);

        assertThat(withdrawals.remove(eva, Recommendation.KIND, recommendation, null))
                .isInstanceOf(Saved.Done.class);
        assertThat(recommendations.find(eva, recommendation)).isEmpty();
        assertThat(recommendations.of(eva, framework(eva))).isEmpty();
        assertThat(withdrawals.remove(eva, Observation.KIND, observation, null)).isInstanceOf(Saved.Done.class);
    }

    private List<Owing.Owed> tasks(Visitor visitor) {
        return owed.owedBy(visitor, 10);
    }

    private List<String> readers(long observation) {
        return List.of(
                        eva,
                        scene.leader(),
                        scene.steering(),
                        scene.member(),
                        scene.place().kari(),
                        scene.place().hans(),
                        Visitor.STRANGER)
                .stream()
                .filter(visitor -> observations.find(visitor, observation).isPresent())
                .map(visitor -> visitor.name().split(" ")[0])
                .toList();
    }

    private void publish(long observation, Audience audience) {
        assertThat(observations.change(eva, observation, version(observation), text(audience)))
                .isInstanceOf(Saved.Done.class);
    }

    private int version(long observation) {
        return observations
                .find(scene.leader(), observation)
                .orElseThrow()
                .head()
                .version();
    }

    private long observe(Visitor visitor, Audience audience) {
        return done(observations.add(visitor, number, text(audience)));
    }

    private long recommend(long observation, Audience audience) {
        return done(recommendations.add(eva, number, recommendation(observation, audience)));
    }

    private static RecommendationText recommendation(long observation, Audience audience) {
        return new RecommendationText("Kort ned", "", audience, "Sekretariatet", Urgency.NOW, Set.of(observation));
    }

    private static ObservationText text(Audience audience) {
        return new ObservationText(
                "Ingen leser referatet",
                "",
                audience,
                Observation.Source.INTERVIEW,
                "",
                LocalDate.of(2025, 3, 1),
                "Eva",
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of());
    }

    private static Decision decision(Outcome outcome) {
        return new Decision(outcome, "Fordi", "Møte 2", LocalDate.of(2025, 4, 1), null, null);
    }

    private static FollowUpText task(long responsible, FollowUpState state, String doneNote) {
        return new FollowUpText("Kort ned referatet", responsible, LocalDate.of(2020, 1, 1), state, doneNote);
    }

    private static long done(Saved saved) {
        return ((Saved.Done) saved).number();
    }

    private Framework framework(Visitor visitor) {
        return frameworks.find(visitor, number).orElseThrow();
    }
}
