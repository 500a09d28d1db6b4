package no.samskap.dashboards.web;

import java.util.ArrayList;
import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.dashboards.Scope;
import no.samskap.directory.Bodies;
import no.samskap.directory.BodyQueries;
import no.samskap.directory.WhoIsMeant;
import no.samskap.themes.Themes;
import no.samskap.web.Field;
import no.samskap.web.Option;
import no.samskap.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** The fields in which one says what a dashboard is about, and what it is compared with. */
@Component
class DashboardFields {
    private static final int MOST_BODIES = 200;
    private static final int NAME_LIMIT = 300;

    private final BodyQueries bodyLists;
    private final Bodies bodies;
    private final Themes themes;
    private final Scopes scopes;

    DashboardFields(BodyQueries bodyLists, Bodies bodies, Themes themes, Scopes scopes) {
        this.bodyLists = bodyLists;
        this.bodies = bodies;
        this.themes = themes;
        this.scopes = scopes;
    }

    List<Field> choice(Visitor visitor, MultiValueMap<String, String> parameters, Scope scope) {
        List<Field> fields = new ArrayList<>();
        fields.add(select(parameters, "samarbeid", bodies(visitor)));
        if (scope.body() != null) {
            List<Option> areas = bodies.focusAreas(visitor, scope.body()).stream()
                    .map(area -> new Option(String.valueOf(area.id()), Words.t(area.name())))
                    .toList();
            if (!areas.isEmpty()) fields.add(select(parameters, "omrade", areas));
        }
        fields.add(organisation(visitor, parameters, "organisasjon"));
        fields.add(select(parameters, "tema", themes.options()));
        fields.add(year("fra", String.valueOf(scope.firstYear())));
        fields.add(year("til", String.valueOf(scope.lastYear())));
        return fields;
    }

    List<Field> compare(Visitor visitor, MultiValueMap<String, String> parameters) {
        return List.of(
                select(parameters, Scopes.AGAINST + "samarbeid", bodies(visitor)),
                organisation(visitor, parameters, Scopes.AGAINST + "organisasjon"),
                select(parameters, Scopes.AGAINST + "tema", themes.options()),
                year(Scopes.AGAINST + "fra", first(parameters, Scopes.AGAINST + "fra")),
                year(Scopes.AGAINST + "til", first(parameters, Scopes.AGAINST + "til")));
    }

    private List<Option> bodies(Visitor visitor) {
        return bodyLists.list(visitor, BodyQueries.Filter.ALL, MOST_BODIES, 0).stream()
                .map(row -> new Option(String.valueOf(row.number()), row.title()))
                .toList();
    }

    private static Field select(MultiValueMap<String, String> parameters, String name, List<Option> options) {
        List<Option> all = new ArrayList<>(List.of(new Option("", Words.t("dashboards.any"))));
        all.addAll(options);
        return field(name, Field.Kind.SELECT, first(parameters, name), "", all, "");
    }

    private Field organisation(Visitor visitor, MultiValueMap<String, String> parameters, String name) {
        String written = first(parameters, name);
        String shown = written.matches("\\d{1,18}") ? scopes.name(visitor, Long.parseLong(written)) : written;
        boolean unknown =
                !written.isEmpty() && scopes.organisation(visitor, written).isEmpty();
        return field(
                name,
                Field.Kind.SUGGESTIONS,
                shown,
                unknown ? Words.t("dashboards.organisation.unknown") : "",
                List.of(),
                WhoIsMeant.ORGANISATIONS);
    }

    private static Field year(String name, String value) {
        return field(name, Field.Kind.NUMBER, value, "", List.of(), "");
    }

    private static Field field(
            String name, Field.Kind kind, String value, String error, List<Option> options, String source) {
        return new Field(
                name,
                "d-" + name,
                kind,
                Words.t("dashboards.field." + name.replace(Scopes.AGAINST, "")),
                "",
                List.of(value),
                error,
                "",
                false,
                kind == Field.Kind.SUGGESTIONS ? NAME_LIMIT : 0,
                options,
                "",
                source,
                List.of());
    }

    private static String first(MultiValueMap<String, String> parameters, String name) {
        String value = parameters.getFirst(name);
        return value == null ? "" : value.strip();
    }
}
