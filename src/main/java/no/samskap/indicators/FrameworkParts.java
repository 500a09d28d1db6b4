package no.samskap.indicators;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.samskap.core.LocalizedText;
import no.samskap.core.Visitor;
import no.samskap.indicators.Framework.GoalArea;
import no.samskap.indicators.FrameworkText.GoalAreaText;
import no.samskap.indicators.FrameworkText.IndicatorText;
import no.samskap.records.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to what is in a framework: goal areas and indicators, their order, and what hangs on them. */
@Service
public class FrameworkParts {
    private final Records records;
    private final FrameworkRecords frameworkRecords;
    private final PartRepository repository;
    private final SettledFigures settledFigures;
    private final ObjectProvider<IndicatorUses> uses;

    FrameworkParts(
            Records records,
            FrameworkRecords frameworkRecords,
            PartRepository repository,
            SettledFigures settledFigures,
            ObjectProvider<IndicatorUses> uses) {
        this.records = records;
        this.frameworkRecords = frameworkRecords;
        this.repository = repository;
        this.settledFigures = settledFigures;
        this.uses = uses;
    }

    /** Adds a goal area last of all. Saved is the goal area's number. */
    @Transactional
    public Saving addGoalArea(Visitor visitor, long number, LocalizedText name) {
        if (frameworkRecords.editable(visitor, number).isEmpty()) return new Saving.NotYours();
        records.touch(number);
        GoalAreaText text = new GoalAreaText(Frameworks.key(), name, List.of(), List.of());
        return saved(visitor, number, repository.insertGoalArea(number, text));
    }

    @Transactional
    public Saving renameGoalArea(Visitor visitor, long number, int seenVersion, long goalArea, LocalizedText name) {
        Optional<Framework> found = withArea(visitor, number, goalArea);
        if (found.isEmpty()) return new Saving.NotYours();
        if (!frameworkRecords.sawTheLatest(found.get(), seenVersion)) return new Saving.Stale(found.get());
        repository.renameGoalArea(goalArea, name);
        return saved(visitor, number, goalArea);
    }

    /**
     * Puts a goal area elsewhere among them.
     *
     * @param place from 1, the uppermost; beyond the last is the last
     */
    @Transactional
    public Saving moveGoalArea(Visitor visitor, long number, long goalArea, int place) {
        if (withArea(visitor, number, goalArea).isEmpty()) return new Saving.NotYours();
        records.touch(number);
        Optional<Framework> held = withArea(visitor, number, goalArea);
        if (held.isEmpty()) return new Saving.NotYours();
        List<Long> areas = held.get().goalAreas().stream().map(GoalArea::id).toList();
        repository.arrangeGoalAreas(moved(areas, goalArea, place));
        return new Saving.Saved(goalArea);
    }

    /**
     * Takes away a goal area without indicators.
     *
     * @param seenVersion null where that does not matter
     */
    @Transactional
    public Removal removeGoalArea(Visitor visitor, long number, @Nullable Integer seenVersion, long goalArea) {
        Optional<Framework> found = withArea(visitor, number, goalArea);
        if (found.isEmpty()) return new Removal.NotYours();
        if (isStale(found.get(), seenVersion)) return new Removal.Stale();
        if (!area(found.get(), goalArea).indicators().isEmpty()) return new Removal.NotEmpty();
        records.touch(number);
        Optional<Framework> held = withArea(visitor, number, goalArea);
        if (held.isEmpty()) return new Removal.NotYours();
        if (!area(held.get(), goalArea).indicators().isEmpty()) return new Removal.NotEmpty();
        repository.removeGoalArea(goalArea);
        frameworkRecords.follow(visitor, number);
        return new Removal.Removed();
    }

    /** Adds an indicator last in a goal area: one more is in nobody's way. Saved is the indicator's number. */
    @Transactional
    public Saving addIndicator(Visitor visitor, long number, long goalArea, IndicatorText text) {
        if (withArea(visitor, number, goalArea).isEmpty()) return new Saving.NotYours();
        records.touch(number);
        if (withArea(visitor, number, goalArea).isEmpty()) return new Saving.NotYours();
        return saved(visitor, number, repository.insertIndicator(number, goalArea, text));
    }

    /** Changes what an indicator is called, what it counts and what it is to reach. Reported totals and locked years stay as they are. */
    @Transactional
    public Saving changeIndicator(Visitor visitor, long number, int seenVersion, long indicator, IndicatorText text) {
        Optional<Framework> found = frameworkRecords.editable(visitor, number, indicator);
        if (found.isEmpty()) return new Saving.NotYours();
        if (!frameworkRecords.sawTheLatest(found.get(), seenVersion)) return new Saving.Stale(found.get());
        repository.update(indicator, text);
        return saved(visitor, number, indicator);
    }

    /**
     * Puts an indicator elsewhere in its goal area.
     *
     * @param place from 1, the uppermost; beyond the last is the last
     */
    @Transactional
    public Saving moveIndicator(Visitor visitor, long number, long indicator, int place) {
        if (frameworkRecords.editable(visitor, number, indicator).isEmpty()) return new Saving.NotYours();
        records.touch(number);
        Optional<Framework> held = frameworkRecords.editable(visitor, number, indicator);
        if (held.isEmpty()) return new Saving.NotYours();
        Framework framework = held.get();
        List<Long> indicators = framework.areaOf(framework.indicator(indicator).orElseThrow()).indicators().stream()
                .map(Indicator::id)
                .toList();
        repository.arrangeIndicators(moved(indicators, indicator, place));
        return new Saving.Saved(indicator);
    }

    /** What hangs on an indicator that the visitor may change. */
    public Optional<Hanging> hangingOn(Visitor visitor, long number, long indicator) {
        return frameworkRecords
                .editable(visitor, number, indicator)
                .flatMap(framework -> framework.indicator(indicator))
                .map(found -> new Hanging(
                        found,
                        settledFigures.years(indicator),
                        uses.orderedStream()
                                .flatMap(each -> each.of(visitor, number, indicator).stream())
                                .toList()));
    }

    /**
     * Takes away an indicator on which nothing hangs. The framework's history keeps what it was.
     *
     * @param seenVersion null where that does not matter
     */
    @Transactional
    public Removal removeIndicator(Visitor visitor, long number, @Nullable Integer seenVersion, long indicator) {
        Optional<Framework> found = frameworkRecords.editable(visitor, number, indicator);
        if (found.isEmpty()) return new Removal.NotYours();
        if (isStale(found.get(), seenVersion)) return new Removal.Stale();
        Optional<Removal> refused = refused(visitor, number, indicator);
        if (refused.isPresent()) return refused.get();
        records.touch(number);
        // Asked again once the framework is held: from now on nothing more is hung on what is in it.
        Optional<Removal> refusedNow = refused(visitor, number, indicator);
        if (refusedNow.isPresent()) return refusedNow.get();
        uses.forEach(each -> each.forget(number, indicator));
        repository.removeIndicator(indicator);
        frameworkRecords.follow(visitor, number);
        return new Removal.Removed();
    }

    private Optional<Removal> refused(Visitor visitor, long number, long indicator) {
        Optional<Hanging> hanging = hangingOn(visitor, number, indicator);
        if (hanging.isEmpty()) return Optional.of(new Removal.NotYours());
        return hanging.filter(each -> !each.isEmpty()).<Removal>map(Removal.Refused::new);
    }

    private static boolean isStale(Framework found, @Nullable Integer seenVersion) {
        return seenVersion != null && seenVersion != found.head().version();
    }

    private Optional<Framework> withArea(Visitor visitor, long number, long goalArea) {
        return frameworkRecords
                .editable(visitor, number)
                .filter(framework -> framework.goalArea(goalArea).isPresent());
    }

    private static GoalArea area(Framework framework, long goalArea) {
        return framework.goalArea(goalArea).orElseThrow();
    }

    /** The same in another order. */
    static List<Long> moved(List<Long> ids, long id, int place) {
        List<Long> others = new ArrayList<>(ids);
        others.remove(Long.valueOf(id));
        others.add(Math.clamp(place - 1, 0, others.size()), id);
        return others;
    }

    private Saving saved(Visitor visitor, long number, long saved) {
        frameworkRecords.follow(visitor, number);
        return new Saving.Saved(saved);
    }
}
