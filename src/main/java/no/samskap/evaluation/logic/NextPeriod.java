package no.samskap.evaluation.logic;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.samskap.core.LocalizedText;
import no.samskap.core.Visitor;
import no.samskap.indicators.Framework;
import no.samskap.indicators.FrameworkText;
import no.samskap.indicators.FrameworkText.GoalAreaText;
import no.samskap.indicators.FrameworkText.IndicatorText;
import no.samskap.indicators.FrameworkText.ValueText;
import no.samskap.indicators.Frameworks;
import no.samskap.indicators.Indicator;
import no.samskap.indicators.Saving;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins the next period's framework from one: the same goal areas, indicators, targets and logic, and no figure yet. */
@Service
public class NextPeriod {
    private final Frameworks frameworks;
    private final ProgrammeLogics logics;

    NextPeriod(Frameworks frameworks, ProgrammeLogics logics) {
        this.frameworks = frameworks;
        this.logics = logics;
    }

    /** @return the new framework's number; empty where the visitor may not write for the body, or the period ends before it begins */
    @Transactional
    public Optional<Long> begin(Visitor visitor, long number, String name, LocalDate startsOn, LocalDate endsOn) {
        if (endsOn.isBefore(startsOn)) return Optional.empty();
        Optional<Framework> from = frameworks
                .find(visitor, number)
                .filter(framework -> framework.head().mayBeEditedBy(visitor));
        if (from.isEmpty()
                || !(frameworks.add(visitor, text(from.get(), name, startsOn, endsOn))
                        instanceof Saving.Saved(long next))) return Optional.empty();
        logics.copy(visitor, next, number);
        return Optional.of(next);
    }

    private static FrameworkText text(Framework from, String name, LocalDate startsOn, LocalDate endsOn) {
        return new FrameworkText(
                from.body(),
                LocalizedText.same(name),
                startsOn,
                endsOn,
                from.head().isPublic(),
                "",
                from.goalAreas().stream()
                        .map(area -> new GoalAreaText(
                                area.key(),
                                area.name(),
                                area.values().stream()
                                        .map(value -> new ValueText(value.organisation(), value.text()))
                                        .toList(),
                                area.indicators().stream().map(NextPeriod::anew).toList()))
                        .toList());
    }

    private static IndicatorText anew(Indicator indicator) {
        return new IndicatorText(
                indicator.key(),
                indicator.name(),
                indicator.definition(),
                indicator.unit(),
                indicator.responsible(),
                null,
                indicator.what(),
                indicator.labels(),
                indicator.measure(),
                indicator.target(),
                List.of());
    }
}
