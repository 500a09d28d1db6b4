package no.samskap.evaluation.logic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.samskap.evaluation.logic.ProgrammeLogic.Box;
import no.samskap.evaluation.logic.ProgrammeLogic.Question;
import no.samskap.evaluation.logic.ProgrammeLogic.Stage;
import no.samskap.indicators.Framework;
import no.samskap.indicators.Indicator;

/** What a programme logic may lack. It is said to those who write it, and stops nobody. */
public final class LogicGaps {
    private LogicGaps() {}

    public sealed interface Gap {
        record NothingLeadsTo(Box box) implements Gap {}

        record EffectWithoutIndicator(Box box) implements Gap {}

        record UnusedIndicator(Indicator indicator) implements Gap {}

        record Unanswered(Box box, Question question) implements Gap {}
    }

    public static List<Gap> of(ProgrammeLogic logic, Framework framework, LocalDate today) {
        if (logic.isEmpty()) return List.of();
        List<Gap> gaps = new ArrayList<>();
        for (Box box : logic.boxes())
            for (Question question : box.questions())
                if (question.isLate(today)) gaps.add(new Gap.Unanswered(box, question));
        Stage first = logic.first().orElseThrow();
        for (Box box : logic.boxes())
            if (box.stage() != first && logic.to(box).isEmpty()) gaps.add(new Gap.NothingLeadsTo(box));
        for (Box box : logic.in(Stage.EFFECT))
            if (box.indicators().isEmpty()) gaps.add(new Gap.EffectWithoutIndicator(box));
        Set<Long> used =
                logic.boxes().stream().flatMap(box -> box.indicators().stream()).collect(Collectors.toSet());
        for (Indicator indicator : framework.indicators())
            if (!used.contains(indicator.id())) gaps.add(new Gap.UnusedIndicator(indicator));
        return gaps;
    }
}
