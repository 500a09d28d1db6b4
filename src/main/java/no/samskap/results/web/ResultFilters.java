package no.samskap.results.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import no.samskap.directory.Organisations;
import no.samskap.results.Result;
import no.samskap.results.ResultQueries;
import no.samskap.results.ResultType;
import no.samskap.themes.Themes;
import no.samskap.web.Listing;
import no.samskap.web.Words;
import org.springframework.stereotype.Component;

/** The filters of the list of results: what an address asks for, and the choices with how many each would show. */
@Component
class ResultFilters {
    private final Organisations organisations;
    private final Themes themes;

    ResultFilters(Organisations organisations, Themes themes) {
        this.organisations = organisations;
        this.themes = themes;
    }

    /** What the filters are called in an address. */
    record Names(String type, String theme, String year, String county, String state, String owner) {
        static final Names OF_PAGES = new Names("type", "tema", "aar", "fylke", "status", "eier");
        static final Names OF_API = new Names("type", "theme", "year", "county", "state", "owner");

        List<String> with(String text) {
            return List.of(text, type, theme, year, county, state, owner);
        }
    }

    ResultQueries.Filter filter(Listing asked, Names names) {
        return new ResultQueries.Filter(
                asked.text(),
                known(asked.chosen(names.type()), ResultType.values()),
                List.copyOf(themes.withAllBelow(numbers(asked.chosen(names.theme())))),
                asked.chosen(names.year()).stream()
                        .filter(year -> year.matches("\\d{4}"))
                        .map(Integer::valueOf)
                        .toList(),
                asked.chosen(names.county()),
                known(asked.chosen(names.state()), Result.State.values()),
                numbers(asked.chosen(names.owner())));
    }

    List<Listing.Facet> facets(Listing asked, ResultQueries.Totals totals) {
        Names names = Names.OF_PAGES;
        return List.of(
                facet(asked, names.type(), "results.type", totals.types(), type -> Words.t("results.type." + type)),
                new Listing.Facet(
                        names.theme(),
                        Words.t("results.theme"),
                        asked.named(names.theme(), themes.topNames(), totals.themes())),
                years(asked, totals.years()),
                facet(asked, names.county(), "results.county", totals.counties(), organisations::countyName),
                states(asked, totals.states()));
    }

    private static Listing.Facet facet(
            Listing asked, String parameter, String label, Map<String, Long> found, Function<String, String> name) {
        List<Listing.Choice> choices = found.entrySet().stream()
                .map(entry -> new Listing.Choice(
                        entry.getKey(),
                        name.apply(entry.getKey()),
                        entry.getValue(),
                        asked.chosen(parameter).contains(entry.getKey())))
                .sorted(Comparator.comparingLong(Listing.Choice::count).reversed())
                .toList();
        return new Listing.Facet(parameter, Words.t(label), choices);
    }

    /** Drafts and published; left out for those who may read no drafts. */
    private static Listing.Facet states(Listing asked, Map<String, Long> found) {
        String parameter = Names.OF_PAGES.state();
        boolean isChoice = found.size() > 1 || !asked.chosen(parameter).isEmpty();
        Map<String, Long> offered = isChoice ? found : Map.of();
        return facet(asked, parameter, "results.state", offered, state -> Words.t("results.state." + state));
    }

    private static Listing.Facet years(Listing asked, Map<Integer, Long> found) {
        String parameter = Names.OF_PAGES.year();
        List<Listing.Choice> choices = found.entrySet().stream()
                .sorted(Map.Entry.<Integer, Long>comparingByKey().reversed())
                .map(entry -> new Listing.Choice(
                        String.valueOf(entry.getKey()),
                        String.valueOf(entry.getKey()),
                        entry.getValue(),
                        asked.chosen(parameter).contains(String.valueOf(entry.getKey()))))
                .toList();
        return new Listing.Facet(parameter, Words.t("results.year"), choices);
    }

    private static List<String> known(List<String> asked, Enum<?>[] values) {
        return asked.stream()
                .filter(text ->
                        Arrays.stream(values).anyMatch(value -> value.name().equals(text)))
                .toList();
    }

    private static List<Long> numbers(List<String> texts) {
        Stream<String> digits = texts.stream().filter(text -> text.matches("\\d{1,18}"));
        return digits.map(Long::valueOf).toList();
    }
}
