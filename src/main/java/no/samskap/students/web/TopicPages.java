package no.samskap.students.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.directory.Organisations;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.records.web.RecordParts;
import no.samskap.students.StudentTopic;
import no.samskap.students.StudentTopic.Level;
import no.samskap.students.StudentTopic.State;
import no.samskap.students.TopicQueries;
import no.samskap.themes.Themes;
import no.samskap.web.Form;
import no.samskap.web.Listing;
import no.samskap.web.Option;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;

/** Gathers what the pages of topics for students show. */
@Component
class TopicPages {
    private final TopicQueries queries;
    private final Organisations organisations;
    private final Records records;
    private final Themes themes;
    private final RecordParts parts;
    private final Clock clock;

    TopicPages(
            TopicQueries queries,
            Organisations organisations,
            Records records,
            Themes themes,
            RecordParts parts,
            Clock clock) {
        this.queries = queries;
        this.organisations = organisations;
        this.records = records;
        this.themes = themes;
        this.parts = parts;
        this.clock = clock;
    }

    /** What the address of the list asks for. */
    record Asked(Listing listing, TopicQueries.Filter filter, TopicQueries.Order order) {}

    Asked asked(MultiValueMap<String, String> parameters) {
        Listing asked = Listing.asked(
                "/oppgavetemaer",
                parameters,
                List.of("q", "niva", "status", "tema", "organisasjon"),
                List.of(
                        new Option("snarest", Words.t("students.sort.soonest")),
                        new Option("nyest", Words.t("students.sort.newest"))));
        TopicQueries.Filter filter = new TopicQueries.Filter(
                asked.text(),
                List.copyOf(themes.withAllBelow(asked.chosenNumbers("tema"))),
                asked.chosenNumbers("organisasjon"),
                asked.chosenOf("niva", Level.class),
                asked.chosenOf("status", State.class));
        return new Asked(
                asked, filter, asked.sort().equals("nyest") ? TopicQueries.Order.NEWEST : TopicQueries.Order.SOONEST);
    }

    TopicListPage list(Visitor visitor, MultiValueMap<String, String> parameters) {
        Asked what = asked(parameters);
        Listing asked = what.listing();
        TopicQueries.Totals totals = queries.totals(visitor, what.filter());
        return new TopicListPage(
                asked.with(facets(visitor, asked, totals), totals.total()),
                queries.list(visitor, what.filter(), what.order(), asked.size(), asked.offset()).stream()
                        .map(row -> new TopicListPage.Row(row, themes.all(row.themes())))
                        .toList(),
                !organisations.actedForBy(visitor).isEmpty());
    }

    private List<Listing.Facet> facets(Visitor visitor, Listing asked, TopicQueries.Totals totals) {
        List<Listing.Choice> areas = asked.named("tema", themes.topNames(), totals.themes());
        List<Listing.Choice> owners = asked.named(
                "organisasjon", records.titles(visitor, totals.owners().keySet()), totals.owners());
        return List.of(
                new Listing.Facet(
                        "niva",
                        Words.t("students.level"),
                        asked.choices("niva", "students.level", Level.values(), totals.levels())),
                new Listing.Facet(
                        "status",
                        Words.t("students.state"),
                        asked.choices("status", "students.state", State.values(), totals.states())),
                new Listing.Facet("tema", Words.t("students.theme"), areas),
                new Listing.Facet("organisasjon", Words.t("students.owner"), owners));
    }

    TopicPage show(Visitor visitor, StudentTopic topic) {
        Long need = topic.text().need();
        return new TopicPage(
                topic,
                topic.state(LocalDate.ofInstant(clock.instant(), Words.OSLO)),
                parts.of(visitor, topic.head()),
                themes.all(topic.head().themes()),
                need == null ? null : records.find(visitor, need).orElse(null));
    }

    /** @param need what it is to grow out of; null where out of none */
    TopicEditPage blank(Visitor visitor, @Nullable RecordHead need) {
        List<Option> owners = owners(visitor, null);
        Long first = owners.isEmpty() ? null : Long.valueOf(owners.getFirst().value());
        return page(
                visitor,
                null,
                Form.of(
                        TopicForm.WORDS,
                        need == null ? TopicForm.empty(first, Words.language()) : TopicForm.outOf(need, first)));
    }

    TopicEditPage edit(Visitor visitor, StudentTopic topic) {
        Form form =
                Form.of(TopicForm.WORDS, TopicForm.of(topic)).seen(topic.head().version());
        return page(visitor, topic, form);
    }

    TopicEditPage again(Visitor visitor, @Nullable StudentTopic topic, BindingResult errors) {
        return page(visitor, topic, Form.again(TopicForm.WORDS, TopicForm.class, errors));
    }

    TopicEditPage stale(Visitor visitor, StudentTopic saved, BindingResult errors) {
        Form form = Form.again(TopicForm.WORDS, TopicForm.class, errors)
                .besides(TopicForm.of(saved), saved.head().version());
        return page(visitor, saved, form);
    }

    private TopicEditPage page(Visitor visitor, @Nullable StudentTopic topic, Form form) {
        return new TopicEditPage(
                topic,
                form,
                owners(visitor, topic),
                Arrays.stream(Level.values())
                        .map(level -> new Option(level.name(), Words.t("students.level." + level)))
                        .toList(),
                themes.options());
    }

    /** Organisations the visitor writes for, and the one that offers it already, which an administrator may change it for. */
    private List<Option> owners(Visitor visitor, @Nullable StudentTopic topic) {
        List<Option> options = new ArrayList<>(organisations.actedForBy(visitor).stream()
                .map(named -> new Option(String.valueOf(named.number()), named.name()))
                .toList());
        if (topic == null) return options;
        String today = String.valueOf(topic.text().owner());
        if (options.stream().noneMatch(option -> option.value().equals(today)))
            records.today(visitor, topic.text().owner())
                    .ifPresent(owner -> options.add(new Option(today, owner.title())));
        return options;
    }
}
