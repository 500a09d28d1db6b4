package no.samskap.indicators.web;

import java.util.ArrayList;
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
import no.samskap.indicators.Figures.Score;
import no.samskap.indicators.Framework;
import no.samskap.indicators.FrameworkQueries;
import no.samskap.indicators.Frameworks;
import no.samskap.indicators.Indicator;
import no.samskap.indicators.Rounds;
import no.samskap.records.RecordHead;
import no.samskap.records.web.RecordParts;
import no.samskap.web.Listing;
import no.samskap.web.Option;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Gathers what the list of frameworks and the page of one show. */
@Component
class FrameworkPages {
    private final Frameworks frameworks;
    private final FrameworkQueries queries;
    private final Figures figures;
    private final RecordParts parts;
    private final Rounds rounds;

    FrameworkPages(Frameworks frameworks, FrameworkQueries queries, Figures figures, RecordParts parts, Rounds rounds) {
        this.frameworks = frameworks;
        this.queries = queries;
        this.figures = figures;
        this.parts = parts;
        this.rounds = rounds;
    }

    FrameworkListPage list(Visitor visitor, MultiValueMap<String, String> parameters) {
        Listing asked = Listing.asked(
                "/tall", parameters, List.of("q", "organ"), List.of(new Option("nyest", Words.t("indicators.latest"))));
        FrameworkQueries.Filter filter = new FrameworkQueries.Filter(asked.text(), asked.chosenNumbers("organ"));
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

    private FrameworkPage.Area area(Framework.GoalArea area, Map<Long, Score> scores, String wholePeriod) {
        TreeSet<Integer> years = new TreeSet<>();
        List<FrameworkPage.Row> rows = new ArrayList<>();
        for (Indicator indicator : area.indicators()) {
            Score score = Objects.requireNonNull(scores.get(indicator.id()));
            for (Figure figure : score.series().years()) {
                Integer year = figure.year();
                if (year != null) years.add(year);
            }
            rows.add(new FrameworkPage.Row(
                    score, BarChart.panel(score, wholePeriod), FigureWords.forecast(score, figures.today())));
        }
        return new FrameworkPage.Area(area, List.copyOf(years), rows);
    }
}
