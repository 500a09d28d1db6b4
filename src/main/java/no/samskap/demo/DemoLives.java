package no.samskap.demo;

import static no.samskap.demo.DemoData.date;
import static no.samskap.demo.DemoData.each;
import static no.samskap.demo.DemoData.language;
import static no.samskap.demo.DemoData.text;
import static no.samskap.demo.DemoData.texts;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import no.samskap.needs.Need;
import no.samskap.needs.NeedLife;
import no.samskap.needs.StepText;
import no.samskap.needs.Stepping;
import no.samskap.needs.challenges.Challenge;
import no.samskap.needs.challenges.ChallengeText;
import no.samskap.needs.challenges.Challenges;
import no.samskap.needs.challenges.Gathering;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What became of the demo's needs: a life for each theme of 2016, one that stands still, and one common challenge. */
@Component
class DemoLives {
    private final NeedLife life;
    private final Challenges challenges;
    private final DemoDirectory directory;

    DemoLives(NeedLife life, Challenges challenges, DemoDirectory directory) {
        this.life = life;
        this.challenges = challenges;
        this.directory = directory;
    }

    /** All needs but the one that is to stand still move: those without a life of their own were looked at today. */
    void load(Visitor visitor, String source, DemoWork work) {
        JsonNode told = DemoData.one(source, "lives.json");
        Map<String, Long> needs = work.needs();
        Set<Long> moved = new HashSet<>();
        for (Map.Entry<String, JsonNode> entry : told.get("lives").properties()) {
            long need = work.need(entry.getKey());
            each(entry.getValue()).forEach(step -> take(visitor, need, step));
            moved.add(need);
        }
        moved.add(work.need(text(told, "standingStill")));
        needs.values().stream()
                .filter(need -> !moved.contains(need))
                .sorted()
                .forEach(need -> life.take(visitor, need, StepText.to(Need.State.CLARIFIED)));
        each(told.get("challenges")).forEach(row -> gather(visitor, source, row, work));
    }

    private void take(Visitor visitor, long need, JsonNode step) {
        StepText text = new StepText(
                Need.State.valueOf(text(step, "state")),
                date(step, "on"),
                text(step, "reason"),
                text(step, "referral"),
                Language.BOKMAL);
        Stepping outcome = life.take(visitor, need, text);
        if (!(outcome instanceof Stepping.Taken))
            throw new IllegalStateException("A step of the demo could not be taken: " + step + " " + outcome);
    }

    private void gather(Visitor visitor, String source, JsonNode row, DemoWork work) {
        List<Long> needs = texts(row.get("needs")).stream().map(work::need).toList();
        ChallengeText text = new ChallengeText(
                text(row, "title"), text(row, "summary"), language(row), Challenge.Audience.EVERYONE, Set.of());
        Gathering outcome = challenges.gather(visitor, directory.body(source), text, needs);
        if (!(outcome instanceof Gathering.Done))
            throw new IllegalStateException("A challenge of the demo could not be gathered: " + row + " " + outcome
                    + needs.stream().map(String::valueOf).collect(Collectors.joining(" ")));
    }
}
