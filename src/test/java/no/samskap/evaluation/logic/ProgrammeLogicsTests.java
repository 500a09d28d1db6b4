package no.samskap.evaluation.logic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.accounts.Accounts;
import no.samskap.core.Visitor;
import no.samskap.directory.People;
import no.samskap.evaluation.EvaluatedWorld;
import no.samskap.evaluation.EvaluatedWorld.Scene;
import no.samskap.evaluation.logic.LogicGaps.Gap;
import no.samskap.evaluation.logic.ProgrammeLogic.Box;
import no.samskap.evaluation.logic.ProgrammeLogic.QuestionState;
import no.samskap.evaluation.logic.ProgrammeLogic.Stage;
import no.samskap.evaluation.logic.ProgrammeLogic.Tested;
import no.samskap.indicators.Framework;
import no.samskap.indicators.FrameworkParts;
import no.samskap.indicators.Frameworks;
import no.samskap.indicators.Removal;
import no.samskap.records.History;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Seminars are to give projects, and these a service that is better. */
@SamskapTest
class ProgrammeLogicsTests {
    @Autowired
    ProgrammeLogics logics;

    @Autowired
    NextPeriod nextPeriod;

    @Autowired
    Frameworks frameworks;

    @Autowired
    FrameworkParts parts;

    @Autowired
    History history;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    World small;

    EvaluatedWorld world;

    Scene scene;
    Visitor leader;
    long number;
    long seminars;
    long projects;
    long service;

    @BeforeEach
    void threeBoxes() {
        world = new EvaluatedWorld(small, people, accounts, frameworks);
        scene = world.scene(true);
        leader = scene.leader();
        number = scene.framework();
        seminars = box(Stage.ACTIVITY, "Seminarer", Set.of());
        projects = box(Stage.RESULT, "Nye prosjekter", Set.of(indicator("sent")));
        service = box(Stage.EFFECT, "Bedre tjenester", Set.of());
        arrow(seminars, projects, "De rette møtes");
    }

    @Test
    void anIndicatorOfABoxIsRemovedOnceTheBoxIsTakenAway() {
        long sent = indicator("sent");
        assertThat(parts.hangingOn(leader, number, sent).orElseThrow().uses())
                .singleElement()
                .satisfies(use -> assertThat(use.address()).endsWith("/programlogikk/bokser/" + projects));
        assertThat(parts.removeIndicator(leader, number, null, sent)).isInstanceOf(Removal.Refused.class);

        logics.remove(leader, number, Part.BOX, projects);
        assertThat(parts.removeIndicator(leader, number, null, sent)).isEqualTo(new Removal.Removed());

        logics.restore(leader, number, Part.BOX, projects);
        assertThat(box(projects).indicators()).isEmpty();
    }

    @Test
    void aBoxSaysWhatItLeadsToAndWhatThatRestsOn() {
        ProgrammeLogic logic = logic();

        assertThat(logic.from(box(seminars))).singleElement().satisfies(arrow -> {
            assertThat(arrow.to()).isEqualTo(projects);
            assertThat(arrow.assumption()).isEqualTo("De rette møtes");
            assertThat(arrow.tested()).isEqualTo(Tested.UNTESTED);
        });
        assertThat(logics.addArrow(leader, number, new ArrowText(seminars, projects, "", Tested.UNTESTED)))
                .isInstanceOf(Drawing.ThereAlready.class);
        assertThat(logics.addArrow(leader, number, new ArrowText(seminars, seminars, "", Tested.UNTESTED)))
                .isInstanceOf(Drawing.NoSuchBox.class);
    }

    @Test
    void boxesOfAnotherFrameworkAreNotToBeReached() {
        long other = world.framework(leader, scene.place().agreement(), true);

        assertThat(logics.addArrow(leader, other, new ArrowText(seminars, projects, "", Tested.UNTESTED)))
                .isInstanceOf(Drawing.NoSuchBox.class);
        assertThat(logics.move(leader, other, seminars, Stage.GOAL, 1)).isInstanceOf(Drawing.NotYours.class);
        assertThat(logics.remove(leader, other, Part.BOX, seminars)).isFalse();
    }

    @Test
    void aBoxIsMovedWithinItsColumnAndToAnother() {
        long second = box(Stage.ACTIVITY, "Hospitering", Set.of());
        long third = box(Stage.ACTIVITY, "Såkornmidler", Set.of());

        logics.move(leader, number, third, Stage.ACTIVITY, 1);
        assertThat(titles(Stage.ACTIVITY)).containsExactly("Såkornmidler", "Seminarer", "Hospitering");
        logics.move(leader, number, second, Stage.RESULT, 99);
        assertThat(titles(Stage.ACTIVITY)).containsExactly("Såkornmidler", "Seminarer");
        assertThat(titles(Stage.RESULT)).containsExactly("Nye prosjekter", "Hospitering");
    }

    @Test
    void whatIsTakenAwayIsFetchedBackWithItsArrows() {
        logics.addQuestion(
                leader, number, projects, new QuestionText("Hvem møtes?", "", "", null, QuestionState.PLANNED, ""));

        assertThat(logics.remove(leader, number, Part.BOX, projects)).isTrue();
        assertThat(logic().box(projects)).isEmpty();
        assertThat(logic().arrows()).isEmpty();
        assertThat(logics.removed(framework())).extracting(Removed::text).containsExactly("Nye prosjekter");

        assertThat(logics.restore(leader, number, Part.BOX, projects)).isTrue();
        assertThat(logic().arrows()).hasSize(1);
        assertThat(box(projects).questions()).hasSize(1);
        assertThat(logics.removed(framework())).isEmpty();
        assertThat(logics.restore(leader, number, Part.BOX, projects)).isFalse();
    }

    @Test
    void anArrowThatWasTakenAwayCanBeDrawnAgain() {
        long arrow = logic().arrows().getFirst().id();
        logics.remove(leader, number, Part.ARROW, arrow);

        assertThat(logics.addArrow(leader, number, new ArrowText(seminars, projects, "Nå", Tested.SUPPORTED)))
                .isEqualTo(new Drawing.Drawn(arrow));
        assertThat(logic().arrow(arrow).orElseThrow().assumption()).isEqualTo("Nå");
    }

    @Test
    void whoSavesLastDoesNotSaveOverWhatTheyDidNotSee() {
        int seen = box(seminars).version();
        BoxText text = new BoxText(Stage.ACTIVITY, "Seminarer og besøk", "", Set.of());

        assertThat(logics.changeBox(leader, number, seminars, seen, text)).isInstanceOf(Drawing.Drawn.class);
        assertThat(logics.changeBox(leader, number, seminars, seen, text)).isInstanceOf(Drawing.Stale.class);
    }

    @Test
    void onlyThoseWhoWriteForTheBodyChangeIt() {
        for (Visitor other :
                List.of(scene.member(), scene.outsider(), scene.place().kari(), Visitor.STRANGER)) {
            assertThat(logics.addBox(other, number, new BoxText(Stage.GOAL, "Mitt", "", Set.of())))
                    .isInstanceOf(Drawing.NotYours.class);
            assertThat(logics.remove(other, number, Part.BOX, seminars)).isFalse();
            assertThat(nextPeriod.begin(other, number, "Neste", LocalDate.of(2028, 1, 1), LocalDate.of(2031, 12, 31)))
                    .isEmpty();
        }
    }

    @Test
    void gapsAreNamedAndNothingElse() {
        logics.addQuestion(
                leader,
                number,
                seminars,
                new QuestionText("Hvem kom?", "", "", LocalDate.of(2025, 1, 1), QuestionState.PLANNED, ""));
        logics.addQuestion(
                leader,
                number,
                seminars,
                new QuestionText("Hva sa de?", "", "", LocalDate.of(2025, 1, 1), QuestionState.ANSWERED, "Mye"));

        assertThat(LogicGaps.of(logic(), framework(), LocalDate.of(2025, 1, 2)))
                .extracting(gap -> switch (gap) {
                    case Gap.Unanswered(var box, var question) ->
                        question.text().question();
                    case Gap.NothingLeadsTo(var box) -> "nothing leads to " + box.title();
                    case Gap.EffectWithoutIndicator(var box) -> "no indicator of " + box.title();
                    case Gap.UnusedIndicator(var indicator) -> "unused " + indicator.key();
                })
                .containsExactly(
                        "Hvem kom?",
                        "nothing leads to Bedre tjenester",
                        "no indicator of Bedre tjenester",
                        "unused granted");
        assertThat(LogicGaps.of(logic(), framework(), LocalDate.of(2025, 1, 1)))
                .noneMatch(Gap.Unanswered.class::isInstance);
    }

    @Test
    void theNextPeriodBeginsWithTheSameLogicAndNoAnswers() {
        logics.addQuestion(
                leader,
                number,
                projects,
                new QuestionText("Kom de?", "Telling", "", LocalDate.of(2025, 1, 1), QuestionState.ANSWERED, "Ja"));
        logics.addEvidence(leader, number, projects, "Se selv", null);

        long next = nextPeriod
                .begin(leader, number, "Neste avtale", LocalDate.of(2028, 1, 1), LocalDate.of(2031, 12, 31))
                .orElseThrow();

        Framework framework = frameworks.find(leader, next).orElseThrow();
        ProgrammeLogic copy = logics.of(framework);
        assertThat(copy.boxes())
                .extracting(Box::title)
                .containsExactly("Seminarer", "Nye prosjekter", "Bedre tjenester");
        assertThat(copy.arrows()).hasSize(1);
        Box copied = copy.in(Stage.RESULT).getFirst();
        assertThat(copied.indicators())
                .singleElement()
                .satisfies(id ->
                        assertThat(framework.indicator(id).orElseThrow().key()).isEqualTo("sent"));
        assertThat(copied.questions()).singleElement().satisfies(question -> {
            assertThat(question.text().state()).isEqualTo(QuestionState.PLANNED);
            assertThat(question.text().answer()).isEmpty();
        });
        assertThat(copied.evidence()).isEmpty();
        assertThat(logics.copy(leader, next, number)).isInstanceOf(Drawing.NotEmpty.class);
    }

    @Test
    void theFrameworksHistoryTellsOfIt() {
        assertThat(history.of(leader, framework().head(), null, 50).changes())
                .anyMatch(change -> change.toString().contains("Nye prosjekter"));
    }

    private List<String> titles(Stage stage) {
        return logic().in(stage).stream().map(Box::title).toList();
    }

    private long box(Stage stage, String title, Set<Long> indicators) {
        return drawn(logics.addBox(leader, number, new BoxText(stage, title, "", indicators)));
    }

    private void arrow(long from, long to, String assumption) {
        drawn(logics.addArrow(leader, number, new ArrowText(from, to, assumption, Tested.UNTESTED)));
    }

    private static long drawn(Drawing drawing) {
        return ((Drawing.Drawn) drawing).id();
    }

    private long indicator(String key) {
        return framework().indicators().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Box box(long id) {
        return logic().box(id).orElseThrow();
    }

    private ProgrammeLogic logic() {
        return logics.of(framework());
    }

    private Framework framework() {
        return frameworks.find(leader, number).orElseThrow();
    }
}
