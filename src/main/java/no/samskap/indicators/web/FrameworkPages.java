package no.samskap.indicators.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.samskap.core.Visitor;
import no.samskap.indicators.Figure;
import no.samskap.indicators.FigureWords;
import no.samskap.indicators.Figures;
import no.samskap.indicators.Figures.Behind;
import no.samskap.indicators.Figures.Score;
import no.samskap.indicators.Framework;
import no.samskap.indicators.FrameworkQueries;
import no.samskap.indicators.Frameworks;
import no.samskap.indicators.Indicator;
import no.samskap.indicators.Round;
import no.samskap.indicators.Rounds;
import no.samskap.indicators.Settled;
import no.samskap.indicators.Target;
import no.samskap.records.Kinds;
import no.samskap.records.RecordHead;
import no.samskap.records.web.RecordParts;
import no.samskap.web.Form;
import no.samskap.web.Listing;
import no.samskap.web.Option;
import no.samskap.web.Refusal;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;

/** Gathers what the pages of frameworks and indicators show. */
@Component
class FrameworkPages {
    private final Frameworks frameworks;
    private final FrameworkQueries queries;
    private final Figures figures;
    private final RecordParts parts;
    private final Kinds kinds;
    private final Rounds rounds;
    private final RoundPages roundPages;

    FrameworkPages(
            Frameworks frameworks,
            FrameworkQueries queries,
            Figures figures,
            RecordParts parts,
            Kinds kinds,
            Rounds rounds,
            RoundPages roundPages) {
        this.frameworks = frameworks;
        this.queries = queries;
        this.figures = figures;
        this.parts = parts;
        this.kinds = kinds;
        this.rounds = rounds;
        this.roundPages = roundPages;
    }

    FrameworkListPage list(Visitor visitor, MultiValueMap<String, String> parameters) {
        Listing asked = Listing.asked(
                "/tall", parameters, List.of("q", "organ"), List.of(new Option("nyest", Words.t("indicators.latest"))));
        FrameworkQueries.Filter filter = new FrameworkQueries.Filter(asked.text(), numbers(asked.chosen("organ")));
        List<Listing.Choice> bodies = queries.bodies(visitor, filter).stream()
                .map(body -> new Listing.Choice(
                        String.valueOf(body.body()),
                        body.title(),
                        body.frameworks(),
                        filter.bodies().contains(body.body())))
                .toList();
        return new FrameworkListPage(
                asked.with(
                        List.of(new Listing.Facet("organ", Words.t("indicators.body"), bodies)),
                        queries.total(visitor, filter)),
                queries.list(visitor, filter, asked.size(), asked.offset()),
                begin(visitor));
    }

    /** For one body straight to the form; else it is chosen first. */
    private FrameworkListPage.@Nullable Begin begin(Visitor visitor) {
        if (visitor.isAdministrator())
            return new FrameworkListPage.Begin(Words.t("indicators.setup.beginAny"), "/tall/ny");
        List<RecordHead> bodies = frameworks.bodiesOf(visitor);
        if (bodies.isEmpty()) return null;
        RecordHead first = bodies.getFirst();
        return bodies.size() > 1
                ? new FrameworkListPage.Begin(Words.t("indicators.setup.beginAny"), "/tall/ny")
                : new FrameworkListPage.Begin(
                        Words.t("indicators.setup.begin", first.title()), "/tall/ny?organ=" + first.number());
    }

    FrameworkPage show(Visitor visitor, Framework framework) {
        Map<Long, Score> scores = figures.of(visitor, framework).stream()
                .collect(Collectors.toMap(score -> score.indicator().id(), Function.identity()));
        return new FrameworkPage(
                framework,
                parts.of(visitor, framework.head()),
                framework.goalAreas().stream()
                        .map(area -> area(area, scores, Words.period(framework.startsOn(), framework.endsOn())))
                        .toList(),
                visitor.isSignedIn() ? rounds.of(framework) : List.of(),
                Rounds.mayApprove(visitor, framework)
                        && !rounds.yearsToAskAbout(framework).isEmpty(),
                framework.head().mayBeEditedBy(visitor));
    }

    private static FrameworkPage.Area area(Framework.GoalArea area, Map<Long, Score> scores, String wholePeriod) {
        TreeSet<Integer> years = new TreeSet<>();
        List<FrameworkPage.Row> rows = new ArrayList<>();
        for (Indicator indicator : area.indicators()) {
            Score score = Objects.requireNonNull(scores.get(indicator.id()));
            for (Figure figure : score.series().years()) {
                Integer year = figure.year();
                if (year != null) years.add(year);
            }
            rows.add(new FrameworkPage.Row(score, BarChart.panel(score, wholePeriod)));
        }
        return new FrameworkPage.Area(area, List.copyOf(years), rows);
    }

    /** @param year null for the whole period */
    IndicatorPage show(Visitor visitor, Framework framework, Indicator indicator, @Nullable Integer year) {
        Behind behind = figures.behind(visitor, framework, indicator, year).orElseThrow(Refusal.NotFound::new);
        Score score = figures.of(visitor, framework, indicator);
        return new IndicatorPage(
                framework,
                score,
                year,
                behind,
                behind.rows().stream()
                        .limit(IndicatorPage.MOST_ROWS)
                        .map(this::row)
                        .toList(),
                BarChart.large(score),
                figures.anyway(visitor, framework, indicator, year),
                locked(visitor, framework, indicator, year),
                remark(visitor, indicator, year),
                framework.head().mayBeEditedBy(visitor));
    }

    private IndicatorPage.@Nullable Locked locked(
            Visitor visitor, Framework framework, Indicator indicator, @Nullable Integer year) {
        if (year == null || indicator.settledIn(year).isEmpty()) return null;
        Round round = rounds.find(framework, year).orElseThrow();
        List<Settled> settled = indicator.settledAll(year);
        List<@Nullable Long> people =
                new ArrayList<>(settled.stream().map(Settled::by).toList());
        people.add(round.lockedBy());
        Map<Long, String> names = roundPages.names(visitor, people);
        List<IndicatorPage.Restated> restated = new ArrayList<>();
        for (int i = 1; i < settled.size(); i++)
            restated.add(new IndicatorPage.Restated(
                    Words.date(settled.get(i).at()),
                    RoundPages.name(names, settled.get(i).by()),
                    settled.get(i).reason(),
                    settled.get(i - 1).figure(),
                    settled.get(i).figure()));
        return new IndicatorPage.Locked(
                round,
                RoundPages.name(names, round.lockedBy()),
                FigureWords.target(settled.getLast().target()),
                !settled.getLast().target().equals(indicator.target()),
                restated,
                figures.differsFromLocked(visitor, framework, indicator, year).orElse(null),
                Rounds.mayRestate(visitor, framework));
    }

    private IndicatorPage.@Nullable Written remark(Visitor visitor, Indicator indicator, @Nullable Integer year) {
        return indicator
                .remarkOn(year)
                .map(remark -> new IndicatorPage.Written(
                        remark.text(),
                        RoundPages.name(roundPages.names(visitor, Collections.singletonList(remark.by())), remark.by()),
                        Words.date(remark.at())))
                .orElse(null);
    }

    private IndicatorPage.Row row(Figures.Row row) {
        var head = row.fact().head();
        return new IndicatorPage.Row(
                head.number(),
                Words.t("kind." + head.kind()),
                head.title(),
                head.language().code(),
                kinds.address(head),
                Words.date(row.fact().happened()),
                row.fact().happened().inYear(),
                row.fact().quantity(),
                row.isPartOfTotal(),
                row.mayBePartOf());
    }

    IndicatorEditPage target(Framework framework, Indicator indicator) {
        return target(
                framework,
                indicator,
                Form.of(TargetForm.WORDS, TargetForm.of(indicator)).seen(version(framework)));
    }

    IndicatorEditPage targetAgain(Framework framework, Indicator indicator, BindingResult errors) {
        return target(framework, indicator, Form.again(TargetForm.WORDS, TargetForm.class, errors));
    }

    IndicatorEditPage targetStale(Framework saved, Indicator indicator, BindingResult errors) {
        return target(
                saved,
                indicator,
                Form.again(TargetForm.WORDS, TargetForm.class, errors)
                        .besides(TargetForm.of(indicator), version(saved)));
    }

    private static IndicatorEditPage target(Framework framework, Indicator indicator, Form form) {
        return new IndicatorEditPage(
                framework,
                indicator,
                form,
                Arrays.stream(Target.Kind.values())
                        .map(kind -> new Option(
                                kind.name(),
                                Words.t("indicators.kind." + kind),
                                Words.t("indicators.kind." + kind + ".help")))
                        .toList());
    }

    IndicatorEditPage report(Framework framework, Indicator indicator, @Nullable Integer year) {
        return report(
                framework,
                indicator,
                Form.of(ReportForm.WORDS, ReportForm.of(indicator, year)).seen(version(framework)));
    }

    IndicatorEditPage reportAgain(Framework framework, Indicator indicator, BindingResult errors) {
        return report(framework, indicator, Form.again(ReportForm.WORDS, ReportForm.class, errors));
    }

    IndicatorEditPage reportStale(Framework saved, Indicator indicator, @Nullable Integer year, BindingResult errors) {
        return report(
                saved,
                indicator,
                Form.again(ReportForm.WORDS, ReportForm.class, errors)
                        .besides(ReportForm.of(indicator, year), version(saved)));
    }

    private static IndicatorEditPage report(Framework framework, Indicator indicator, Form form) {
        List<Option> years = new ArrayList<>();
        for (int year = framework.lastYear(); year >= framework.firstYear() - Frameworks.YEARS_BEFORE; year--)
            years.add(new Option(String.valueOf(year), String.valueOf(year)));
        years.add(new Option(ReportForm.PERIOD, Words.t("indicators.wholePeriod")));
        return new IndicatorEditPage(framework, indicator, form, years);
    }

    private static int version(Framework framework) {
        return framework.head().version();
    }

    static List<Long> numbers(List<String> texts) {
        return texts.stream()
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .toList();
    }
}
