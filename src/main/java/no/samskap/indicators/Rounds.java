package no.samskap.indicators;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.samskap.core.Visitor;
import no.samskap.records.CountingRule;
import no.samskap.records.Facts;
import no.samskap.records.KeptCounts;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to reporting rounds and locked years. Those who look after records confirm their list and count nothing; a coordinator
 * approves the figures, which are written down as they are counted then; the steering group locks what was approved. A locked figure
 * changes only by a restatement, which shows who made it, when, why, and both figures.
 */
@Service
public class Rounds {
    /** As many records as one page shows and one button confirms. */
    public static final int MOST_SHOWN = 500;

    private final RoundRepository repository;
    private final SettledFigures settledFigures;
    private final Frameworks frameworks;
    private final Figures figures;
    private final Facts facts;
    private final Records records;
    private final KeptCounts keptCounts;
    private final Clock clock;

    Rounds(
            RoundRepository repository,
            SettledFigures settledFigures,
            Frameworks frameworks,
            Figures figures,
            Facts facts,
            Records records,
            KeptCounts keptCounts,
            Clock clock) {
        this.repository = repository;
        this.settledFigures = settledFigures;
        this.frameworks = frameworks;
        this.figures = figures;
        this.facts = facts;
        this.records = records;
        this.keptCounts = keptCounts;
        this.clock = clock;
    }

    /** What came of a step in a round. */
    public enum Outcome {
        DONE,
        /** The year is not one of the framework, or has not begun. */
        WRONG_YEAR,
        /** The round is at another step: somebody was there first. */
        TOO_LATE,
        /** The figure says what the records say: there is nothing to restate. */
        SAME,
        NOT_YOURS
    }

    /**
     * A record behind the figures of the year.
     *
     * @param indicators those it counts for
     * @param confirmation null until somebody who looks after it confirmed it
     */
    public record Listed(
            RecordHead head,
            List<Indicator> indicators,
            Round.@Nullable Confirmation confirmation,
            boolean mayConfirm) {
        public boolean hasChangedSince() {
            return confirmation != null && head.changedAt().isAfter(confirmation.at());
        }
    }

    public static boolean mayApprove(Visitor visitor, Framework framework) {
        return FrameworkPolicy.mayApproveFor(visitor, framework.body());
    }

    public static boolean mayLock(Visitor visitor, Framework framework) {
        return FrameworkPolicy.mayLockFor(visitor, framework.body());
    }

    /** Whoever approves also restates: others may read fewer records, and would put too low a figure in the place of the locked one. */
    public static boolean mayRestate(Visitor visitor, Framework framework) {
        return mayApprove(visitor, framework);
    }

    /** The latest year first. */
    public List<Round> of(Framework framework) {
        return repository.of(framework.number());
    }

    public Optional<Round> find(Framework framework, int year) {
        return repository.find(framework.number(), year);
    }

    /** Years that have begun and nobody was asked about, the latest first. */
    public List<Integer> yearsToAskAbout(Framework framework) {
        List<Integer> asked = of(framework).stream().map(Round::year).toList();
        List<Integer> years = new ArrayList<>();
        for (int year = Math.min(framework.lastYear(), figures.today().getYear());
                year >= framework.firstYear();
                year--) if (!asked.contains(year)) years.add(year);
        return years;
    }

    /** A coordinator asks those who look after the records to confirm their list. */
    @Transactional
    public Outcome ask(Visitor visitor, long number, int year, LocalDate dueOn) {
        Optional<Framework> found = approvable(visitor, number);
        if (found.isEmpty()) return Outcome.NOT_YOURS;
        records.touch(number);
        if (repository.find(number, year).isPresent()) return Outcome.TOO_LATE;
        if (!yearsToAskAbout(found.get()).contains(year)) return Outcome.WRONG_YEAR;
        repository.insert(number, year, dueOn, visitor.person(), clock.instant());
        return Outcome.DONE;
    }

    /** A coordinator gives more time, or less, while the lists are being confirmed. */
    @Transactional
    public Outcome setDueOn(Visitor visitor, long number, int year, LocalDate dueOn) {
        if (approvable(visitor, number).isEmpty()) return Outcome.NOT_YOURS;
        records.touch(number);
        if (!isAt(number, year, Round.Step.ASKED)) return Outcome.TOO_LATE;
        repository.setDueOn(number, year, dueOn);
        return Outcome.DONE;
    }

    /** A round that should not have been begun is called off, with what was confirmed in it. */
    @Transactional
    public Outcome callOff(Visitor visitor, long number, int year) {
        if (approvable(visitor, number).isEmpty()) return Outcome.NOT_YOURS;
        records.touch(number);
        if (!isAt(number, year, Round.Step.ASKED)) return Outcome.TOO_LATE;
        repository.remove(number, year);
        return Outcome.DONE;
    }

    /** The records behind the year's figures that the visitor may read, each once: those that wait for the visitor first. */
    public List<Listed> list(Visitor visitor, Framework framework, int year) {
        List<Indicator> indicators = framework.indicators();
        Map<Long, Round.Confirmation> confirmations = repository.confirmations(framework.number(), year);
        List<Listed> waiting = new ArrayList<>();
        List<Listed> others = new ArrayList<>();
        for (Facts.Shared shared : facts.behindAny(visitor, rules(framework), year)) {
            Listed listed = new Listed(
                    shared.head(),
                    shared.rules().stream().map(indicators::get).toList(),
                    confirmations.get(shared.head().number()),
                    shared.head().mayBeEditedBy(visitor));
            (listed.mayConfirm() && listed.confirmation() == null ? waiting : others).add(listed);
        }
        waiting.addAll(others);
        return waiting;
    }

    /** Indicators of which nothing is known for the year: no record, and no total, neither for the year nor undivided. */
    public List<Indicator> missing(Visitor visitor, Framework framework, int year) {
        return figures.of(visitor, framework).stream()
                .filter(score -> score.series().in(year).stream().noneMatch(Figure::isKnown))
                .map(Figures.Score::indicator)
                .filter(indicator -> indicator.reportedFor(null).isEmpty())
                .toList();
    }

    /** They are right as they stand, also those confirmed before they were changed. What the visitor does not look after is passed over. */
    @Transactional
    public Outcome confirm(Visitor visitor, long number, int year, Collection<Long> wanted) {
        Optional<Framework> found = frameworks.find(visitor, number);
        if (found.isEmpty()) return Outcome.NOT_YOURS;
        records.touch(number);
        if (!isAt(number, year, Round.Step.ASKED)) return Outcome.TOO_LATE;
        List<Long> mine = list(visitor, found.get(), year).stream()
                .filter(Listed::mayConfirm)
                .map(listed -> listed.head().number())
                .filter(wanted::contains)
                .toList();
        if (mine.isEmpty()) return Outcome.NOT_YOURS;
        repository.confirm(number, year, mine, visitor.person(), clock.instant());
        return Outcome.DONE;
    }

    @Transactional
    public Outcome withdraw(Visitor visitor, long number, int year, long record) {
        Optional<Framework> found = frameworks.find(visitor, number);
        if (found.isEmpty()
                || records.find(visitor, record)
                        .filter(head -> head.mayBeEditedBy(visitor))
                        .isEmpty()) return Outcome.NOT_YOURS;
        records.touch(number);
        if (!isAt(number, year, Round.Step.ASKED)) return Outcome.TOO_LATE;
        repository.withdraw(number, year, record);
        return Outcome.DONE;
    }

    /** A coordinator approves the figures. They are written down as they are counted now, with their rows. */
    @Transactional
    public Outcome approve(Visitor visitor, long number, int year) {
        if (approvable(visitor, number).isEmpty()) return Outcome.NOT_YOURS;
        records.touch(number);
        if (!isAt(number, year, Round.Step.ASKED)) return Outcome.TOO_LATE;
        // Read once it is held: what somebody saved meanwhile is approved with the rest.
        Optional<Framework> found = approvable(visitor, number);
        if (found.isEmpty()) return Outcome.NOT_YOURS;
        Instant now = clock.instant();
        repository.approve(number, year, visitor.person(), now);
        for (Indicator indicator : found.get().indicators()) settle(visitor, found.get(), indicator, year, now, "");
        return Outcome.DONE;
    }

    /** What was approved and is not locked yet, by indicator. */
    public Map<Long, List<Settled>> approved(Framework framework, int year) {
        return settledFigures.approved(framework.number(), year);
    }

    /** The coordinator takes the approval back, for something to be corrected before the year is locked. */
    @Transactional
    public Outcome reopen(Visitor visitor, long number, int year) {
        if (approvable(visitor, number).isEmpty()) return Outcome.NOT_YOURS;
        records.touch(number);
        if (!isAt(number, year, Round.Step.APPROVED)) return Outcome.TOO_LATE;
        settledFigures.remove(number, year);
        repository.approve(number, year, null, null);
        return Outcome.DONE;
    }

    /** The steering group locks the figures that were approved. */
    @Transactional
    public Outcome lock(Visitor visitor, long number, int year, String decision) {
        Optional<Framework> found = frameworks.find(visitor, number).filter(framework -> mayLock(visitor, framework));
        if (found.isEmpty()) return Outcome.NOT_YOURS;
        records.touch(number);
        if (!isAt(number, year, Round.Step.APPROVED)) return Outcome.TOO_LATE;
        repository.lock(number, year, visitor.person(), clock.instant(), decision);
        return Outcome.DONE;
    }

    /**
     * Puts what the records say today in the place of a locked figure, against the target it was locked with. The locked one is kept and
     * shown beside it.
     */
    @Transactional
    public Outcome restate(Visitor visitor, long number, long indicator, int year, String reason) {
        if (reason.isBlank()) throw new IllegalArgumentException("A restatement says why");
        if (restatable(visitor, number, indicator, year).isEmpty()) return Outcome.NOT_YOURS;
        records.touch(number);
        Optional<Framework> found = restatable(visitor, number, indicator, year);
        if (found.isEmpty()) return Outcome.NOT_YOURS;
        Indicator restated = found.get().indicator(indicator).orElseThrow();
        if (figures.differsFromLocked(visitor, found.get(), restated, year).isEmpty()) return Outcome.SAME;
        settle(visitor, found.get(), restated, year, clock.instant(), reason);
        return Outcome.DONE;
    }

    /** How many records wait for the visitor's confirmation. */
    long waitingFor(Visitor visitor, Framework framework, int year) {
        return keptCounts.get(
                visitor,
                Long.class,
                "rounds",
                List.of(framework.number(), framework.head().version(), year),
                () -> list(visitor, framework, year).stream()
                        .filter(listed -> listed.mayConfirm() && listed.confirmation() == null)
                        .count());
    }

    List<Round> open(Visitor visitor, int most) {
        return repository.open(visitor, most);
    }

    private void settle(
            Visitor visitor, Framework framework, Indicator indicator, int year, Instant now, String reason) {
        settledFigures.add(
                framework.number(),
                indicator.id(),
                figures.asOfNow(visitor, framework, indicator, year, now, reason),
                figures.rowsAsOfNow(visitor, framework, indicator, year));
    }

    private boolean isAt(long framework, int year, Round.Step step) {
        return repository
                .find(framework, year)
                .filter(round -> round.step() == step)
                .isPresent();
    }

    private Optional<Framework> approvable(Visitor visitor, long number) {
        return frameworks.find(visitor, number).filter(framework -> mayApprove(visitor, framework));
    }

    private Optional<Framework> restatable(Visitor visitor, long number, long indicator, int year) {
        return frameworks
                .find(visitor, number)
                .filter(framework -> mayRestate(visitor, framework))
                .filter(framework -> framework
                        .indicator(indicator)
                        .flatMap(each -> each.settledIn(year))
                        .isPresent());
    }

    private static List<CountingRule> rules(Framework framework) {
        return framework.indicators().stream()
                .map(indicator -> indicator.rule(framework.body()))
                .toList();
    }
}
