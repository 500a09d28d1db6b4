package no.samskap.indicators;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.samskap.core.LocalizedText;
import no.samskap.core.Visitor;
import no.samskap.indicators.FrameworkText.GoalAreaText;
import no.samskap.indicators.FrameworkText.IndicatorText;
import no.samskap.indicators.FrameworkText.ReportedText;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to frameworks: what is to be reached, what was reported, and what the reported totals include. What is in a framework is behind
 * {@link FrameworkParts}, the figures are behind {@link Figures}.
 */
@Service
public class Frameworks {
    /** How many years before its period a framework takes a reported total for, to compare with. */
    public static final int YEARS_BEFORE = 10;

    private static final String BODY = "body";

    private final Records records;
    private final FrameworkRecords frameworkRecords;
    private final FrameworkRepository repository;
    private final FrameworkQueries queries;
    private final PartRepository parts;
    private final ReportedRepository reported;
    private final Figures figures;
    private final Clock clock;

    Frameworks(
            Records records,
            FrameworkRecords frameworkRecords,
            FrameworkRepository repository,
            FrameworkQueries queries,
            PartRepository parts,
            ReportedRepository reported,
            Figures figures,
            Clock clock) {
        this.records = records;
        this.frameworkRecords = frameworkRecords;
        this.repository = repository;
        this.queries = queries;
        this.parts = parts;
        this.reported = reported;
        this.figures = figures;
        this.clock = clock;
    }

    /** Cooperation bodies the visitor may make a framework for: an administrator for all there are, in the order of their names. */
    public List<RecordHead> bodiesOf(Visitor visitor) {
        if (!visitor.isSignedIn()) return List.of();
        return visitor.isAdministrator() ? queries.allBodies(visitor) : records.findAll(visitor, visitor.edited(BODY));
    }

    /** The body, where the visitor may make a framework for it. */
    public Optional<RecordHead> bodyOf(Visitor visitor, long body) {
        return records.find(visitor, BODY, body).filter(head -> FrameworkPolicy.mayWriteFor(visitor, head.number()));
    }

    public Optional<Framework> find(Visitor visitor, long number) {
        return frameworkRecords.find(visitor, number);
    }

    /** Adds a framework with all that is in it. */
    @Transactional
    public Saving add(Visitor visitor, FrameworkText text) {
        if (bodyOf(visitor, text.body()).isEmpty()) return new Saving.NotYours();
        long number = frameworkRecords.create(text);
        repository.insert(number, text);
        for (GoalAreaText area : text.goalAreas()) {
            long areaId = parts.insertGoalArea(number, area);
            for (IndicatorText indicator : area.indicators()) parts.insertIndicator(number, areaId, indicator);
        }
        return new Saving.Saved(number);
    }

    /**
     * Changes what a framework is called, its period and who may read it. A year that was asked about, or that something was reported for,
     * stays within the period.
     */
    @Transactional
    public Saving change(Visitor visitor, long number, int seenVersion, FrameworkText text) {
        Optional<Framework> found = frameworkRecords.editable(visitor, number);
        if (found.isEmpty()) return new Saving.NotYours();
        Framework before = found.get();
        if (repository
                .yearsInUse(number)
                .anyMatch(year -> before.firstYear() <= year
                        && year <= before.lastYear()
                        && (year < text.startsOn().getYear()
                                || year > text.endsOn().getYear()))) return new Saving.WrongYear();
        if (!frameworkRecords.update(before, seenVersion, text)) return new Saving.Stale(before);
        repository.update(number, text);
        return new Saving.Saved(number);
    }

    /** A name for data files and programs. People give it none, and it stays when they change what it is called. */
    public static String key() {
        return UUID.randomUUID().toString();
    }

    /** Changes what an indicator is to reach, and the note beside its figures. */
    @Transactional
    public Saving change(
            Visitor visitor,
            long number,
            int seenVersion,
            long indicator,
            Target target,
            @Nullable LocalizedText note) {
        Optional<Framework> found = frameworkRecords.editable(visitor, number, indicator);
        if (found.isEmpty()) return new Saving.NotYours();
        if (!frameworkRecords.sawTheLatest(found.get(), seenVersion)) return new Saving.Stale(found.get());
        parts.update(indicator, target, note);
        return new Saving.Saved(indicator);
    }

    /** Saves a reported total, over what was reported for that year before. */
    @Transactional
    public Saving report(Visitor visitor, long number, int seenVersion, long indicator, ReportedText text) {
        Optional<Framework> found = frameworkRecords.editable(visitor, number, indicator);
        if (found.isEmpty()) return new Saving.NotYours();
        Integer year = text.year();
        if (year != null && !found.get().shows(year)) return new Saving.WrongYear();
        if (!frameworkRecords.sawTheLatest(found.get(), seenVersion)) return new Saving.Stale(found.get());
        reported.report(number, indicator, text);
        return new Saving.Saved(indicator);
    }

    /** Takes a reported total away. The records it covered count in addition again. */
    @Transactional
    public Saving withdrawReport(Visitor visitor, long number, long indicator, @Nullable Integer year) {
        Optional<Indicator.Reported> total = frameworkRecords
                .editable(visitor, number, indicator)
                .flatMap(framework -> framework.indicator(indicator))
                .flatMap(found -> found.reportedFor(year));
        if (total.isEmpty()) return new Saving.NotYours();
        reported.withdraw(total.get().id());
        records.touch(number);
        return new Saving.Saved(indicator);
    }

    /**
     * Saves what is to be read beside one figure, over what stood there.
     *
     * @param year null for the whole period
     * @param text empty takes it away
     */
    @Transactional
    public Saving remark(Visitor visitor, long number, long indicator, @Nullable Integer year, String text) {
        Optional<Framework> found = frameworkRecords.editable(visitor, number, indicator);
        if (found.isEmpty()) return new Saving.NotYours();
        if (year != null && !found.get().shows(year)) return new Saving.WrongYear();
        records.touch(number);
        // Looked for again once it is held: somebody may have taken the indicator away meanwhile.
        if (frameworkRecords.editable(visitor, number, indicator).isEmpty()) return new Saving.NotYours();
        reported.remark(
                number, indicator, year, text, visitor.person(), OffsetDateTime.ofInstant(clock.instant(), UTC));
        return new Saving.Saved(indicator);
    }

    /**
     * The reported total for that year, or else for the period, already includes this record: it no longer raises the figure.
     */
    @Transactional
    public Covering cover(Visitor visitor, long number, long indicator, int year, long record) {
        Optional<Framework> found = frameworkRecords.editable(visitor, number, indicator);
        if (found.isEmpty()) return new Covering.NotYours();
        Indicator counting = found.get().indicator(indicator).orElseThrow();
        boolean counts = figures.behind(visitor, found.get(), counting, year).stream()
                .flatMap(behind -> behind.rows().stream())
                .anyMatch(row -> row.fact().head().number() == record);
        if (!counts) return new Covering.DoesNotCount();
        Optional<Indicator.Reported> total = counting.thatCanCover(year);
        if (total.isEmpty()) return new Covering.NothingReported();
        reported.cover(number, indicator, total.get().id(), Set.of(record));
        records.touch(number);
        return new Covering.Done();
    }

    /** No reported total includes this record after all. */
    @Transactional
    public Covering uncover(Visitor visitor, long number, long indicator, long record) {
        if (frameworkRecords.editable(visitor, number, indicator).isEmpty()) return new Covering.NotYours();
        reported.uncover(indicator, record);
        records.touch(number);
        return new Covering.Done();
    }

    /** Lets those read a framework who are its guests now. Whoever calls has asked whether that may be. */
    @Transactional
    public void admitGuests(Framework framework) {
        frameworkRecords.grant(framework);
    }
}
