package no.samskap.dashboards.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import no.samskap.core.Visitor;
import no.samskap.dashboards.Dashboards;
import no.samskap.dashboards.Figures.Topic;
import no.samskap.directory.AffiliationForm;
import no.samskap.directory.AffiliationTotals;
import no.samskap.projects.NetworkQueries;
import no.samskap.projects.PeopleQueries;
import no.samskap.projects.PortfolioQueries;
import no.samskap.projects.SummaryQueries;
import no.samskap.records.FactTotals;
import no.samskap.sheets.SheetWriter;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The rows behind a dashboard's figures: a sheet for each sort of thing that is counted. */
@Component
class BehindSheets {
    /** Of one sort, for each side; whoever needs more finds them at the figure's address. */
    private static final int MOST_ROWS = 20_000;

    private static final Set<Topic> HAPPENED = Set.of(Topic.DEGREES, Topic.USE, Topic.HAPPENED, Topic.NEEDS);

    private final Dashboards dashboards;
    private final PortfolioQueries portfolio;
    private final NetworkQueries network;
    private final SummaryQueries summaries;
    private final String site;

    BehindSheets(
            Dashboards dashboards,
            PortfolioQueries portfolio,
            NetworkQueries network,
            SummaryQueries summaries,
            @Value("${samskap.address}") String site) {
        this.dashboards = dashboards;
        this.portfolio = portfolio;
        this.network = network;
        this.summaries = summaries;
        this.site = site;
    }

    /** The name of the sheet that holds a figure's rows. */
    static String sheet(Topic topic, String code) {
        return Words.t("dashboards.sheet."
                + switch (topic) {
                    case STAGES, STARTED, ENDED, EFFORT -> "projects";
                    case PARTIES -> "parties";
                    case FINANCE -> "money";
                    case PEOPLE, PEOPLE_YEARS, PEOPLE_FROM -> "people";
                    case POSITIONS -> "positions";
                    case USE -> Dashboards.USED.contains(code) ? "happened" : "projects";
                    case DEGREES, HAPPENED, NEEDS -> "happened";
                    case INDICATORS -> "indicators";
                });
    }

    void write(SheetWriter sheet, Visitor visitor, List<Side> sides) throws IOException {
        projects(sheet, visitor, sides);
        parties(sheet, visitor, sides);
        money(sheet, visitor, sides);
        people(sheet, visitor, sides);
        positions(sheet, visitor, sides);
        happened(sheet, visitor, sides);
        indicators(sheet, visitor, sides);
    }

    private void projects(SheetWriter sheet, Visitor visitor, List<Side> sides) throws IOException {
        begin(
                sheet,
                Topic.STAGES,
                List.of(45, 70, 16, 14, 40, 12, 12, 16, 12, 16, 50),
                "projects.column.STAGE",
                "projects.column.STATE",
                "projects.column.OWNER",
                "projects.column.STARTS",
                "projects.column.ENDS",
                "projects.column.FUNDING",
                "projects.column.HOURS",
                "projects.column.KRONER");
        for (Side side : sides) {
            List<PortfolioQueries.Line> lines = portfolio.table(
                    visitor, dashboards.filter(side.scope()), null, PortfolioQueries.Order.TITLE, MOST_ROWS, 0);
            for (PortfolioQueries.Line line : lines)
                sheet.row(row(
                        side.name(),
                        line.title(),
                        line.stage() == null ? null : Words.t("projects.stage." + line.stage()),
                        Words.t("projects.state." + line.state()),
                        line.ownerTitle(),
                        line.starts(),
                        line.ends(),
                        line.fundingKroner(),
                        line.effortHours(),
                        line.effortKroner(),
                        site + "/prosjekter/" + line.number()));
            more(sheet, lines);
        }
    }

    private void parties(SheetWriter sheet, Visitor visitor, List<Side> sides) throws IOException {
        begin(
                sheet,
                Topic.PARTIES,
                List.of(45, 50, 30, 22, 50),
                "dashboards.sheet.sort",
                "dashboards.sheet.projectsOf");
        for (Side side : sides) {
            List<NetworkQueries.Node> nodes = network.network(
                            visitor,
                            dashboards.filter(side.scope()),
                            new NetworkQueries.Asked(false, List.of(), MOST_ROWS, 0))
                    .nodes();
            for (NetworkQueries.Node node : nodes)
                sheet.row(row(
                        side.name(),
                        node.title(),
                        Words.t("directory.form." + node.sort()),
                        node.count(),
                        site + "/organisasjoner/" + node.organisation()));
            more(sheet, nodes);
        }
    }

    private void money(SheetWriter sheet, Visitor visitor, List<Side> sides) throws IOException {
        begin(
                sheet,
                Topic.FINANCE,
                List.of(45, 70, 16, 36, 36, 8, 16, 50),
                "dashboards.sheet.source",
                "dashboards.sheet.funder",
                "dashboards.sheet.programme",
                "dashboards.sheet.year",
                "dashboards.sheet.kroner");
        for (Side side : sides) {
            List<SummaryQueries.Money> money = summaries.money(visitor, dashboards.filter(side.scope()), MOST_ROWS);
            for (SummaryQueries.Money each : money)
                sheet.row(row(
                        side.name(),
                        each.title(),
                        Words.t("projects.source." + each.source()),
                        each.funder(),
                        each.programme(),
                        each.year(),
                        each.kroner(),
                        site + "/prosjekter/" + each.project()));
            more(sheet, money);
        }
    }

    private void people(SheetWriter sheet, Visitor visitor, List<Side> sides) throws IOException {
        begin(
                sheet,
                Topic.PEOPLE,
                List.of(45, 32, 42, 40, 16, 12, 10, 10, 70, 50),
                "dashboards.sheet.organisation",
                "dashboards.sheet.as",
                "dashboards.sheet.share",
                "dashboards.sheet.freed",
                "dashboards.sheet.from",
                "dashboards.sheet.to",
                "dashboards.sheet.project");
        for (Side side : sides) {
            List<PeopleQueries.Somebody> people = dashboards
                    .people(
                            visitor,
                            side.scope(),
                            new PeopleQueries.Asked(PeopleQueries.Part.ALL, null, null),
                            MOST_ROWS,
                            0)
                    .people();
            for (PeopleQueries.Somebody somebody : people)
                for (PeopleQueries.Place place : somebody.places())
                    sheet.row(row(
                            side.name(),
                            somebody.name(),
                            place.organisation(),
                            place.isContact() ? Words.t("dashboards.people.contact") : place.task(),
                            place.share(),
                            place.freed() ? Words.t("indicators.yes") : "",
                            place.from(),
                            place.to(),
                            place.title(),
                            site + "/prosjekter/" + place.project()));
            more(sheet, people);
        }
    }

    private void positions(SheetWriter sheet, Visitor visitor, List<Side> sides) throws IOException {
        if (isEmpty(sides, Topic.POSITIONS)) return;
        begin(
                sheet,
                Topic.POSITIONS,
                List.of(45, 32, 18, 42, 40, 16, 12, 12, 50),
                "dashboards.sheet.sort",
                "dashboards.sheet.organisation",
                "dashboards.sheet.as",
                "dashboards.sheet.share",
                "dashboards.sheet.from",
                "dashboards.sheet.to");
        for (Side side : sides)
            for (AffiliationForm form : AffiliationTotals.FORMS) {
                if (side.of(Topic.POSITIONS, form.name()) == 0) continue;
                List<AffiliationTotals.Somebody> people = dashboards
                        .positions(visitor, side.scope(), form, MOST_ROWS, 0)
                        .people();
                for (AffiliationTotals.Somebody somebody : people)
                    for (AffiliationTotals.Place place : somebody.places())
                        sheet.row(row(
                                side.name(),
                                somebody.name(),
                                DashboardPages.label(Topic.POSITIONS, form.name()),
                                place.organisation(),
                                place.position(),
                                place.percent(),
                                place.from(),
                                place.to(),
                                site + "/personer/" + somebody.person()));
                more(sheet, people);
            }
    }

    private void happened(SheetWriter sheet, Visitor visitor, List<Side> sides) throws IOException {
        begin(
                sheet,
                Topic.HAPPENED,
                List.of(45, 70, 36, 28, 14, 20, 50),
                "dashboards.sheet.what",
                "dashboards.sheet.state",
                "dashboards.sheet.day",
                "dashboards.sheet.kind");
        for (Side side : sides)
            for (String what : whats(side)) {
                List<FactTotals.Row> rows = dashboards.rows(visitor, side.scope(), what, null, MOST_ROWS, 0);
                for (FactTotals.Row row : rows)
                    sheet.row(row(
                            side.name(),
                            row.head().title(),
                            DashboardPages.happened(what),
                            what.equals(Dashboards.NEED_SENT)
                                    ? DashboardPages.label(
                                            Topic.NEEDS, row.head().state())
                                    : "",
                            row.happened(),
                            Words.t("kind." + row.head().kind()),
                            site + "/post/" + row.head().number()));
                more(sheet, rows);
            }
    }

    /** What happened on this side, as the groups name it. */
    private static List<String> whats(Side side) {
        return side.figures().groups().stream()
                .filter(group -> HAPPENED.contains(group.topic()))
                .flatMap(group -> group.values().stream()
                        .filter(value -> value.number() > 0)
                        .map(value -> group.topic() == Topic.NEEDS ? Dashboards.NEED_SENT : value.code()))
                .filter(what -> what.contains("."))
                .distinct()
                .toList();
    }

    private void indicators(SheetWriter sheet, Visitor visitor, List<Side> sides) throws IOException {
        if (isEmpty(sides, Topic.INDICATORS)) return;
        begin(sheet, Topic.INDICATORS, List.of(45, 60, 18, 60, 60), "indicators.status", "dashboards.sheet.framework");
        for (Side side : sides) {
            Long body = side.scope().body();
            if (body == null) continue;
            for (Dashboards.Standing standing : dashboards.standings(visitor, body))
                sheet.row(row(
                        side.name(),
                        Words.t(standing.indicator().name()),
                        Words.t("indicators.status." + standing.status()),
                        Words.t(standing.framework().name()),
                        site + "/tall/" + standing.framework().number() + "/indikator/"
                                + standing.indicator().id()));
        }
    }

    private static boolean isEmpty(List<Side> sides, Topic topic) {
        return sides.stream().allMatch(side -> side.sum(topic) == 0);
    }

    /**
     * A sheet whose columns are what the row is about, its name, these, and its address.
     *
     * @param widths of all of them, in letters
     */
    private static void begin(SheetWriter sheet, Topic topic, List<Integer> widths, String... columns)
            throws IOException {
        sheet.sheet(sheet(topic, Dashboards.USED.getFirst()), widths);
        String keys = "dashboards.file.about dashboards.sheet.name " + String.join(" ", columns)
                + " dashboards.sheet.address";
        sheet.header(Arrays.stream(keys.split(" ")).map(Words::t).toList());
    }

    private static void more(SheetWriter sheet, List<?> rows) throws IOException {
        if (rows.size() == MOST_ROWS) sheet.row(List.of(Words.t("dashboards.sheet.more", Words.number(MOST_ROWS))));
    }

    private static List<@Nullable Object> row(@Nullable Object... values) {
        return Arrays.asList(values);
    }
}
