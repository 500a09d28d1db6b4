package no.samskap.checklists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.checklists.ChecklistAnswer.State;
import no.samskap.core.LocalizedText;
import no.samskap.core.Period;
import no.samskap.core.Visitor;
import no.samskap.directory.Bodies;
import no.samskap.directory.Body;
import no.samskap.directory.BodyUpkeep;
import no.samskap.directory.NewBody;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SamskapTest
class ChecklistsTests {
    @Autowired
    Checklists checklists;

    @Autowired
    BodyUpkeep upkeep;

    @Autowired
    Bodies bodies;

    @Autowired
    World world;

    World.Place place;
    Checklist seeTo;

    @BeforeEach
    void anew() {
        place = world.anew();
        seeTo = read("see-to-it");
    }

    @Test
    void theProgramBringsSevenPointsAndTheControlQuestions() {
        assertThat(seeTo.points()).hasSize(7);
        assertThat(read("control-questions").form()).isEqualTo(Checklist.Form.OCCASION);
    }

    @Test
    void anOrganisationAnswersOnceAYear() {
        long answer = answered(place.kari(), place.nordvik(), 2025);

        assertThat(checklists.answer(place.kari(), seeTo.number(), place.nordvik(), all(2025, State.YES), false))
                .isEqualTo(new Answering.AlreadyThere(answer));
        answered(place.kari(), place.nordvik(), 2026);
        assertThat(checklists.answersOf(place.ola(), seeTo.number(), place.nordvik()))
                .extracting(ChecklistAnswer::year)
                .containsExactly(2026, 2025);
    }

    @Test
    void twoThatAnswerAtOnceLeaveOneAnswer() throws Exception {
        try (var both = Executors.newFixedThreadPool(2)) {
            Callable<Answering> answer = () -> place.kari()
                    .acts(() -> checklists.answer(
                            place.kari(), seeTo.number(), place.nordvik(), all(2025, State.YES), false));
            List<Answering> outcomes = new ArrayList<>();
            for (Future<Answering> each : both.invokeAll(List.of(answer, answer))) outcomes.add(each.get());
            assertThat(outcomes)
                    .satisfiesOnlyOnce(outcome -> assertThat(outcome).isInstanceOf(Answering.Saved.class))
                    .satisfiesOnlyOnce(outcome -> assertThat(outcome).isInstanceOf(Answering.AlreadyThere.class));
        }
    }

    @Test
    void onlyThoseWhoWriteForTheOrganisationAnswerForIt() {
        for (Visitor visitor : List.of(Visitor.STRANGER, place.ola(), place.siri(), place.hans()))
            assertThat(checklists.answer(visitor, seeTo.number(), place.nordvik(), all(2025, State.YES), false))
                    .isEqualTo(new Answering.NotYours());
        long answer = answered(place.kari(), place.nordvik(), 2025);
        int seen =
                checklists.findAnswer(place.kari(), answer).orElseThrow().head().version();
        for (Visitor visitor : List.of(Visitor.STRANGER, place.ola(), place.siri(), place.hans()))
            assertThat(checklists.change(visitor, answer, seen, Map.of())).isEqualTo(new Answering.NotYours());
    }

    @Test
    void answersAreSeenByThoseWhoTakePartInTheSameBodyFromTheDayTheyJoin() {
        long answer = answered(place.kari(), place.nordvik(), 2025);
        assertThat(checklists.findAnswer(Visitor.STRANGER, answer)).isEmpty();
        assertThat(checklists.findAnswer(place.ola(), answer)).isPresent();
        assertThat(checklists.findAnswer(place.hans(), answer)).isEmpty();

        join(place.nordvik());
        join(place.havgap());

        assertThat(checklists.findAnswer(place.hans(), answer)).isPresent();
        assertThat(checklists.findAnswer(place.siri(), answer)).isEmpty();

        long membership = bodies.find(place.berit(), place.agreement()).orElseThrow().members().stream()
                .filter(member -> member.organisation() == place.havgap())
                .findFirst()
                .orElseThrow()
                .id();
        upkeep.removeMember(place.berit(), place.agreement(), membership);
        assertThat(checklists.findAnswer(place.hans(), answer)).isEmpty();
    }

    @Test
    void aChangedListIsANewEditionAndAnswersKeepTheirWords() {
        Checklist questions = read("control-questions");
        AnswerText text = new AnswerText(
                2025,
                "Partner " + place.id(),
                Map.of(questions.points().getFirst().key(), new AnswerText.Point(State.YES, "Ja")));
        long answer = ((Answering.Saved)
                        checklists.answer(place.kari(), questions.number(), place.nordvik(), text, false))
                .number();
        List<LocalizedText> points = new ArrayList<>(
                questions.points().stream().map(Checklist.Point::text).toList());
        LocalizedText first = points.getFirst();
        points.set(0, LocalizedText.same("Et nytt spørsmål " + place.id()));
        ChecklistText changed = new ChecklistText(questions.name(), questions.summary(), points);
        int seen = questions.head().version();

        assertThat(checklists.edit(place.kari(), questions.number(), seen, changed))
                .isEqualTo(new Answering.NotYours());
        assertThat(checklists.edit(place.root(), questions.number(), seen, changed))
                .isEqualTo(new Answering.Saved(questions.number()));
        assertThat(checklists.edit(place.root(), questions.number(), seen, changed))
                .isEqualTo(new Answering.Stale());

        Checklist after = read("control-questions");
        assertThat(after.edition()).isEqualTo(questions.edition() + 1);
        assertThat(after.points().get(1).key())
                .isEqualTo(questions.points().get(1).key());
        assertThat(after.points().getFirst().key())
                .isNotEqualTo(questions.points().getFirst().key());
        ChecklistAnswer kept = checklists.findAnswer(place.kari(), answer).orElseThrow();
        assertThat(kept.edition()).isEqualTo(questions.edition());
        assertThat(kept.given().getFirst().point().text()).isEqualTo(first);
        assertThat(kept.given().getFirst().note()).isEqualTo("Ja");
    }

    @Test
    void aPointThatTheListDoesNotAskIsNotKept() {
        AnswerText text = new AnswerText(2025, "noe", Map.of(9999, new AnswerText.Point(State.YES, "Utenfor")));
        long number = ((Answering.Saved) checklists.answer(place.kari(), seeTo.number(), place.nordvik(), text, false))
                .number();

        ChecklistAnswer answer = checklists.findAnswer(place.kari(), number).orElseThrow();
        assertThat(answer.subject()).isEmpty();
        assertThat(answer.given()).allSatisfy(given -> assertThat(given.state()).isNull());
    }

    private void join(long organisation) {
        upkeep.keepMember(
                place.berit(),
                place.agreement(),
                null,
                null,
                new NewBody.Member(organisation, Body.Membership.MEMBER, Period.ALWAYS));
    }

    private long answered(Visitor visitor, long organisation, int year) {
        if (checklists.answer(visitor, seeTo.number(), organisation, all(year, State.PARTLY), false)
                instanceof Answering.Saved(long number)) return number;
        throw new AssertionError("not answered");
    }

    private AnswerText all(int year, State state) {
        return new AnswerText(
                year,
                "",
                seeTo.points().stream()
                        .collect(java.util.stream.Collectors.toMap(
                                Checklist.Point::key, point -> new AnswerText.Point(state, ""))));
    }

    private Checklist read(String reference) {
        return checklists
                .byReference(reference)
                .flatMap(number -> checklists.find(Visitor.STRANGER, number))
                .orElseThrow();
    }
}
