package no.samskap.inquiries.data.web;

import java.util.ArrayList;
import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.directory.Bodies;
import no.samskap.directory.Organisations;
import no.samskap.inquiries.data.DataRoutine;
import no.samskap.inquiries.data.DataRoutineQueries;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.records.Seeding.Seed;
import no.samskap.records.web.RecordParts;
import no.samskap.themes.Themes;
import no.samskap.web.Form;
import no.samskap.web.Listing;
import no.samskap.web.Option;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;

/** Gathers what the pages of the catalogue show. */
@Component
class DataRoutinePages {
    private final DataRoutineQueries queries;
    private final Organisations organisations;
    private final Bodies bodies;
    private final Records records;
    private final Themes themes;
    private final RecordParts parts;

    DataRoutinePages(
            DataRoutineQueries queries,
            Organisations organisations,
            Bodies bodies,
            Records records,
            Themes themes,
            RecordParts parts) {
        this.queries = queries;
        this.organisations = organisations;
        this.bodies = bodies;
        this.records = records;
        this.themes = themes;
        this.parts = parts;
    }

    /** What the address of the list asks for. */
    record Asked(Listing listing, DataRoutineQueries.Filter filter, DataRoutineQueries.Order order) {}

    Asked asked(MultiValueMap<String, String> parameters) {
        Listing asked = Listing.asked(
                "/datarutiner",
                parameters,
                List.of("q", "tema", "organisasjon", "personer", "status"),
                List.of(
                        new Option("nyest", Words.t("data.sort.newest")),
                        new Option("raskest", Words.t("data.sort.quickest"))));
        DataRoutineQueries.Filter filter = new DataRoutineQueries.Filter(
                asked.text(),
                List.copyOf(themes.withAllBelow(asked.chosenNumbers("tema"))),
                asked.chosenNumbers("organisasjon"),
                asked.chosenOf("personer", DataRoutine.Personal.class),
                asked.chosenOf("status", DataRoutine.State.class));
        return new Asked(
                asked,
                filter,
                asked.sort().equals("raskest") ? DataRoutineQueries.Order.QUICKEST : DataRoutineQueries.Order.NEWEST);
    }

    DataRoutineListPage list(Visitor visitor, MultiValueMap<String, String> parameters) {
        Asked what = asked(parameters);
        Listing asked = what.listing();
        DataRoutineQueries.Totals totals = queries.totals(visitor, what.filter());
        return new DataRoutineListPage(
                asked.with(facets(visitor, asked, totals), totals.total()),
                queries.list(visitor, what.filter(), what.order(), asked.size(), asked.offset()).stream()
                        .map(row -> new DataRoutineListPage.Row(row, themes.all(row.themes())))
                        .toList(),
                !organisations.actedForBy(visitor).isEmpty());
    }

    private List<Listing.Facet> facets(Visitor visitor, Listing asked, DataRoutineQueries.Totals totals) {
        List<Listing.Choice> areas = asked.named("tema", themes.topNames(), totals.themes());
        List<Listing.Choice> owners = asked.named(
                "organisasjon", records.titles(visitor, totals.owners().keySet()), totals.owners());
        return List.of(
                new Listing.Facet("tema", Words.t("data.theme"), areas),
                new Listing.Facet("organisasjon", Words.t("data.owner"), owners),
                new Listing.Facet(
                        "personer",
                        Words.t("data.personal"),
                        asked.choices("personer", "data.personal", DataRoutine.Personal.values(), totals.personal())),
                new Listing.Facet(
                        "status",
                        Words.t("data.state"),
                        asked.choices("status", "data.state", DataRoutine.State.values(), totals.states())));
    }

    DataRoutinePage show(Visitor visitor, DataRoutine routine) {
        Long body = routine.text().body();
        return new DataRoutinePage(
                routine,
                parts.of(visitor, routine.head()),
                themes.all(routine.head().themes()),
                body == null
                        ? ""
                        : records.find(visitor, body).map(RecordHead::title).orElse(""));
    }

    /** @param seed the inquiry it grows out of; null where it grows out of none */
    DataRoutineEditPage blank(Visitor visitor, @Nullable Seed seed) {
        List<Option> owners = owners(visitor);
        Long first = owners.isEmpty() ? null : Long.valueOf(owners.getFirst().value());
        return page(
                visitor, null, Form.of(DataRoutineForm.WORDS, DataRoutineForm.empty(first, Words.language(), seed)));
    }

    DataRoutineEditPage edit(Visitor visitor, DataRoutine routine) {
        Form form = Form.of(DataRoutineForm.WORDS, DataRoutineForm.of(routine))
                .seen(routine.head().version());
        return page(visitor, routine, form);
    }

    DataRoutineEditPage again(Visitor visitor, @Nullable DataRoutine routine, BindingResult errors) {
        return page(visitor, routine, Form.again(DataRoutineForm.WORDS, DataRoutineForm.class, errors));
    }

    DataRoutineEditPage stale(Visitor visitor, DataRoutine saved, BindingResult errors) {
        Form form = Form.again(DataRoutineForm.WORDS, DataRoutineForm.class, errors)
                .besides(DataRoutineForm.of(saved), saved.head().version());
        return page(visitor, saved, form);
    }

    private DataRoutineEditPage page(Visitor visitor, @Nullable DataRoutine routine, Form form) {
        return new DataRoutineEditPage(routine, form, owners(visitor), themes.options(), bodies(visitor, routine));
    }

    private List<Option> owners(Visitor visitor) {
        return organisations.actedForBy(visitor).stream()
                .map(named -> new Option(String.valueOf(named.number()), named.name()))
                .toList();
    }

    /** Those that are the visitor's to let it count under, and the one it counts under already. */
    private List<Option> bodies(Visitor visitor, @Nullable DataRoutine routine) {
        List<Option> options = new ArrayList<>(bodies.optionsFor(visitor));
        Long today = routine == null ? null : routine.text().body();
        if (today != null && options.stream().noneMatch(option -> option.value().equals(String.valueOf(today))))
            records.find(visitor, today)
                    .ifPresent(body -> options.add(new Option(String.valueOf(body.number()), body.title())));
        if (options.isEmpty()) return List.of();
        options.addFirst(new Option("", Words.t("data.form.body.none")));
        return options;
    }
}
