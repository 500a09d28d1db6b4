package no.samskap.projects.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import no.samskap.core.Visitor;
import no.samskap.directory.Bodies;
import no.samskap.directory.Body;
import no.samskap.directory.Organisations;
import no.samskap.projects.Participant;
import no.samskap.projects.Project;
import no.samskap.projects.ProjectQueries.Totals;
import no.samskap.projects.Stage;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.themes.Themes;
import no.samskap.web.Listing;
import no.samskap.web.Listing.Choice;
import no.samskap.web.Listing.Facet;
import no.samskap.web.Words;
import org.springframework.stereotype.Component;

/** What the pages of projects offer to narrow a list by, with how many there are of each. */
@Component
class ProjectFacets {
    private static final Comparator<Choice> MOST_FIRST =
            Comparator.comparingLong(Choice::count).reversed();

    private final Organisations organisations;
    private final Bodies bodies;
    private final Records records;
    private final Themes themes;
    private final ParticipantNames participantNames;

    ProjectFacets(
            Organisations organisations,
            Bodies bodies,
            Records records,
            Themes themes,
            ParticipantNames participantNames) {
        this.organisations = organisations;
        this.bodies = bodies;
        this.records = records;
        this.themes = themes;
        this.participantNames = participantNames;
    }

    /** @param formNames of the forms of collaboration, by their codes */
    List<Facet> of(Visitor visitor, Listing asked, Totals totals, Map<String, String> formNames) {
        return List.of(
                party(visitor, asked, ProjectFilter.OWNER, "projects.facet.owner", totals.total()),
                party(visitor, asked, ProjectFilter.ORGANISATION, "projects.facet.organisation", totals.total()),
                party(visitor, asked, ProjectFilter.ALSO, "projects.facet.also", totals.total()),
                facet(
                        asked,
                        ProjectFilter.UNIT,
                        "projects.facet.unit",
                        asked.chosen(ProjectFilter.UNIT.onPages()).stream()
                                .map(unit -> new Choice(unit, unit, totals.total(), true))
                                .toList()),
                chosen(
                        asked,
                        ProjectFilter.ACTIVE,
                        "projects.facet.active",
                        years -> years.replace('-', '–'),
                        totals.total()),
                chosen(asked, ProjectFilter.END_YEAR, "projects.facet.endYear", year -> year, totals.total()),
                chosen(
                        asked,
                        ProjectFilter.FUNDING,
                        "projects.facet.source",
                        source -> Words.t("projects.source." + source),
                        totals.total()),
                facet(
                        asked,
                        ProjectFilter.PARTICIPANT,
                        "projects.facet.participant",
                        Participant.read(asked.chosen(ProjectFilter.PARTICIPANT.onPages())).stream()
                                .map(participant -> new Choice(
                                        participant.written(),
                                        participantNames.of(visitor, participant),
                                        totals.total(),
                                        true))
                                .toList()),
                facet(
                        asked,
                        ProjectFilter.STATE,
                        "projects.form.state",
                        inOrder("projects.state", Project.State.values(), totals.of("state"))),
                facet(
                        asked,
                        ProjectFilter.STAGE,
                        "projects.facet.stage",
                        inOrder("projects.stage", Stage.values(), totals.of("stage"))),
                facet(
                        asked,
                        ProjectFilter.FORM,
                        "projects.form.form",
                        called(totals.of("form"), code -> formNames.getOrDefault(code, code))),
                bodies(visitor, asked, totals.of("body")),
                focusAreas(visitor, asked, totals.of("focus")),
                themes(asked, totals.of("theme")),
                facet(
                        asked,
                        ProjectFilter.COUNTY,
                        "projects.facet.county",
                        called(totals.of("county"), organisations::countyName)),
                facet(asked, ProjectFilter.YEAR, "projects.facet.year", latestFirst(totals.of("year"))),
                facet(
                        asked,
                        ProjectFilter.CREDIT,
                        "projects.facet.credit",
                        inOrder("projects.origin", Project.Origin.values(), totals.of("credit"))));
    }

    private static Facet facet(Listing asked, ProjectFilter filter, String label, List<Choice> choices) {
        return new Facet(
                filter.onPages(),
                Words.t(label),
                choices.stream()
                        .map(choice -> new Choice(
                                choice.value(),
                                choice.label(),
                                choice.count(),
                                asked.chosen(filter.onPages()).contains(choice.value())))
                        .toList());
    }

    /** Shown only where it was asked for: a link from a figure leads here. */
    private static Facet chosen(
            Listing asked, ProjectFilter filter, String label, UnaryOperator<String> name, long total) {
        return facet(
                asked,
                filter,
                label,
                asked.chosen(filter.onPages()).stream()
                        .map(value -> new Choice(value, name.apply(value), total, true))
                        .toList());
    }

    /** Shown only where it was asked for: a link from an organisation's page leads here. */
    private Facet party(Visitor visitor, Listing asked, ProjectFilter filter, String label, long total) {
        return facet(
                asked,
                filter,
                label,
                records.findAll(visitor, ProjectFilter.numbers(asked.chosen(filter.onPages()))).stream()
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
                ProjectFilter.BODY,
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
        boolean narrowed = !asked.chosen(ProjectFilter.BODY.onPages()).isEmpty()
                || !asked.chosen(ProjectFilter.FOCUS_AREA.onPages()).isEmpty();
        if (found.size() > 1 && !narrowed) found = List.of();
        List<Choice> choices = new ArrayList<>();
        for (RecordHead body : records.findAll(visitor, found))
            for (Body.FocusArea area : bodies.focusAreas(visitor, body.number())) {
                Long count = counts.get(body.number() + ":" + area.id());
                String name = found.size() == 1 ? Words.t(area.name()) : body.title() + ": " + Words.t(area.name());
                if (count != null) choices.add(new Choice(String.valueOf(area.id()), name, count, false));
            }
        return facet(asked, ProjectFilter.FOCUS_AREA, "projects.facet.focusArea", choices);
    }

    private Facet themes(Listing asked, Map<String, Long> counts) {
        return facet(
                asked,
                ProjectFilter.THEME,
                "projects.facet.theme",
                themes.top().stream()
                        .map(top -> new Choice(
                                String.valueOf(top.id()),
                                Words.t(top.label()),
                                counts.getOrDefault(String.valueOf(top.id()), 0L),
                                false))
                        .filter(choice -> choice.count() > 0
                                || asked.chosen(ProjectFilter.THEME.onPages()).contains(choice.value()))
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
}
