package no.samskap.demo;

import static no.samskap.demo.DemoData.date;
import static no.samskap.demo.DemoData.each;
import static no.samskap.demo.DemoData.given;
import static no.samskap.demo.DemoData.has;
import static no.samskap.demo.DemoData.language;
import static no.samskap.demo.DemoData.number;
import static no.samskap.demo.DemoData.one;
import static no.samskap.demo.DemoData.rows;
import static no.samskap.demo.DemoData.text;
import static no.samskap.demo.DemoData.texts;
import static no.samskap.demo.DemoData.whole;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.samskap.core.PartialDate;
import no.samskap.core.Visitor;
import no.samskap.needs.Joining;
import no.samskap.needs.Need;
import no.samskap.needs.NeedLife;
import no.samskap.needs.NeedText;
import no.samskap.needs.Needs;
import no.samskap.needs.StepText;
import no.samskap.projects.Application;
import no.samskap.projects.ApplicationText;
import no.samskap.projects.Applications;
import no.samskap.projects.Happening;
import no.samskap.projects.Project;
import no.samskap.projects.ProjectLines;
import no.samskap.projects.ProjectProgress;
import no.samskap.projects.ProjectText;
import no.samskap.projects.Projects;
import no.samskap.projects.Provenance;
import no.samskap.projects.Saving;
import no.samskap.records.Records;
import no.samskap.results.Adopting;
import no.samskap.results.Counting;
import no.samskap.results.Happened;
import no.samskap.results.Result;
import no.samskap.results.ResultText;
import no.samskap.results.ResultType;
import no.samskap.results.Results;
import no.samskap.results.Thesis;
import no.samskap.themes.Theme;
import no.samskap.themes.Themes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The demo's needs, projects and results, each with what it grew out of. Remembers which key became which record. */
@Component
class DemoWork {
    private final DemoDirectory directory;
    private final Needs needs;
    private final NeedLife life;
    private final Projects projects;
    private final ProjectProgress progress;
    private final Applications applications;
    private final Results results;
    private final Records records;
    private final Themes themes;
    private final DemoStories stories;

    private final Map<String, Long> needByKey = new HashMap<>();
    private final Map<String, Long> projectByKey = new HashMap<>();
    private final Map<String, Long> resultByKey = new HashMap<>();

    /** What happened in projects, by their keys, as facts are called. */
    private final Map<String, Set<String>> happenedByKey = new HashMap<>();

    DemoWork(
            DemoDirectory directory,
            Needs needs,
            NeedLife life,
            Projects projects,
            ProjectProgress progress,
            Applications applications,
            Results results,
            Records records,
            Themes themes,
            DemoStories stories) {
        this.directory = directory;
        this.needs = needs;
        this.life = life;
        this.projects = projects;
        this.progress = progress;
        this.applications = applications;
        this.results = results;
        this.records = records;
        this.themes = themes;
        this.stories = stories;
    }

    void load(Visitor visitor, String source) {
        rows(source, "needs.json").forEach(row -> addNeed(visitor, row));
        rows(source, "projects.json").forEach(row -> addProject(visitor, source, row));
        if (has(source, "stories.json")) stories.load(visitor, one(source, "stories.json"), projectByKey);
        rows(source, "results.json").forEach(row -> addResult(visitor, source, row));
    }

    /**
     * The records a key of a framework stands for: a result, a project where that happened in it, or else the project's applications.
     *
     * @param fact what the indicator counts
     */
    Set<Long> behind(Visitor visitor, String key, String fact) {
        Long result = resultByKey.get(key);
        if (result != null) return Set.of(result);
        Long project = projectByKey.get(key);
        if (project == null) throw new IllegalStateException("The demo names an unknown record: " + key);
        if (happenedByKey.getOrDefault(key, Set.of()).contains(fact)) return Set.of(project);
        return applications.of(visitor, project).stream()
                .map(application -> application.head().number())
                .collect(Collectors.toSet());
    }

    /** All needs that were loaded, by their keys. */
    Map<String, Long> needs() {
        return Map.copyOf(needByKey);
    }

    long need(String key) {
        return Objects.requireNonNull(needByKey.get(key), "A need of the demo is missing: " + key);
    }

    long project(String key) {
        return Objects.requireNonNull(projectByKey.get(key), "A project of the demo is missing: " + key);
    }

    long result(String key) {
        return Objects.requireNonNull(resultByKey.get(key), "A result of the demo is missing: " + key);
    }

    private void addNeed(Visitor visitor, JsonNode row) {
        NeedText text = new NeedText(
                text(row, "title"),
                text(row, "question"),
                text(row, "why"),
                texts(row.get("questions")),
                language(row),
                directory.organisation(text(row, "raisedBy")),
                themes(row),
                null,
                Need.Audience.EVERYONE);
        PartialDate raised = Objects.requireNonNull(date(row, "raisedOn"), "A need was raised some time");
        if (!(needs.write(visitor, text, raised, text(row, "source"))
                instanceof no.samskap.needs.Saving.Saved(long number)))
            throw new IllegalStateException("A need of the demo could not be written: " + row);
        needs.publish(visitor, number);
        needByKey.put(text(row, "key"), number);
        for (JsonNode other : each(row.get("alsoRaisedBy"))) {
            long organisation = directory.organisation(text(other, "organisation"));
            if (needs.join(visitor, number, organisation, text(other, "note"), language(row))
                    instanceof Joining.NotYours)
                throw new IllegalStateException("A need of the demo could not be joined: " + row);
        }
        if (text(row, "status").equals("ANSWERED")) life.take(visitor, number, StepText.to(Need.State.ANSWERED));
    }

    private void addProject(Visitor visitor, String source, JsonNode row) {
        long body = directory.body(source);
        JsonNode origin = row.get("origin");
        ProjectText text = new ProjectText(
                text(row, "title"),
                text(row, "summary"),
                language(row),
                text(row, "form"),
                Project.State.valueOf(text(row, "status")),
                text(row, "stoppedBecause"),
                directory.organisationOrNull(given(row, "owner")),
                body,
                directory.focusArea(visitor, body, given(row, "focusArea")),
                date(row, "starts"),
                date(row, "ends"),
                Project.Audience.EVERYONE,
                themes(row),
                "",
                Project.Origin.valueOf(text(origin, "how")),
                text(origin, "note"));
        List<Long> grewOutOf = texts(row.get("needs")).stream()
                .map(key -> Objects.requireNonNull(needByKey.get(key), "A need of the demo is missing: " + key))
                .toList();
        boolean ownerStated =
                row.get("ownerStated") == null || row.get("ownerStated").asBoolean();
        Provenance from =
                new Provenance(text(row, "source"), ownerStated, grewOutOf.isEmpty() ? null : grewOutOf.getFirst());
        if (!(projects.write(visitor, text, lines(visitor, row), from) instanceof Saving.Saved(long number)))
            throw new IllegalStateException("A project of the demo could not be written: " + row
                    + projects.write(visitor, text, lines(visitor, row), from));
        grewOutOf.forEach(need -> projects.grewOutOf(visitor, number, need));
        projectByKey.put(text(row, "key"), number);
        each(row.get("happened")).forEach(happened -> happened(visitor, text(row, "key"), number, happened));
    }

    private void happened(Visitor visitor, String key, long project, JsonNode row) {
        Happening what = Happening.valueOf(text(row, "what"));
        PartialDate on = Objects.requireNonNull(date(row, "on"), "What happened in a project happened some time");
        if (!(progress.happened(visitor, project, what, on, null, Objects.requireNonNull(whole(row, "many")))
                instanceof Saving.Saved))
            throw new IllegalStateException("What happened in a project of the demo could not be told: " + row);
        happenedByKey.computeIfAbsent(key, each -> new HashSet<>()).add(what.fact());
    }

    private ProjectLines lines(Visitor visitor, JsonNode row) {
        return new ProjectLines(
                each(row.get("partners")).stream()
                        .map(each -> partner(visitor, each))
                        .toList(),
                texts(row.get("contacts")).stream()
                        .map(key -> new ProjectLines.ContactLine(directory.person(key), ""))
                        .toList(),
                each(row.get("funding")).stream()
                        .map(each -> new ProjectLines.FundingLine(
                                directory.organisationOrNull(given(each, "funder")),
                                text(each, "funderName"),
                                text(each, "programme"),
                                number(each, "amountKroner"),
                                whole(each, "year")))
                        .toList(),
                each(row.get("milestones")).stream()
                        .map(each -> new ProjectLines.MilestoneLine(text(each, "what"), date(each, "on")))
                        .toList(),
                each(row.get("applications")).stream().map(this::application).toList());
    }

    private ProjectLines.PartnerLine partner(Visitor visitor, JsonNode row) {
        String unit = given(row, "unit")
                .map(directory::organisation)
                .flatMap(number -> records.find(visitor, number))
                .map(head -> head.title())
                .orElse("");
        return new ProjectLines.PartnerLine(
                directory.organisation(text(row, "organisation")),
                unit,
                Project.Role.valueOf(text(row, "role")),
                date(row, "from"),
                date(row, "to"));
    }

    private ApplicationText application(JsonNode row) {
        return new ApplicationText(
                "",
                directory.organisationOrNull(given(row, "funder")),
                text(row, "funderName"),
                text(row, "call"),
                date(row, "sentOn"),
                number(row, "askedKroner"),
                Application.Decision.valueOf(text(row, "decision")),
                date(row, "decidedOn"),
                number(row, "grantedKroner"),
                given(row, "label")
                        .map(label -> Application.Label.valueOf(label.toUpperCase(Locale.ROOT)))
                        .orElse(null));
    }

    private void addResult(Visitor visitor, String source, JsonNode row) {
        List<Long> behind = texts(row.get("organisations")).stream()
                .map(directory::organisation)
                .toList();
        Long project = given(row, "project").map(projectByKey::get).orElse(null);
        ResultText text = new ResultText(
                text(row, "title"),
                text(row, "summary"),
                "",
                ResultType.valueOf(type(row)),
                language(row),
                owner(visitor, source, behind, project),
                Set.copyOf(behind),
                themes(row),
                happened(row),
                Result.Audience.EVERYONE,
                counting(source, row),
                whole(row, "participants"),
                "",
                Thesis.NOTHING_SAID,
                project,
                text(row, "source"));
        if (!(results.write(visitor, text) instanceof no.samskap.results.Saving.Saved(long number)))
            throw new IllegalStateException(
                    "A result of the demo could not be written: " + row + results.write(visitor, text));
        results.publish(visitor, number);
        resultByKey.put(text(row, "key"), number);
        for (String user : texts(row.get("usedBy")))
            if (results.adopt(visitor, number, directory.organisation(user), null, "", language(row))
                    instanceof Adopting.NotYours)
                throw new IllegalStateException("A result of the demo could not be adopted: " + row);
    }

    /** The first organisation behind it, else the owner of the project it came out of, else the body's own county or cluster. */
    private long owner(Visitor visitor, String source, List<Long> behind, @Nullable Long project) {
        if (!behind.isEmpty()) return behind.getFirst();
        return Optional.ofNullable(project)
                .flatMap(number -> records.find(visitor, number))
                .flatMap(head -> Optional.ofNullable(head.owner()))
                .orElseGet(() -> directory.organisation(source.equals("mobilisation") ? "county:50" : "5001"));
    }

    /** A meeting with a number of participants is an arena: its figure is how many came. */
    private static String type(JsonNode row) {
        return whole(row, "participants") == null ? text(row, "type") : "ARENA";
    }

    private static @Nullable Happened happened(JsonNode row) {
        List<String> between = texts(row.get("happenedBetween"));
        if (!between.isEmpty())
            return Happened.between(
                    Integer.parseInt(between.getFirst().substring(0, 4)),
                    Integer.parseInt(between.getLast().substring(0, 4)));
        PartialDate on = date(row, "happenedOn");
        return on == null ? null : Happened.on(on);
    }

    private Counting counting(String source, JsonNode row) {
        JsonNode countsAs = row.get("countsAs");
        if (countsAs == null || countsAs.isNull()) return Counting.NOT.under(directory.body(source), null);
        return new Counting(text(countsAs, "fact"), text(countsAs, "label"), directory.body(source), null);
    }

    private Set<Long> themes(JsonNode row) {
        return texts(row.get("themes")).stream()
                .flatMap(word -> themes.named(word).stream())
                .map(Theme::id)
                .collect(Collectors.toSet());
    }
}
