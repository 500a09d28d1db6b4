package no.samskap.dashboards;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import no.samskap.core.Visitor;
import no.samskap.dashboards.Figures.Group;
import no.samskap.dashboards.Figures.Topic;
import no.samskap.dashboards.Figures.Value;
import no.samskap.directory.AffiliationForm;
import no.samskap.directory.AffiliationTotals;
import no.samskap.indicators.Framework;
import no.samskap.indicators.FrameworkQueries;
import no.samskap.indicators.Frameworks;
import no.samskap.indicators.Indicator;
import no.samskap.indicators.Status;
import no.samskap.projects.PeopleQueries;
import no.samskap.projects.Project;
import no.samskap.projects.ProjectQueries.Filter;
import no.samskap.projects.Stage;
import no.samskap.projects.SummaryQueries;
import no.samskap.projects.SummaryQueries.Summary;
import no.samskap.records.FactTotals;
import no.samskap.records.FactTotals.Total;
import no.samskap.records.FactTotals.Within;
import no.samskap.themes.Themes;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The door to dashboards: figures of what the visitor may read, each record once. */
@Service
public class Dashboards {
    public static final String NEED_SENT = "need.sent";

    /** What is taken into use: by what happened, and by the stage that projects have come to. */
    public static final List<String> USED = List.of("service.changed", "result.adopted");

    private static final Set<String> DEGREES = Set.of("phd.started", "thesis.master", "thesis.bachelor");
    private static final int MOST_FRAMEWORKS = 10;

    private final SummaryQueries projects;
    private final PeopleQueries people;
    private final AffiliationTotals positions;
    private final FactTotals facts;
    private final Themes themes;
    private final FrameworkQueries frameworkLists;
    private final Frameworks frameworks;
    private final no.samskap.indicators.Figures indicators;
    private final Clock clock;

    Dashboards(
            SummaryQueries projects,
            PeopleQueries people,
            AffiliationTotals positions,
            FactTotals facts,
            Themes themes,
            FrameworkQueries frameworkLists,
            Frameworks frameworks,
            no.samskap.indicators.Figures indicators,
            Clock clock) {
        this.projects = projects;
        this.people = people;
        this.positions = positions;
        this.facts = facts;
        this.themes = themes;
        this.frameworkLists = frameworkLists;
        this.frameworks = frameworks;
        this.indicators = indicators;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock.withZone(Words.OSLO));
    }

    public Figures figures(Visitor visitor, Scope scope) {
        Summary summary = projects.summary(visitor, filter(scope));
        List<Total> happened = facts.totals(visitor, within(scope));
        List<Group> groups = new ArrayList<>();
        groups.add(new Group(Topic.STAGES, stages(summary)));
        groups.add(new Group(Topic.STARTED, years(scope, summary.started())));
        groups.add(new Group(Topic.ENDED, years(scope, summary.ended())));
        groups.add(new Group(Topic.PARTIES, mostFirst(summary.parties())));
        groups.add(new Group(
                Topic.EFFORT,
                List.of(new Value("HOURS", summary.effortHours()), new Value("KRONER", summary.effortKroner()))));
        groups.add(new Group(
                Topic.FINANCE,
                Arrays.stream(Project.Source.values())
                        .map(source -> new Value(source.name(), summary.kroner().getOrDefault(source.name(), 0L)))
                        .toList()));
        groups.add(new Group(Topic.PEOPLE, people(summary)));
        if (!summary.peopleInYear().isEmpty())
            groups.add(new Group(Topic.PEOPLE_YEARS, years(scope, summary.peopleInYear())));
        groups.add(new Group(Topic.PEOPLE_FROM, from(summary)));
        if (hasPositions(scope)) groups.add(new Group(Topic.POSITIONS, positions(visitor, scope)));
        groups.add(new Group(Topic.DEGREES, byWhat(happened, DEGREES::contains)));
        groups.add(new Group(Topic.USE, use(summary, happened)));
        groups.add(new Group(
                Topic.HAPPENED,
                byWhat(
                        happened,
                        what -> !DEGREES.contains(what) && !USED.contains(what) && !what.startsWith("need."))));
        groups.add(new Group(Topic.NEEDS, needs(happened)));
        if (scope.body() != null) groups.add(new Group(Topic.INDICATORS, standing(visitor, scope.body())));
        return new Figures(
                summary.total(),
                groups.stream().filter(group -> !group.values().isEmpty()).toList());
    }

    /** The rows behind what happened; of needs, those of one state where it is given. */
    public List<FactTotals.Row> rows(
            Visitor visitor, Scope scope, String what, @Nullable String state, int most, long offset) {
        return facts.rows(visitor, within(scope), what, state, most, offset);
    }

    public long countRows(Visitor visitor, Scope scope, String what, @Nullable String state) {
        return facts.totals(visitor, within(scope)).stream()
                .filter(total -> total.what().equals(what)
                        && (state == null || total.state().equals(state)))
                .mapToLong(Total::records)
                .sum();
    }

    /** The people behind a figure, by name. */
    public PeopleQueries.Page people(Visitor visitor, Scope scope, PeopleQueries.Asked asked, int most, long offset) {
        return people.list(visitor, filter(scope), asked, most, offset);
    }

    /** Whose positions tie organisations together, by name. */
    public AffiliationTotals.Page positions(Visitor visitor, Scope scope, AffiliationForm form, int most, long offset) {
        return positions.list(visitor, positionsWithin(scope), form, most, offset);
    }

    /** A position has neither theme nor focus area: where those are asked for, it is not told how many are about them. */
    private static boolean hasPositions(Scope scope) {
        return scope.theme() == null && scope.focusArea() == null;
    }

    /** What a dashboard asks of projects. */
    public Filter filter(Scope scope) {
        return new Filter(
                "",
                Filter.What.about(themes(scope)),
                Filter.Where.within(one(scope.body()), one(scope.focusArea())),
                Filter.Who.with(one(scope.organisation())),
                Filter.When.active(scope.firstYear(), scope.lastYear()));
    }

    private Within within(Scope scope) {
        return new Within(
                one(scope.body()),
                one(scope.focusArea()),
                one(scope.organisation()),
                themes(scope),
                scope.firstYear(),
                scope.lastYear());
    }

    private static AffiliationTotals.Within positionsWithin(Scope scope) {
        return new AffiliationTotals.Within(scope.body(), scope.organisation(), scope.firstYear(), scope.lastYear());
    }

    private List<Long> themes(Scope scope) {
        return scope.theme() == null
                ? List.of()
                : themes.withAllBelow(List.of(scope.theme())).stream().sorted().toList();
    }

    private static List<Long> one(@Nullable Long number) {
        return number == null ? List.of() : List.of(number);
    }

    private static List<Value> stages(Summary summary) {
        List<Value> values = new ArrayList<>();
        for (Stage stage : Stage.values())
            values.add(new Value(stage.name(), summary.stages().getOrDefault(stage.name(), 0L)));
        return values;
    }

    private static List<Value> years(Scope scope, Map<String, Long> counts) {
        List<Value> values = new ArrayList<>();
        for (int year = scope.firstYear(); year <= scope.lastYear(); year++)
            values.add(new Value(String.valueOf(year), counts.getOrDefault(String.valueOf(year), 0L)));
        return values;
    }

    private static List<Value> mostFirst(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> new Value(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static List<Value> people(Summary summary) {
        List<Value> values = new ArrayList<>();
        for (PeopleQueries.Part part : PeopleQueries.Part.values())
            values.add(new Value(part.name(), summary.people().getOrDefault(part.name(), 0L)));
        values.add(new Value(Figures.WORK, summary.workPercent()));
        return values;
    }

    private static List<Value> from(Summary summary) {
        return summary.peopleFrom().stream()
                .map(from -> new Value(String.valueOf(from.organisation()), from.people(), from.name()))
                .toList();
    }

    private List<Value> positions(Visitor visitor, Scope scope) {
        Map<AffiliationForm, Long> byForm = positions.totals(visitor, positionsWithin(scope));
        return AffiliationTotals.FORMS.stream()
                .map(form -> new Value(form.name(), byForm.getOrDefault(form, 0L)))
                .toList();
    }

    private static List<Value> use(Summary summary, List<Total> happened) {
        List<Value> values = new ArrayList<>();
        for (String what : USED)
            values.add(new Value(
                    what,
                    happened.stream()
                            .filter(total -> total.what().equals(what))
                            .mapToLong(Total::records)
                            .sum()));
        for (Stage stage : List.of(Stage.IN_USE, Stage.SCALED))
            values.add(new Value(stage.name(), summary.stages().getOrDefault(stage.name(), 0L)));
        return values;
    }

    private static List<Value> byWhat(List<Total> happened, Predicate<String> which) {
        Map<String, Long> counts = new TreeMap<>();
        happened.stream()
                .filter(total -> which.test(total.what()))
                .forEach(total -> counts.merge(total.what(), total.records(), Long::sum));
        return counts.entrySet().stream()
                .map(entry -> new Value(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static List<Value> needs(List<Total> happened) {
        Map<String, Long> counts = new LinkedHashMap<>();
        happened.stream()
                .filter(total -> total.what().equals(NEED_SENT))
                .forEach(total -> counts.merge(total.state(), total.records(), Long::sum));
        return mostFirst(counts);
    }

    private List<Value> standing(Visitor visitor, long body) {
        Map<Status, Long> counts = new TreeMap<>();
        standings(visitor, body).forEach(standing -> counts.merge(standing.status(), 1L, Long::sum));
        return counts.entrySet().stream()
                .map(entry -> new Value(entry.getKey().name(), entry.getValue()))
                .toList();
    }

    /** How an indicator of a body stands. */
    public record Standing(Framework framework, Indicator indicator, Status status) {}

    public List<Standing> standings(Visitor visitor, long body) {
        return frameworkLists.list(visitor, new FrameworkQueries.Filter("", List.of(body)), MOST_FRAMEWORKS, 0).stream()
                .flatMap(row -> frameworks.find(visitor, row.number()).stream())
                .flatMap(framework -> indicators.of(visitor, framework).stream()
                        .map(score -> new Standing(
                                framework, score.indicator(), score.standing().status())))
                .toList();
    }
}
