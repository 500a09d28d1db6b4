package no.samskap.indicators.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.samskap.core.LocalizedText;
import no.samskap.core.Visitor;
import no.samskap.indicators.Figure;
import no.samskap.indicators.Figures;
import no.samskap.indicators.Figures.Score;
import no.samskap.indicators.Framework;
import no.samskap.indicators.FrameworkQueries;
import no.samskap.indicators.Indicator;
import no.samskap.indicators.Status;
import no.samskap.indicators.Target;
import no.samskap.records.Kinds;
import no.samskap.web.Api;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Listed;
import no.samskap.web.Listing;
import no.samskap.web.Refusal;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Frameworks and their figures for programs. The same doors, rights and rules as the pages. */
@RestController
@RequestMapping("/api/v1/frameworks")
class FrameworkApi {
    private final FoundFrameworks found;
    private final FrameworkQueries queries;
    private final Figures figures;
    private final Kinds kinds;

    FrameworkApi(FoundFrameworks found, FrameworkQueries queries, Figures figures, Kinds kinds) {
        this.found = found;
        this.queries = queries;
        this.figures = figures;
        this.kinds = kinds;
    }

    /** A framework in a list. */
    record Item(
            long number,
            LocalizedText name,
            long body,
            @Nullable String bodyTitle,
            LocalDate startsOn,
            LocalDate endsOn,
            int goalAreas,
            int indicators,
            String url) {
        static Item of(FrameworkQueries.Row row) {
            return new Item(
                    row.number(),
                    row.name(),
                    row.body(),
                    row.bodyTitle(),
                    row.startsOn(),
                    row.endsOn(),
                    row.goalAreas(),
                    row.indicators(),
                    "/tall/" + row.number());
        }
    }

    record Detail(
            long number,
            int version,
            LocalizedText name,
            long body,
            @Nullable String bodyTitle,
            LocalDate startsOn,
            LocalDate endsOn,
            FrameworkForm.Audience audience,
            String source,
            List<GoalArea> goalAreas,
            String url) {
        static Detail of(Framework framework) {
            return new Detail(
                    framework.number(),
                    framework.head().version(),
                    framework.name(),
                    framework.body(),
                    framework.bodyTitle(),
                    framework.startsOn(),
                    framework.endsOn(),
                    FrameworkForm.Audience.of(framework),
                    framework.source(),
                    framework.goalAreas().stream().map(GoalArea::of).toList(),
                    "/tall/" + framework.number());
        }
    }

    record GoalArea(long id, String key, LocalizedText name, List<Framework.Value> values, List<Counted> indicators) {
        static GoalArea of(Framework.GoalArea area) {
            return new GoalArea(
                    area.id(),
                    area.key(),
                    area.name(),
                    area.values(),
                    area.indicators().stream().map(Counted::of).toList());
        }
    }

    /** What an indicator counts and what was reported for it. */
    record Counted(
            long id,
            String key,
            LocalizedText name,
            LocalizedText definition,
            LocalizedText unit,
            String responsible,
            @Nullable LocalizedText note,
            String fact,
            Set<String> labels,
            Indicator.Measure measure,
            Target target,
            List<ReportedTotal> reported) {
        static Counted of(Indicator indicator) {
            return new Counted(
                    indicator.id(),
                    indicator.key(),
                    indicator.name(),
                    indicator.definition(),
                    indicator.unit(),
                    indicator.responsible(),
                    indicator.note(),
                    indicator.what(),
                    indicator.labels(),
                    indicator.measure(),
                    indicator.target(),
                    indicator.reported().stream().map(ReportedTotal::of).toList());
        }
    }

    /** @param year absent for the whole period */
    record ReportedTotal(@Nullable Integer year, long total, long pending, String source, String note) {
        static ReportedTotal of(Indicator.Reported total) {
            return new ReportedTotal(total.year(), total.total(), total.pending(), total.source(), total.note());
        }
    }

    record Named(long id, String key, String name) {}

    /**
     * One figure.
     *
     * @param goalArea its name in the language that was asked for
     * @param year absent for the whole period
     * @param value absent where nothing was counted or reported
     * @param status absent for a year without a status of its own
     * @param locked whether the year is locked: the figure stays the same whatever is edited
     * @param restated how many times it was restated since
     * @param comment what stands beside it; absent where nothing does
     * @param rows where the rows behind it are
     */
    record FigureItem(
            String goalArea,
            Named indicator,
            @Nullable Integer year,
            Target target,
            @Nullable Long value,
            long traced,
            long reportedOnly,
            long pending,
            @Nullable Status status,
            boolean locked,
            int restated,
            @Nullable String comment,
            String rows) {}

    /** A record behind a figure. */
    record Row(
            long record,
            String kind,
            String title,
            String happened,
            long quantity,
            boolean partOfReported,
            String url) {}

    record Rows(
            long value, long traced, long reportedOnly, long pending, List<Row> rows, List<ReportedTotal> reported) {}

    @Listed(
            by = {"text", "body"},
            sorts = {"latest"})
    @GetMapping
    @CallableBy(Caller.EVERYONE)
    Api.Page<Item> list(@RequestParam MultiValueMap<String, String> parameters, Visitor visitor) {
        Listing asked = Listing.askedOfApi(parameters);
        FrameworkQueries.Filter filter = new FrameworkQueries.Filter(asked.text(), asked.chosenNumbers("body"));
        return Api.Page.of(
                asked.with(List.of(), queries.total(visitor, filter)),
                queries.list(visitor, filter, asked.size(), asked.offset()).stream()
                        .map(Item::of)
                        .toList());
    }

    @GetMapping("/{number}")
    @CallableBy(Caller.EVERYONE)
    ResponseEntity<Detail> show(@PathVariable long number, Visitor visitor) {
        Framework framework = found.readable(visitor, number);
        return Api.found(framework.head().version(), Detail.of(framework));
    }

    /** Every figure of the framework: each indicator's years, then its whole period. */
    @GetMapping("/{number}/figures")
    @CallableBy(Caller.EVERYONE)
    List<FigureItem> figures(@PathVariable long number, Visitor visitor) {
        Framework framework = found.readable(visitor, number);
        List<FigureItem> all = new ArrayList<>();
        for (Score score : figures.of(visitor, framework)) {
            for (Figure figure : score.series().years()) all.add(item(framework, score, figure));
            all.add(item(framework, score, score.series().period()));
        }
        return all;
    }

    /** The rows behind one figure: of a year, or of the whole period where none is named. */
    @GetMapping("/{number}/indicators/{indicator}/rows")
    @CallableBy(Caller.EVERYONE)
    Rows rows(
            @PathVariable long number,
            @PathVariable long indicator,
            @RequestParam(required = false) @Nullable Integer year,
            Visitor visitor) {
        Framework framework = found.readable(visitor, number);
        Indicator counting = framework.indicator(indicator).orElseThrow(Refusal.NotFound::new);
        Figures.Behind behind =
                figures.behind(visitor, framework, counting, year).orElseThrow(Refusal.NotFound::new);
        Figure figure = behind.figure();
        return new Rows(
                figure.value(),
                figure.traced(),
                figure.reportedOnly(),
                figure.pending(),
                behind.rows().stream()
                        .map(row -> new Row(
                                row.fact().head().number(),
                                row.fact().head().kind(),
                                row.fact().head().title(),
                                row.fact().happened().iso(),
                                row.fact().quantity(),
                                row.isPartOfTotal(),
                                kinds.address(row.fact().head())))
                        .toList(),
                behind.reported().stream().map(ReportedTotal::of).toList());
    }

    private static FigureItem item(Framework framework, Score score, Figure figure) {
        Indicator indicator = score.indicator();
        Integer year = figure.year();
        return new FigureItem(
                Words.t(framework.areaOf(indicator).name()),
                new Named(indicator.id(), indicator.key(), Words.t(indicator.name())),
                year,
                indicator.target(),
                figure.isKnown() ? figure.value() : null,
                figure.traced(),
                figure.reportedOnly(),
                figure.pending(),
                year == null
                        ? score.standing().status()
                        : score.standing().in(year).orElse(null),
                indicator.settledIn(year).isPresent(),
                year == null ? 0 : Math.max(0, indicator.settledAll(year).size() - 1),
                indicator.remarkOn(year).map(Indicator.Remark::text).orElse(null),
                "/api/v1/frameworks/" + framework.number() + "/indicators/" + indicator.id() + "/rows"
                        + (year == null ? "" : "?year=" + year));
    }
}
