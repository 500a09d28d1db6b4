package no.samskap.dashboards.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import no.samskap.core.Visitor;
import no.samskap.dashboards.Dashboards;
import no.samskap.dashboards.Figures;
import no.samskap.dashboards.Figures.Topic;
import no.samskap.dashboards.Openings;
import no.samskap.dashboards.Scope;
import no.samskap.dashboards.web.DashboardPage.Cell;
import no.samskap.dashboards.web.DashboardPage.Panel;
import no.samskap.dashboards.web.DashboardPage.Row;
import no.samskap.dashboards.web.Scopes.Written;
import no.samskap.projects.PeopleQueries;
import no.samskap.web.Paths;
import no.samskap.web.Refusal;
import no.samskap.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Makes a dashboard ready to print. */
@Component
class DashboardPages {
    private static final Set<Topic> BY_YEAR = Set.of(Topic.STARTED, Topic.ENDED, Topic.PEOPLE_YEARS);
    /** Rows of a table on the page; the file has them all. */
    private static final int MOST_ROWS = 12;

    private final Dashboards dashboards;
    private final Openings openings;
    private final Scopes scopes;
    private final DashboardFields fields;

    DashboardPages(Dashboards dashboards, Openings openings, Scopes scopes, DashboardFields fields) {
        this.dashboards = dashboards;
        this.openings = openings;
        this.scopes = scopes;
        this.fields = fields;
    }

    /** One side, or two where something is compared. */
    List<Side> sides(Visitor visitor, MultiValueMap<String, String> parameters) {
        Written first = Written.of(parameters, "");
        Written second = Written.of(parameters, Scopes.AGAINST);
        List<Side> sides = new ArrayList<>(List.of(side(visitor, first)));
        if (!second.isEmpty()) sides.add(side(visitor, second.orElse(first)));
        return sides;
    }

    Side side(Visitor visitor, Written written) {
        Scope scope = scopes.scope(visitor, written);
        if (!openings.mayEnter(visitor, scope)) throw new Refusal.SignInFirst();
        return new Side(
                scope,
                Words.t("dashboards.side", scopes.title(visitor, scope), scope.years()),
                dashboards.figures(visitor, scope));
    }

    DashboardPage page(Visitor visitor, MultiValueMap<String, String> parameters) {
        List<Side> sides = sides(visitor, parameters);
        Scope scope = sides.getFirst().scope();
        Long body = scope.body();
        Boolean opening = (body != null && Openings.mayDecide(visitor, body)) ? openings.isOpen(body) : null;
        return new DashboardPage(
                scopes.title(visitor, scope),
                fields.choice(visitor, parameters, scope),
                fields.compare(visitor, parameters),
                sides.size() > 1,
                sides.stream()
                        .map(side -> new DashboardPage.Shown(side.name(), told(visitor, sides, side), side.alone()))
                        .toList(),
                panels(sides),
                Paths.asking(DashboardController.PATH + "/fil/xlsx", parameters),
                Paths.asking(DashboardController.PATH + "/fil/csv", parameters),
                opening,
                body);
    }

    /** What tells it from the other one: its years, or what it is about. */
    private String told(Visitor visitor, List<Side> sides, Side side) {
        boolean sameTitle = sides.stream()
                        .map(each -> scopes.title(visitor, each.scope()))
                        .distinct()
                        .count()
                == 1;
        boolean sameYears =
                sides.stream().map(each -> each.scope().years()).distinct().count() == 1;
        if (sameTitle) return side.scope().years();
        return sameYears ? scopes.title(visitor, side.scope()) : side.name();
    }

    List<Panel> panels(List<Side> sides) {
        List<Panel> panels = new ArrayList<>();
        panels.add(glance(sides));
        for (Topic topic : Topic.values()) {
            List<String> keys = keys(topic, sides);
            if (!keys.isEmpty()) panels.add(panel(topic, sides, keys));
        }
        return panels;
    }

    static boolean isByYear(Topic topic) {
        return BY_YEAR.contains(topic);
    }

    /** What a group tells of: its codes on all sides, or the places of years in the period where years are compared. */
    static List<String> keys(Topic topic, List<Side> sides) {
        Set<String> codes = new LinkedHashSet<>();
        sides.forEach(side -> side.figures().groups().stream()
                .filter(group -> group.topic() == topic)
                .flatMap(group -> group.values().stream())
                .map(Figures.Value::code)
                .forEach(codes::add));
        // Compared years stand beside each other by their place in the period, the first beside the first.
        if (!codes.isEmpty() && isByYear(topic) && sides.size() > 1) return places(sides);
        return topic == Topic.PEOPLE_FROM && sides.size() > 1 ? largestFirst(topic, sides, codes) : List.copyOf(codes);
    }

    private static Panel glance(List<Side> sides) {
        List<Row> rows = List.of(
                new Row(
                        Words.t("dashboards.projects"),
                        sides.stream()
                                .map(side -> cell(
                                        Words.number(side.figures().projects()),
                                        side.projects("/prosjekter", Map.of()),
                                        side.figures().projects(),
                                        0))
                                .toList()),
                glance(sides, "dashboards.started", Topic.STARTED, "/prosjekter", true),
                glance(sides, "dashboards.parties", Topic.PARTIES, "/prosjekter/nettverk", false),
                glance(sides, "dashboards.granted", Topic.FINANCE, "GRANTED"),
                glance(sides, "dashboards.people", Topic.PEOPLE, PeopleQueries.Part.ALL.name()),
                glance(sides, "dashboards.used", Topic.USE, "result.adopted"),
                glance(sides, "dashboards.answered", Topic.NEEDS, "ANSWERED"));
        return new Panel("glance", Words.t("dashboards.glance"), "", null, rows, 0, sides.size() == 1);
    }

    private static Row glance(List<Side> sides, String words, Topic topic, String code) {
        return new Row(
                Words.t(words),
                sides.stream()
                        .map(side -> cell(
                                written(topic, code, side.of(topic, code)),
                                side.url(topic, code),
                                side.of(topic, code),
                                0))
                        .toList());
    }

    private static Row glance(List<Side> sides, String words, Topic topic, String path, boolean byYear) {
        return new Row(
                Words.t(words),
                sides.stream()
                        .map(side -> cell(
                                Words.number(side.sum(topic)),
                                byYear ? side.startedUrl() : side.projects(path, Map.of()),
                                side.sum(topic),
                                0))
                        .toList());
    }

    private static Panel panel(Topic topic, List<Side> sides, List<String> all) {
        boolean byYear = isByYear(topic);
        List<String> keys = topic == Topic.PEOPLE_FROM ? all.subList(0, Math.min(MOST_ROWS, all.size())) : all;
        long most = Math.max(
                1,
                keys.stream()
                        .filter(key -> isCompared(topic, key))
                        .flatMap(key -> sides.stream().map(side -> side.of(topic, code(side, key, byYear, sides))))
                        .mapToLong(Long::longValue)
                        .max()
                        .orElse(1));
        List<Row> rows = keys.stream()
                .map(key -> new Row(
                        byYear ? yearLabel(sides, key) : label(topic, key, sides),
                        sides.stream()
                                .map(side -> {
                                    String code = code(side, key, byYear, sides);
                                    long number = side.of(topic, code);
                                    return cell(
                                            written(topic, code, number),
                                            side.url(topic, code),
                                            number,
                                            isCompared(topic, key) ? most : 0);
                                })
                                .toList()))
                .toList();
        YearChart chart = byYear
                ? YearChart.of(
                        rows.stream().map(Row::label).toList(),
                        keys.stream()
                                .map(key -> sides.stream()
                                        .map(side -> side.of(topic, code(side, key, true, sides)))
                                        .toList())
                                .toList())
                : null;
        return new Panel(
                topic.name().toLowerCase(Locale.ROOT),
                Words.t("dashboards.topic." + topic),
                Words.optional("dashboards.how." + topic),
                chart,
                rows,
                all.size() - keys.size(),
                false);
    }

    /** Whether a bar says how much it is beside the others: hours and kroner are not measured by one bar. */
    static boolean isCompared(Topic topic, String code) {
        return topic != Topic.EFFORT && !code.equals(Figures.WORK);
    }

    /** The largest on any side. */
    private static List<String> largestFirst(Topic topic, List<Side> sides, Set<String> codes) {
        ToLongFunction<String> largest = code ->
                sides.stream().mapToLong(side -> side.of(topic, code)).max().orElse(0);
        return codes.stream()
                .sorted(Comparator.comparingLong(largest).reversed())
                .toList();
    }

    private static List<String> places(List<Side> sides) {
        int most = sides.stream()
                .mapToInt(side -> side.scope().lastYear() - side.scope().firstYear())
                .max()
                .orElse(0);
        List<String> places = new ArrayList<>();
        for (int i = 0; i <= most; i++) places.add(String.valueOf(i));
        return places;
    }

    static String code(Side side, String key, boolean byYear, List<Side> sides) {
        return byYear && sides.size() > 1 ? String.valueOf(side.scope().firstYear() + Integer.parseInt(key)) : key;
    }

    static String yearLabel(List<Side> sides, String key) {
        return sides.size() == 1
                ? key
                : String.join(
                        " / ",
                        sides.stream()
                                .map(side -> code(side, key, true, sides))
                                .distinct()
                                .toList());
    }

    private static Cell cell(String text, String url, long number, long most) {
        int bar = most == 0 || number == 0 ? 0 : (int) Math.max(1, Math.round(100.0 * number / most));
        return new Cell(text, number == 0 ? "" : url, bar);
    }

    static String label(Topic topic, String code, List<Side> sides) {
        return sides.stream()
                .map(side -> side.name(topic, code))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElseGet(() -> label(topic, code));
    }

    /** Of a code that has a word of its own. */
    static String label(Topic topic, String code) {
        return switch (topic) {
            case STAGES -> Words.t("projects.stage." + code);
            case STARTED, ENDED, PEOPLE_YEARS, PEOPLE_FROM -> code;
            case PEOPLE -> Words.t("dashboards.people." + code);
            case POSITIONS -> Words.t("directory.affiliation.form." + code);
            case USE -> Dashboards.USED.contains(code) ? happened(code) : Words.t("dashboards.use." + code);
            case PARTIES -> Words.t("directory.form." + code);
            case EFFORT -> Words.t("dashboards.effort." + code);
            case FINANCE -> Words.t("projects.source." + code);
            case DEGREES, HAPPENED -> happened(code);
            case NEEDS -> Words.t(code.equals("ANSWERED") ? "dashboards.needs.ANSWERED" : "needs.state." + code);
            case INDICATORS -> Words.t("indicators.status." + code);
        };
    }

    /** What happened, in words; a fact that no module names any more is called by its code. */
    static String happened(String what) {
        String words = Words.optional("fact." + what);
        return words.isEmpty() ? what : words;
    }

    static String written(Topic topic, String code, long number) {
        if (code.equals(Figures.WORK)) return Words.t("dashboards.years", years(number));
        boolean kroner = topic == Topic.FINANCE || (topic == Topic.EFFORT && code.equals("KRONER"));
        return kroner ? Words.kroner(number) : Words.number(number);
    }

    /** Hundredths as a number with one decimal: 2,4. */
    private static String years(long hundredths) {
        return String.format(Words.language().locale(), "%,.1f", hundredths / 100.0);
    }
}
