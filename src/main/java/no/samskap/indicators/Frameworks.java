package no.samskap.indicators;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.samskap.core.Language;
import no.samskap.core.LocalizedText;
import no.samskap.core.Visitor;
import no.samskap.indicators.FrameworkText.GoalAreaText;
import no.samskap.indicators.FrameworkText.IndicatorText;
import no.samskap.indicators.FrameworkText.ReportedText;
import no.samskap.records.RecordContent;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to frameworks: what is to be reached, what was reported, and what the reported totals include. The figures are
 * behind {@link Figures}.
 */
@Service
public class Frameworks {
    /** How many years before its period a framework takes a reported total for, to compare with. */
    public static final int YEARS_BEFORE = 10;

    private static final String BODY = "body";
    private static final String STATE = "ACTIVE";

    private final Records records;
    private final FrameworkRepository repository;
    private final Figures figures;
    private final ObjectProvider<FrameworkGuests> guests;
    private final Clock clock;

    Frameworks(
            Records records,
            FrameworkRepository repository,
            Figures figures,
            ObjectProvider<FrameworkGuests> guests,
            Clock clock) {
        this.records = records;
        this.repository = repository;
        this.figures = figures;
        this.guests = guests;
        this.clock = clock;
    }

    /** Cooperation bodies the visitor may make a framework for. */
    public List<RecordHead> bodiesOf(Visitor visitor) {
        return visitor.isSignedIn() ? records.findAll(visitor, visitor.edited(BODY)) : List.of();
    }

    /** The body, where the visitor may make a framework for it. */
    public Optional<RecordHead> bodyOf(Visitor visitor, long body) {
        return records.find(visitor, BODY, body).filter(head -> FrameworkPolicy.mayWriteFor(visitor, head.number()));
    }

    public Optional<Framework> find(Visitor visitor, long number) {
        return records.find(visitor, Framework.KIND, number).flatMap(head -> repository.find(visitor, head));
    }

    /** Adds a framework with all that is in it. */
    @Transactional
    public Saving add(Visitor visitor, FrameworkText text) {
        if (bodyOf(visitor, text.body()).isEmpty()) return new Saving.NotYours();
        long number = records.create(Framework.KIND, content(text));
        repository.insert(number, text);
        for (GoalAreaText area : text.goalAreas()) {
            long areaId = repository.insertGoalArea(number, area);
            for (IndicatorText indicator : area.indicators()) insert(number, areaId, indicator);
        }
        return new Saving.Saved(number);
    }

    /**
     * Changes what a framework is called, its period and who may read it. A year that was asked about, or that something was reported for,
     * stays within the period.
     */
    @Transactional
    public Saving change(Visitor visitor, long number, int seenVersion, FrameworkText text) {
        Optional<Framework> found = editable(visitor, number);
        if (found.isEmpty()) return new Saving.NotYours();
        Framework before = found.get();
        if (repository
                .yearsInUse(number)
                .anyMatch(year -> before.firstYear() <= year
                        && year <= before.lastYear()
                        && (year < text.startsOn().getYear()
                                || year > text.endsOn().getYear()))) return new Saving.WrongYear();
        RecordContent content = content(before.body(), text.name(), text.isOpen(), text.source(), words(before))
                .readers(FrameworkPolicy.readers(text.isOpen(), before.body(), guestsOf(number)))
                .dates(text.startsOn(), text.endsOn());
        if (!records.update(number, seenVersion, content)) return new Saving.Stale(before);
        repository.update(number, text);
        return new Saving.Saved(number);
    }

    /** Adds a goal area last of all. Saved is the goal area's number. */
    @Transactional
    public Saving addGoalArea(Visitor visitor, long number, LocalizedText name) {
        Optional<Framework> found = editable(visitor, number);
        if (found.isEmpty()) return new Saving.NotYours();
        records.touch(number);
        GoalAreaText text = new GoalAreaText(key(), name, List.of(), List.of());
        return saved(visitor, number, repository.insertGoalArea(number, text));
    }

    @Transactional
    public Saving renameGoalArea(Visitor visitor, long number, long goalArea, LocalizedText name) {
        if (areaOf(visitor, number, goalArea).isEmpty()) return new Saving.NotYours();
        records.touch(number);
        repository.renameGoalArea(goalArea, name);
        return saved(visitor, number, goalArea);
    }

    /** Takes away a goal area without indicators. */
    @Transactional
    public Saving removeGoalArea(Visitor visitor, long number, long goalArea) {
        if (areaOf(visitor, number, goalArea)
                .filter(area -> area.indicators().isEmpty())
                .isEmpty()) return new Saving.NotYours();
        records.touch(number);
        repository.removeGoalArea(goalArea);
        return saved(visitor, number, number);
    }

    /** Changes what an indicator is called and what it counts. Locked years stay as they were locked. */
    @Transactional
    public Saving change(Visitor visitor, long number, int seenVersion, long indicator, IndicatorText text) {
        Optional<Framework> found = editable(visitor, number, indicator);
        if (found.isEmpty()) return new Saving.NotYours();
        if (!sawTheLatest(found.get(), seenVersion)) return new Saving.Stale(found.get());
        repository.update(indicator, text);
        return saved(visitor, number, indicator);
    }

    private Optional<Framework.GoalArea> areaOf(Visitor visitor, long number, long goalArea) {
        return editable(visitor, number).stream()
                .flatMap(framework -> framework.goalAreas().stream())
                .filter(area -> area.id() == goalArea)
                .findFirst();
    }

    /** With the words of what is in the framework now, for the search. */
    private Saving saved(Visitor visitor, long number, long saved) {
        find(visitor, number)
                .ifPresent(framework ->
                        records.update(number, framework.head().version(), content(framework, words(framework))));
        return new Saving.Saved(saved);
    }

    /** A name for data files and programs. People give it none, and it stays when they change what it is called. */
    public static String key() {
        return UUID.randomUUID().toString();
    }

    /** Adds an indicator to a goal area. Saved is the indicator's number. */
    @Transactional
    public Saving addIndicator(Visitor visitor, long number, int seenVersion, long goalArea, IndicatorText text) {
        Optional<Framework> found = editable(visitor, number);
        if (found.isEmpty() || found.get().goalAreas().stream().noneMatch(area -> area.id() == goalArea))
            return new Saving.NotYours();
        Framework framework = found.get();
        List<LocalizedText> words = new ArrayList<>(words(framework));
        words.addAll(List.of(text.name(), text.definition()));
        if (!records.update(number, seenVersion, content(framework, words))) return new Saving.Stale(framework);
        return new Saving.Saved(insert(number, goalArea, text));
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
        Optional<Framework> found = editable(visitor, number, indicator);
        if (found.isEmpty()) return new Saving.NotYours();
        if (!sawTheLatest(found.get(), seenVersion)) return new Saving.Stale(found.get());
        repository.update(indicator, target, note);
        return new Saving.Saved(indicator);
    }

    /** Saves a reported total, over what was reported for that year before. */
    @Transactional
    public Saving report(Visitor visitor, long number, int seenVersion, long indicator, ReportedText text) {
        Optional<Framework> found = editable(visitor, number, indicator);
        if (found.isEmpty()) return new Saving.NotYours();
        Integer year = text.year();
        if (year != null && !found.get().shows(year)) return new Saving.WrongYear();
        if (!sawTheLatest(found.get(), seenVersion)) return new Saving.Stale(found.get());
        repository.report(number, indicator, text);
        return new Saving.Saved(indicator);
    }

    /** Takes a reported total away. The records it covered count in addition again. */
    @Transactional
    public Saving withdrawReport(Visitor visitor, long number, long indicator, @Nullable Integer year) {
        Optional<Indicator.Reported> total = editable(visitor, number, indicator)
                .flatMap(framework -> framework.indicator(indicator))
                .flatMap(found -> found.reportedFor(year));
        if (total.isEmpty()) return new Saving.NotYours();
        repository.withdraw(total.get().id());
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
        Optional<Framework> found = editable(visitor, number, indicator);
        if (found.isEmpty()) return new Saving.NotYours();
        if (year != null && !found.get().shows(year)) return new Saving.WrongYear();
        repository.remark(
                number, indicator, year, text, visitor.person(), OffsetDateTime.ofInstant(clock.instant(), UTC));
        records.touch(number);
        return new Saving.Saved(indicator);
    }

    /**
     * The reported total for that year, or else for the period, already includes this record: it no longer raises the figure.
     */
    @Transactional
    public Covering cover(Visitor visitor, long number, long indicator, int year, long record) {
        Optional<Framework> found = editable(visitor, number, indicator);
        if (found.isEmpty()) return new Covering.NotYours();
        Indicator counting = found.get().indicator(indicator).orElseThrow();
        boolean counts = figures.behind(visitor, found.get(), counting, year).stream()
                .flatMap(behind -> behind.rows().stream())
                .anyMatch(row -> row.fact().head().number() == record);
        if (!counts) return new Covering.DoesNotCount();
        Optional<Indicator.Reported> total = counting.thatCanCover(year);
        if (total.isEmpty()) return new Covering.NothingReported();
        repository.cover(number, indicator, total.get().id(), Set.of(record));
        records.touch(number);
        return new Covering.Done();
    }

    /** No reported total includes this record after all. */
    @Transactional
    public Covering uncover(Visitor visitor, long number, long indicator, long record) {
        if (editable(visitor, number, indicator).isEmpty()) return new Covering.NotYours();
        repository.uncover(indicator, record);
        records.touch(number);
        return new Covering.Done();
    }

    /** Lets those read a framework who are its guests now. Whoever calls has asked whether that may be. */
    @Transactional
    public void admitGuests(Framework framework) {
        records.grant(
                framework.number(),
                FrameworkPolicy.readers(framework.head().isPublic(), framework.body(), guestsOf(framework.number())),
                FrameworkPolicy.editors(framework.body()));
    }

    private Set<Long> guestsOf(long framework) {
        return guests.orderedStream()
                .flatMap(each -> each.of(framework).stream())
                .collect(Collectors.toSet());
    }

    private long insert(long framework, long area, IndicatorText text) {
        long indicator = repository.insertIndicator(framework, area, text);
        for (ReportedText total : text.reported()) repository.report(framework, indicator, total);
        return indicator;
    }

    private Optional<Framework> editable(Visitor visitor, long number) {
        return find(visitor, number).filter(framework -> framework.head().mayBeEditedBy(visitor));
    }

    private Optional<Framework> editable(Visitor visitor, long number, long indicator) {
        return editable(visitor, number)
                .filter(framework -> framework.indicator(indicator).isPresent());
    }

    /** Also gives the framework its next version. */
    private boolean sawTheLatest(Framework framework, int seenVersion) {
        return records.update(framework.number(), seenVersion, content(framework, words(framework)));
    }

    private static RecordContent content(FrameworkText text) {
        Stream<LocalizedText> words = text.goalAreas().stream()
                .flatMap(area -> Stream.concat(
                        Stream.of(area.name()),
                        area.indicators().stream()
                                .flatMap(indicator -> Stream.of(indicator.name(), indicator.definition()))));
        return content(
                        text.body(),
                        text.name(),
                        text.isOpen(),
                        text.source(),
                        Stream.concat(Stream.of(text.name()), words).toList())
                .dates(text.startsOn(), text.endsOn());
    }

    private RecordContent content(Framework framework, List<LocalizedText> words) {
        return content(framework.body(), framework.name(), framework.head().isPublic(), framework.source(), words)
                .readers(FrameworkPolicy.readers(
                        framework.head().isPublic(), framework.body(), guestsOf(framework.number())))
                .dates(framework.startsOn(), framework.endsOn());
    }

    private static RecordContent content(
            long body, LocalizedText name, boolean isOpen, String source, List<LocalizedText> words) {
        List<String> searched = new ArrayList<>(List.of(source));
        for (LocalizedText text : words) searched.addAll(List.of(text.nb(), text.nn(), text.en()));
        return RecordContent.titled(name.nb(), Language.BOKMAL, STATE)
                .searchText(String.join("\n", searched))
                .readers(FrameworkPolicy.readers(isOpen, body, Set.of()))
                .editors(FrameworkPolicy.editors(body));
    }

    private static List<LocalizedText> words(Framework framework) {
        List<LocalizedText> words = new ArrayList<>(List.of(framework.name()));
        for (Framework.GoalArea area : framework.goalAreas()) {
            words.add(area.name());
            for (Indicator indicator : area.indicators())
                words.addAll(List.of(indicator.name(), indicator.definition()));
        }
        return words;
    }
}
