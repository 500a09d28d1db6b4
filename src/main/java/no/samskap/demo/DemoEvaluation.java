package no.samskap.demo;

import static no.samskap.demo.DemoData.each;
import static no.samskap.demo.DemoData.given;
import static no.samskap.demo.DemoData.one;
import static no.samskap.demo.DemoData.text;
import static no.samskap.demo.DemoData.texts;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import no.samskap.accounts.Accounts;
import no.samskap.core.Visitor;
import no.samskap.evaluation.Audience;
import no.samskap.evaluation.Evaluators;
import no.samskap.evaluation.FollowUpText;
import no.samskap.evaluation.Observation;
import no.samskap.evaluation.ObservationText;
import no.samskap.evaluation.Observations;
import no.samskap.evaluation.Recommendation;
import no.samskap.evaluation.Recommendation.Decision;
import no.samskap.evaluation.RecommendationText;
import no.samskap.evaluation.Recommendations;
import no.samskap.evaluation.Saved;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What an evaluator from outside saw, what she recommends, and what the steering group made of it. */
@Component
class DemoEvaluation {
    private final DemoDirectory directory;
    private final DemoWork work;
    private final DemoLogic logic;
    private final Accounts accounts;
    private final Evaluators evaluators;
    private final Observations observations;
    private final Recommendations recommendations;

    DemoEvaluation(
            DemoDirectory directory,
            DemoWork work,
            DemoLogic logic,
            Accounts accounts,
            Evaluators evaluators,
            Observations observations,
            Recommendations recommendations) {
        this.directory = directory;
        this.work = work;
        this.logic = logic;
        this.accounts = accounts;
        this.evaluators = evaluators;
        this.observations = observations;
        this.recommendations = recommendations;
    }

    void load(String source) {
        DemoLogic.Drawn drawn = logic.load(source);
        JsonNode row = one(source, "logic.json");
        Visitor coordinator = visitor(row, "coordinator");
        Visitor steering = visitor(row, "steering");
        coordinator.acts(
                () -> made(evaluators.name(coordinator, drawn.framework(), directory.person(text(row, "evaluator")))));
        Visitor evaluator = visitor(row, "evaluator");
        Map<String, Long> seen = new HashMap<>();
        evaluator.acts(() -> {
            for (JsonNode observation : each(row.get("observations")))
                seen.put(
                        text(observation, "key"),
                        made(observations.add(evaluator, drawn.framework(), observation(observation, drawn))));
            return null;
        });
        for (JsonNode each : each(row.get("recommendations"))) {
            long number = evaluator.acts(
                    () -> made(recommendations.add(evaluator, drawn.framework(), recommendation(each, seen))));
            decide(coordinator, steering, number, each);
        }
    }

    private void decide(Visitor coordinator, Visitor steering, long number, JsonNode row) {
        for (JsonNode decision : each(row.get("decisions")))
            steering.acts(() -> made(recommendations.decide(
                    steering,
                    number,
                    new Decision(
                            Recommendation.Outcome.valueOf(text(decision, "outcome")),
                            text(decision, "reason"),
                            text(decision, "decidedBy"),
                            day(decision, "decidedOn"),
                            null,
                            null))));
        for (JsonNode followUp : each(row.get("followUps")))
            coordinator.acts(() -> made(recommendations.addFollowUp(
                    coordinator,
                    number,
                    new FollowUpText(
                            text(followUp, "task"),
                            directory.person(text(followUp, "responsible")),
                            followUp.has("dueInWeeks")
                                    ? recommendations
                                            .today()
                                            .plusWeeks(
                                                    followUp.get("dueInWeeks").asInt())
                                    : day(followUp, "due"),
                            Recommendation.FollowUpState.valueOf(text(followUp, "state")),
                            text(followUp, "doneNote")))));
    }

    private ObservationText observation(JsonNode row, DemoLogic.Drawn drawn) {
        return new ObservationText(
                text(row, "title"),
                text(row, "seen"),
                Audience.valueOf(text(row, "audience")),
                Observation.Source.valueOf(text(row, "source")),
                text(row, "sourceNote"),
                day(row, "seenOn"),
                text(row, "seenBy"),
                texts(row.get("boxes")).stream().map(drawn.boxes()::get).collect(Collectors.toSet()),
                texts(row.get("questions")).stream().map(drawn.questions()::get).collect(Collectors.toSet()),
                Set.of(),
                given(row, "project").map(work::project).map(Set::of).orElse(Set.of()));
    }

    private static RecommendationText recommendation(JsonNode row, Map<String, Long> seen) {
        return new RecommendationText(
                text(row, "title"),
                text(row, "why"),
                Audience.valueOf(text(row, "audience")),
                text(row, "addressedTo"),
                Recommendation.Urgency.valueOf(text(row, "urgency")),
                texts(row.get("observations")).stream().map(seen::get).collect(Collectors.toSet()));
    }

    private static LocalDate day(JsonNode row, String field) {
        return Objects.requireNonNull(DemoData.day(row, field), field);
    }

    private Visitor visitor(JsonNode row, String field) {
        return accounts.visitor(directory.person(text(row, field))).orElseThrow();
    }

    private static long made(Saved saved) {
        if (saved instanceof Saved.Done(long number)) return number;
        throw new IllegalStateException("The evaluation of the demo: " + saved);
    }
}
