package no.samskap.dashboards.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import no.samskap.dashboards.Dashboards;
import no.samskap.dashboards.Figures;
import no.samskap.dashboards.Figures.Topic;
import no.samskap.dashboards.Scope;
import no.samskap.projects.PeopleQueries;
import no.samskap.web.Paths;

/**
 * One of what is compared, or all of the dashboard: what it is about and where its figures lead.
 *
 * @param name in words, the years with it
 */
record Side(Scope scope, String name, Figures figures) {
    long of(Topic topic, String code) {
        return figures.groups().stream()
                .filter(group -> group.topic() == topic)
                .flatMap(group -> group.values().stream())
                .filter(value -> value.code().equals(code))
                .mapToLong(Figures.Value::number)
                .sum();
    }

    long sum(Topic topic) {
        return figures.groups().stream()
                .filter(group -> group.topic() == topic)
                .flatMap(group -> group.values().stream())
                .mapToLong(Figures.Value::number)
                .sum();
    }

    /** Of what the code stands for; empty where the code has a word of its own. */
    String name(Topic topic, String code) {
        return figures.groups().stream()
                .filter(group -> group.topic() == topic)
                .flatMap(group -> group.values().stream())
                .filter(value -> value.code().equals(code))
                .map(Figures.Value::name)
                .findFirst()
                .orElse("");
    }

    /** The rows behind a figure. */
    String url(Topic topic, String code) {
        return switch (topic) {
            case STAGES -> projects("/prosjekter", Map.of("steg", code));
            case STARTED -> projects("/prosjekter", Map.of("ar", code));
            case ENDED -> projects("/prosjekter", Map.of("slutt", code));
            case PARTIES -> projects("/prosjekter/nettverk", Map.of("slag", code));
            case EFFORT -> effort();
            case FINANCE -> projects("/prosjekter/tabell", Map.of("finansiering", code));
            case PEOPLE -> people(code.equals(Figures.WORK) ? PeopleQueries.Part.WORKING.name() : code, Map.of());
            case PEOPLE_YEARS -> people(PeopleQueries.Part.ALL.name(), Map.of("ar", code));
            case PEOPLE_FROM -> people(PeopleQueries.Part.ALL.name(), Map.of("hos", code));
            case POSITIONS -> people(code, Map.of());
            case DEGREES, HAPPENED -> rows(code, "");
            case USE -> Dashboards.USED.contains(code) ? rows(code, "") : url(Topic.STAGES, code);
            case NEEDS -> rows(Dashboards.NEED_SENT, code);
            case INDICATORS -> Paths.asking("/tall", Map.of("organ", List.of(String.valueOf(scope.body()))));
        };
    }

    String projects(String path, Map<String, String> narrowed) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        about(all);
        all.put("aktiv", List.of(scope.firstYear() + "-" + scope.lastYear()));
        narrowed.forEach((name, value) -> all.put(name, List.of(value)));
        return Paths.asking(path, all);
    }

    /** All that started in the years of the scope. */
    String startedUrl() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        about(all);
        all.put("aktiv", List.of(scope.firstYear() + "-" + scope.lastYear()));
        all.put(
                "ar",
                IntStream.rangeClosed(scope.firstYear(), scope.lastYear())
                        .mapToObj(String::valueOf)
                        .toList());
        return Paths.asking("/prosjekter", all);
    }

    private String effort() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        about(all);
        all.put("aktiv", List.of(scope.firstYear() + "-" + scope.lastYear()));
        all.put("kolonne", List.of("OWNER", "HOURS", "KRONER"));
        return Paths.asking("/prosjekter/tabell", all);
    }

    String rows(String what, String state) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        about(all);
        all.put("fra", List.of(String.valueOf(scope.firstYear())));
        all.put("til", List.of(String.valueOf(scope.lastYear())));
        all.put("hva", List.of(what));
        if (!state.isEmpty()) all.put("tilstand", List.of(state));
        return Paths.asking("/oversikt/rader", all);
    }

    /** @param narrowed to a year, or to those from an organisation */
    String people(String part, Map<String, String> narrowed) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        about(all);
        all.put("fra", List.of(String.valueOf(scope.firstYear())));
        all.put("til", List.of(String.valueOf(scope.lastYear())));
        all.put("del", List.of(part));
        narrowed.forEach((name, value) -> all.put(name, List.of(value)));
        return Paths.asking(DashboardController.PEOPLE, all);
    }

    /** The dashboard of this side alone. */
    String alone() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        about(all);
        all.put("fra", List.of(String.valueOf(scope.firstYear())));
        all.put("til", List.of(String.valueOf(scope.lastYear())));
        return Paths.asking(DashboardController.PATH, all);
    }

    private void about(Map<String, List<String>> all) {
        if (scope.body() != null) all.put("samarbeid", List.of(String.valueOf(scope.body())));
        if (scope.focusArea() != null) all.put("omrade", List.of(String.valueOf(scope.focusArea())));
        if (scope.theme() != null) all.put("tema", List.of(String.valueOf(scope.theme())));
        if (scope.organisation() != null) all.put("organisasjon", List.of(String.valueOf(scope.organisation())));
    }
}
