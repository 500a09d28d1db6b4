package no.samskap.results.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import no.samskap.core.Visitor;
import no.samskap.directory.Body;
import no.samskap.directory.Organisations;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.records.Seeding.Seed;
import no.samskap.records.web.RecordParts;
import no.samskap.results.Counting;
import no.samskap.results.CountingBodies;
import no.samskap.results.Result;
import no.samskap.results.ResultQueries;
import no.samskap.results.Results;
import no.samskap.themes.Themes;
import no.samskap.web.Form;
import no.samskap.web.Listing;
import no.samskap.web.Option;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;

/** Gathers what the pages of results show. */
@Component
class ResultPages {
    /** Suggested by name: units are found by their name too, but there are too many to suggest. */
    private final Results results;

    private final ResultQueries queries;
    private final ResultFilters filters;
    private final CountingBodies bodies;
    private final Organisations organisations;
    private final Themes themes;
    private final RecordParts parts;
    private final Records records;

    ResultPages(
            Results results,
            ResultQueries queries,
            ResultFilters filters,
            CountingBodies bodies,
            Organisations organisations,
            Themes themes,
            RecordParts parts,
            Records records) {
        this.results = results;
        this.queries = queries;
        this.filters = filters;
        this.bodies = bodies;
        this.organisations = organisations;
        this.themes = themes;
        this.parts = parts;
        this.records = records;
    }

    /** What the address of the list asks for. */
    record Asked(Listing listing, ResultQueries.Filter filter, ResultQueries.Order order) {}

    Asked asked(MultiValueMap<String, String> parameters) {
        Listing asked = Listing.asked(
                "/resultater",
                parameters,
                ResultFilters.Names.OF_PAGES.with("q"),
                List.of(
                        new Option("nyest", Words.t("results.sort.newest")),
                        new Option("sist", Words.t("results.sort.latest")),
                        new Option("flest", Words.t("results.sort.mostUsed"))));
        ResultQueries.Filter filter = filters.filter(asked, ResultFilters.Names.OF_PAGES);
        ResultQueries.Order order = switch (asked.sort()) {
            case "sist" -> ResultQueries.Order.LATEST;
            case "flest" -> ResultQueries.Order.MOST_USED;
            default -> ResultQueries.Order.NEWEST;
        };
        return new Asked(asked, filter, order);
    }

    ResultListPage list(Visitor visitor, MultiValueMap<String, String> parameters) {
        Asked what = asked(parameters);
        Listing asked = what.listing();
        ResultQueries.Filter filter = what.filter();
        ResultQueries.Order order = what.order();
        ResultQueries.Totals totals = queries.totals(visitor, filter);
        return new ResultListPage(
                asked.with(filters.facets(asked, totals), totals.total()),
                queries.list(visitor, filter, order, asked.size(), asked.offset()).stream()
                        .map(row ->
                                new ResultListPage.Row(row, ResultPage.when(row.happened()), themes.all(row.themes())))
                        .toList(),
                !organisations.actedForBy(visitor).isEmpty());
    }

    ResultPage show(Visitor visitor, Result result, @Nullable Form adoptionAgain) {
        List<Organisations.Named> mine = organisations.actedForBy(visitor);
        List<Option> notYet = mine.stream()
                .filter(named -> !result.isUsedBy(named.number()))
                .map(ResultPages::option)
                .toList();
        Set<Long> adopted = Set.copyOf(mine.stream()
                .map(Organisations.Named::number)
                .filter(result::isUsedBy)
                .toList());
        Form adoption = adoptionAgain != null
                ? adoptionAgain
                : Form.of(ResultController.AdoptionForm.WORDS, ResultController.AdoptionForm.EMPTY);
        return new ResultPage(
                result,
                parts.of(visitor, result.head()),
                themes.all(result.head().themes()),
                bodyName(visitor, result.text().counting()),
                adoption,
                notYet,
                adopted);
    }

    /** @param origin what the new result is to belong to, null for nothing yet */
    ResultEditPage blank(Visitor visitor, @Nullable RecordHead origin) {
        List<Option> owners = owners(visitor, null, origin);
        Long first = owners.isEmpty() ? null : Long.valueOf(owners.getFirst().value());
        ResultForm form = ResultForm.empty(first, origin, Words.language());
        return page(visitor, null, Form.of(ResultForm.WORDS, form), owners, origin);
    }

    /** @param seed what the new result begins with, from what it is to belong to */
    ResultEditPage blank(Visitor visitor, Seed seed) {
        List<Option> owners = owners(visitor, null, seed.from());
        Long first = owners.isEmpty() ? null : Long.valueOf(owners.getFirst().value());
        ResultForm form = ResultForm.of(seed, first, Words.language());
        return page(visitor, null, Form.of(ResultForm.WORDS, form), owners, seed.from());
    }

    ResultEditPage edit(Visitor visitor, Result result) {
        Form form = Form.of(ResultForm.WORDS, content(visitor, result))
                .seen(result.head().version());
        return page(visitor, result, form, owners(visitor, result, null), origin(visitor, result));
    }

    ResultEditPage again(Visitor visitor, @Nullable Result result, @Nullable RecordHead origin, BindingResult errors) {
        Form form = Form.again(ResultForm.WORDS, ResultForm.class, errors);
        return page(visitor, result, form, owners(visitor, result, origin), origin);
    }

    ResultEditPage stale(Visitor visitor, Result saved, BindingResult errors) {
        Form form = Form.again(ResultForm.WORDS, ResultForm.class, errors)
                .besides(content(visitor, saved), saved.head().version());
        return page(visitor, saved, form, owners(visitor, saved, null), origin(visitor, saved));
    }

    private ResultForm content(Visitor visitor, Result result) {
        return ResultForm.of(result, origin(visitor, result));
    }

    private @Nullable RecordHead origin(Visitor visitor, Result result) {
        Long number = result.text().belongsTo();
        return number == null ? null : results.origin(visitor, number).orElse(null);
    }

    private ResultEditPage page(
            Visitor visitor, @Nullable Result result, Form form, List<Option> owners, @Nullable RecordHead origin) {
        return new ResultEditPage(
                result,
                form,
                owners,
                result == null
                        ? List.of()
                        : result.behind().stream().map(ResultPages::option).toList(),
                themes.options(),
                bodyOptions(visitor, result, origin),
                queries.origins(visitor).stream()
                        .map(each -> ResultForm.originLabel(each.number(), each.title()))
                        .map(label -> new Option(label, label))
                        .toList());
    }

    /** Those the visitor writes for, the owner the result has, and the owner of what it belongs to. */
    private List<Option> owners(Visitor visitor, @Nullable Result result, @Nullable RecordHead origin) {
        Map<Long, String> named = new TreeMap<>();
        List<Option> options = new ArrayList<>();
        if (origin != null && origin.mayBeEditedBy(visitor)) put(named, origin);
        if (result != null) put(named, result.head());
        for (Organisations.Named mine : organisations.actedForBy(visitor)) {
            named.remove(mine.number());
            options.add(option(mine));
        }
        named.forEach((number, name) -> options.add(new Option(String.valueOf(number), name)));
        return options;
    }

    private static void put(Map<Long, String> named, RecordHead head) {
        Long owner = head.owner();
        String title = head.ownerTitle();
        if (owner != null && title != null) named.put(owner, title);
    }

    /** Those the visitor may count under, and where the result counts already. */
    private List<Option> bodyOptions(Visitor visitor, @Nullable Result result, @Nullable RecordHead origin) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", Words.t("results.body.none")));
        for (CountingBodies.Option body : bodies.optionsFor(visitor, origin)) {
            options.add(new Option(ResultForm.countsUnder(body.number(), null), body.name()));
            for (Body.FocusArea area : body.areas())
                options.add(new Option(
                        ResultForm.countsUnder(body.number(), area.id()), body.name() + ": " + Words.t(area.name())));
        }
        if (result == null) return options;
        Counting today = result.text().counting();
        String value = ResultForm.countsUnder(today.body(), today.focusArea());
        if (options.stream().noneMatch(option -> option.value().equals(value)))
            options.add(new Option(value, bodyName(visitor, today)));
        return options;
    }

    private String bodyName(Visitor visitor, Counting counting) {
        Long body = counting.body();
        if (body == null) return "";
        String name = records.find(visitor, body).map(RecordHead::title).orElse("");
        Long area = counting.focusArea();
        return area == null
                ? name
                : bodies.areaName(visitor, area)
                        .map(text -> name + ": " + Words.t(text))
                        .orElse(name);
    }

    private static Option option(Organisations.Named named) {
        return new Option(String.valueOf(named.number()), named.name());
    }
}
