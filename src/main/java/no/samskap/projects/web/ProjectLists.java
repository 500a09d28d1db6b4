package no.samskap.projects.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import no.samskap.core.Visitor;
import no.samskap.directory.Bodies;
import no.samskap.directory.Body;
import no.samskap.directory.Organisations;
import no.samskap.projects.AskedProjects;
import no.samskap.projects.Participant;
import no.samskap.projects.Project;
import no.samskap.projects.ProjectQueries;
import no.samskap.projects.ProjectQueries.Filter;
import no.samskap.projects.ProjectQueries.Totals;
import no.samskap.projects.Stage;
import no.samskap.projects.forms.CollaborationForm;
import no.samskap.projects.forms.CollaborationForms;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.themes.Themes;
import no.samskap.web.Listing;
import no.samskap.web.Listing.Choice;
import no.samskap.web.Listing.Facet;
import no.samskap.web.Option;
import no.samskap.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** The list of projects with its filters, for pages and for programs. */
@Component
class ProjectLists implements AskedProjects {
    static final String PATH = "/prosjekter";
    /** Who all take part. */
    static final String PARTICIPANT = "deltar";

    private static final Comparator<Choice> MOST_FIRST =
            Comparator.comparingLong(Choice::count).reversed();

    private final ProjectQueries queries;
    private final Organisations organisations;
    private final Bodies bodies;
    private final Records records;
    private final Themes themes;
    private final CollaborationForms forms;
    private final ViewBars bars;
    private final ParticipantNames participantNames;

    ProjectLists(
            ProjectQueries queries,
            Organisations organisations,
            Bodies bodies,
            Records records,
            Themes themes,
            CollaborationForms forms,
            ViewBars bars,
            ParticipantNames participantNames) {
        this.queries = queries;
        this.organisations = organisations;
        this.bodies = bodies;
        this.records = records;
        this.themes = themes;
        this.forms = forms;
        this.bars = bars;
        this.participantNames = participantNames;
    }

    private static final List<String> FILTERS = List.of(
            "q",
            "form",
            "status",
            "steg",
            "aere",
            "samarbeid",
            "omrade",
            "tema",
            "fylke",
            "ar",
            "eier",
            "organisasjon",
            "med",
            "enhet",
            PARTICIPANT,
            "aktiv",
            "slutt",
            "finansiering");

    ProjectListPage page(Visitor visitor, MultiValueMap<String, String> parameters) {
        Listing asked = listing(parameters);
        Filter filter = filter(asked);
        Listing list = counted(visitor, asked, filter);
        Map<String, String> formNames = formNames();
        return new ProjectListPage(
                list,
                bars.of(visitor, list, PATH),
                queries.list(visitor, filter, order(asked), asked.size(), asked.offset()).stream()
                        .map(row -> row(row, formNames))
                        .toList(),
                mayWrite(visitor));
    }

    private static Listing listing(MultiValueMap<String, String> parameters) {
        return asked(
                PATH,
                parameters,
                List.of(
                        new Option("nyest", Words.t("projects.sort.newest")),
                        new Option("tittel", Words.t("projects.sort.title")),
                        new Option("start", Words.t("projects.sort.start"))));
    }

    @Override
    public Asked asked(MultiValueMap<String, String> parameters) {
        Listing asked = listing(parameters);
        return new Asked(filter(asked), order(asked));
    }

    ProjectListPage.Row row(ProjectQueries.Row row, Map<String, String> formNames) {
        return new ProjectListPage.Row(
                row,
                formNames.getOrDefault(row.form(), row.form()),
                Periods.words(row.starts(), row.ends()),
                themes.all(row.themes()));
    }

    boolean mayWrite(Visitor visitor) {
        return !organisations.actedForBy(visitor).isEmpty();
    }

    Map<String, String> formNames() {
        return forms.all().stream().collect(Collectors.toMap(CollaborationForm::code, form -> Words.t(form.name())));
    }

    static Listing asked(String path, MultiValueMap<String, String> parameters, List<Option> sorts) {
        return Listing.asked(path, parameters, FILTERS, sorts);
    }

    Filter filter(Listing asked) {
        return new Filter(
                asked.text(),
                codes(asked.chosen("form")),
                known(asked.chosen("status"), Project.State.values()),
                known(asked.chosen("steg"), Stage.values()),
                known(asked.chosen("aere"), Project.Origin.values()),
                numbers(asked.chosen("samarbeid")),
                numbers(asked.chosen("omrade")),
                List.copyOf(themes.withAllBelow(numbers(asked.chosen("tema")))),
                asked.chosen("fylke"),
                years(asked.chosen("ar")),
                numbers(asked.chosen("eier")),
                numbers(asked.chosen("organisasjon")),
                numbers(asked.chosen("med")),
                asked.chosen("enhet"),
                Participant.read(asked.chosen(PARTICIPANT)),
                times(asked.chosen("aktiv")),
                years(asked.chosen("slutt")),
                known(asked.chosen("finansiering"), Project.Source.values()));
    }

    private static ProjectQueries.Order order(Listing asked) {
        return switch (asked.sort()) {
            case "tittel" -> ProjectQueries.Order.TITLE;
            case "start" -> ProjectQueries.Order.START;
            default -> ProjectQueries.Order.NEWEST;
        };
    }

    /** The list with its facets and how many there are. */
    Listing counted(Visitor visitor, Listing asked, Filter filter) {
        Totals totals = queries.totals(visitor, filter);
        return asked.with(facets(visitor, asked, totals, formNames()), totals.total());
    }

    /** The same by the names the API has for it. */
    Filter apiFilter(Listing asked) {
        return new Filter(
                asked.text(),
                codes(asked.chosen("form")),
                known(asked.chosen("state"), Project.State.values()),
                known(asked.chosen("stage"), Stage.values()),
                known(asked.chosen("credit"), Project.Origin.values()),
                numbers(asked.chosen("body")),
                numbers(asked.chosen("focusArea")),
                List.copyOf(themes.withAllBelow(numbers(asked.chosen("theme")))),
                asked.chosen("county"),
                years(asked.chosen("year")),
                numbers(asked.chosen("owner")),
                numbers(asked.chosen("organisation")),
                numbers(asked.chosen("also")),
                asked.chosen("unit"),
                Participant.read(asked.chosen("participant")),
                times(asked.chosen("active")),
                years(asked.chosen("endYear")),
                known(asked.chosen("funding"), Project.Source.values()));
    }

    private List<Facet> facets(Visitor visitor, Listing asked, Totals totals, Map<String, String> formNames) {
        return List.of(
                party(visitor, asked, "eier", "projects.facet.owner", totals.total()),
                party(visitor, asked, "organisasjon", "projects.facet.organisation", totals.total()),
                party(visitor, asked, "med", "projects.facet.also", totals.total()),
                facet(
                        asked,
                        "enhet",
                        "projects.facet.unit",
                        asked.chosen("enhet").stream()
                                .map(unit -> new Choice(unit, unit, totals.total(), true))
                                .toList()),
                chosen(asked, "aktiv", "projects.facet.active", years -> years.replace('-', '–'), totals.total()),
                chosen(asked, "slutt", "projects.facet.endYear", year -> year, totals.total()),
                chosen(
                        asked,
                        "finansiering",
                        "projects.facet.source",
                        source -> Words.t("projects.source." + source),
                        totals.total()),
                facet(
                        asked,
                        PARTICIPANT,
                        "projects.facet.participant",
                        Participant.read(asked.chosen(PARTICIPANT)).stream()
                                .map(participant -> new Choice(
                                        participant.written(),
                                        participantNames.of(visitor, participant),
                                        totals.total(),
                                        true))
                                .toList()),
                facet(
                        asked,
                        "status",
                        "projects.form.state",
                        inOrder("projects.state", Project.State.values(), totals.of("state"))),
                facet(
                        asked,
                        "steg",
                        "projects.facet.stage",
                        inOrder("projects.stage", Stage.values(), totals.of("stage"))),
                facet(
                        asked,
                        "form",
                        "projects.form.form",
                        called(totals.of("form"), code -> formNames.getOrDefault(code, code))),
                bodies(visitor, asked, totals.of("body")),
                focusAreas(visitor, asked, totals.of("focus")),
                themes(asked, totals.of("theme")),
                facet(asked, "fylke", "projects.facet.county", called(totals.of("county"), organisations::countyName)),
                facet(asked, "ar", "projects.facet.year", latestFirst(totals.of("year"))),
                facet(
                        asked,
                        "aere",
                        "projects.facet.credit",
                        inOrder("projects.origin", Project.Origin.values(), totals.of("credit"))));
    }

    private static Facet facet(Listing asked, String parameter, String label, List<Choice> choices) {
        return new Facet(
                parameter,
                Words.t(label),
                choices.stream()
                        .map(choice -> new Choice(
                                choice.value(),
                                choice.label(),
                                choice.count(),
                                asked.chosen(parameter).contains(choice.value())))
                        .toList());
    }

    /** Shown only where it was asked for: a link from a figure leads here. */
    private static Facet chosen(Listing asked, String parameter, String label, UnaryOperator<String> name, long total) {
        return facet(
                asked,
                parameter,
                label,
                asked.chosen(parameter).stream()
                        .map(value -> new Choice(value, name.apply(value), total, true))
                        .toList());
    }

    /** Shown only where it was asked for: a link from an organisation's page leads here. */
    private Facet party(Visitor visitor, Listing asked, String parameter, String label, long total) {
        return facet(
                asked,
                parameter,
                label,
                records.findAll(visitor, numbers(asked.chosen(parameter))).stream()
                        .map(head -> new Choice(String.valueOf(head.number()), head.title(), total, true))
                        .toList());
    }

    private Facet bodies(Visitor visitor, Listing asked, Map<String, Long> counts) {
        Map<String, String> names =
                records
                        .findAll(
                                visitor,
                                counts.keySet().stream().map(Long::valueOf).toList())
                        .stream()
                        .collect(Collectors.toMap(head -> String.valueOf(head.number()), RecordHead::title));
        return facet(
                asked,
                "samarbeid",
                "projects.facet.body",
                called(counts, number -> names.getOrDefault(number, "")).stream()
                        .filter(choice -> !choice.label().isEmpty())
                        .toList());
    }

    /**
     * Counts come as body and focus area, so that each area is named by its body. Areas of several bodies at once say little:
     * they are shown when a body is chosen.
     */
    private Facet focusAreas(Visitor visitor, Listing asked, Map<String, Long> counts) {
        List<Long> found = counts.keySet().stream()
                .map(pair -> Long.valueOf(pair.substring(0, pair.indexOf(':'))))
                .distinct()
                .toList();
        boolean narrowed =
                !asked.chosen("samarbeid").isEmpty() || !asked.chosen("omrade").isEmpty();
        if (found.size() > 1 && !narrowed) found = List.of();
        List<Choice> choices = new ArrayList<>();
        for (RecordHead body : records.findAll(visitor, found))
            for (Body.FocusArea area : bodies.focusAreas(visitor, body.number())) {
                Long count = counts.get(body.number() + ":" + area.id());
                String name = found.size() == 1 ? Words.t(area.name()) : body.title() + ": " + Words.t(area.name());
                if (count != null) choices.add(new Choice(String.valueOf(area.id()), name, count, false));
            }
        return facet(asked, "omrade", "projects.facet.focusArea", choices);
    }

    private Facet themes(Listing asked, Map<String, Long> counts) {
        return facet(
                asked,
                "tema",
                "projects.facet.theme",
                themes.top().stream()
                        .map(top -> new Choice(
                                String.valueOf(top.id()),
                                Words.t(top.label()),
                                counts.getOrDefault(String.valueOf(top.id()), 0L),
                                false))
                        .filter(choice ->
                                choice.count() > 0 || asked.chosen("tema").contains(choice.value()))
                        .toList());
    }

    private static List<Choice> inOrder(String words, Enum<?>[] values, Map<String, Long> counts) {
        return Arrays.stream(values)
                .filter(value -> counts.containsKey(value.name()))
                .map(value -> new Choice(
                        value.name(),
                        Words.t(words + "." + value.name()),
                        counts.getOrDefault(value.name(), 0L),
                        false))
                .toList();
    }

    private static List<Choice> called(Map<String, Long> counts, UnaryOperator<String> name) {
        return counts.entrySet().stream()
                .map(entry -> new Choice(entry.getKey(), name.apply(entry.getKey()), entry.getValue(), false))
                .sorted(MOST_FIRST.thenComparing(Choice::label))
                .toList();
    }

    private static List<Choice> latestFirst(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByKey().reversed())
                .map(entry -> new Choice(entry.getKey(), entry.getKey(), entry.getValue(), false))
                .toList();
    }

    private static List<String> known(List<String> wanted, Enum<?>[] values) {
        return wanted.stream()
                .filter(name ->
                        Arrays.stream(values).anyMatch(value -> value.name().equals(name)))
                .toList();
    }

    private static List<String> codes(List<String> wanted) {
        return wanted.stream()
                .filter(code -> code.matches("[A-Z][A-Z0-9_]{1,39}"))
                .toList();
    }

    /** A first and a last year; one at most. */
    private static List<String> times(List<String> texts) {
        return texts.stream()
                .filter(text -> text.matches("[12]\\d{3}-[12]\\d{3}"))
                .limit(1)
                .toList();
    }

    private static List<Integer> years(List<String> texts) {
        return numbers(texts, "\\d{4}", Integer::valueOf);
    }

    private static List<Long> numbers(List<String> texts) {
        return numbers(texts, "\\d{1,18}", Long::valueOf);
    }

    private static <T> List<T> numbers(List<String> texts, String pattern, Function<String, T> read) {
        return texts.stream().filter(text -> text.matches(pattern)).map(read).toList();
    }
}
