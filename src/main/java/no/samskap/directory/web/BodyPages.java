package no.samskap.directory.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.directory.Body;
import no.samskap.directory.BodyQueries;
import no.samskap.records.Records;
import no.samskap.records.web.RecordParts;
import no.samskap.themes.Themes;
import no.samskap.web.Form;
import no.samskap.web.Listing;
import no.samskap.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;

/** Gathers what the pages of cooperation bodies show. */
@Component
class BodyPages {
    private final BodyQueries queries;
    private final Records records;
    private final RecordParts parts;
    private final Themes themes;
    private final Clock clock;

    BodyPages(BodyQueries queries, Records records, RecordParts parts, Themes themes, Clock clock) {
        this.queries = queries;
        this.records = records;
        this.parts = parts;
        this.themes = themes;
        this.clock = clock;
    }

    BodyListPage list(Visitor visitor, MultiValueMap<String, String> parameters) {
        Listing asked =
                Listing.asked("/samarbeid", parameters, List.of("q", "type", "organisasjon", "eier"), List.of());
        BodyQueries.Filter filter = new BodyQueries.Filter(
                asked.text(),
                asked.chosenOf("type", Body.Form.class),
                asked.chosenNumbers("organisasjon"),
                asked.chosenNumbers("eier"));
        BodyQueries.Totals totals = queries.totals(visitor, filter);
        List<Listing.Choice> forms = Arrays.stream(Body.Form.values())
                .map(form -> new Listing.Choice(
                        form.name(),
                        Words.t("directory.body.form." + form),
                        totals.forms().getOrDefault(form.name(), 0L),
                        filter.forms().contains(form.name())))
                .filter(choice -> choice.count() > 0 || choice.chosen())
                .toList();
        List<Listing.Facet> facets = new ArrayList<>();
        facets.add(new Listing.Facet("type", Words.t("directory.form"), forms));
        facets.add(named(visitor, asked, "organisasjon", "directory.body.member", totals.total()));
        facets.add(named(visitor, asked, "eier", "directory.body.lead", totals.total()));
        return new BodyListPage(
                asked.with(facets, totals.total()), queries.list(visitor, filter, asked.size(), asked.offset()));
    }

    /** A filter that another page led here with: shown with its name, so that it can be taken away. */
    private Listing.Facet named(Visitor visitor, Listing asked, String parameter, String labelKey, long total) {
        return new Listing.Facet(
                parameter,
                Words.t(labelKey),
                records.findAll(visitor, asked.chosenNumbers(parameter)).stream()
                        .map(head -> new Listing.Choice(String.valueOf(head.number()), head.title(), total, true))
                        .toList());
    }

    BodyPage show(Visitor visitor, Body body) {
        return new BodyPage(
                body,
                themes.all(body.head().themes()),
                LocalDate.now(clock.withZone(Words.OSLO)),
                parts.of(visitor, body.head()));
    }

    BodyEditPage edit(Body body) {
        return new BodyEditPage(
                body,
                Form.of(BodyForm.WORDS, BodyForm.of(body)).seen(body.head().version()));
    }

    BodyEditPage again(Body body, BindingResult errors) {
        return new BodyEditPage(body, Form.again(BodyForm.WORDS, BodyForm.class, errors));
    }

    BodyEditPage stale(Body saved, BindingResult errors) {
        return new BodyEditPage(
                saved,
                Form.again(BodyForm.WORDS, BodyForm.class, errors)
                        .besides(BodyForm.of(saved), saved.head().version()));
    }
}
