package no.samskap.search.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.samskap.core.Visitor;
import no.samskap.records.Kinds;
import no.samskap.records.RecordHead;
import no.samskap.records.RecordKind;
import no.samskap.records.Records;
import no.samskap.search.Facet;
import no.samskap.search.Places;
import no.samskap.search.SavedSearches;
import no.samskap.search.Search;
import no.samskap.themes.Themes;
import no.samskap.web.Form;
import no.samskap.web.Listing;
import no.samskap.web.Option;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Makes what the page of hits shows. */
@Component
class SearchPages {
    private static final Set<Facet> EVERY = EnumSet.allOf(Facet.class);
    /** Of a facet with many values the most frequent are shown, and those that were chosen. */
    private static final int MOST_CHOICES = 12;

    private final Search search;
    private final Kinds kinds;
    private final Themes themes;
    private final Places places;
    private final Records records;

    SearchPages(Search search, Kinds kinds, Themes themes, Places places, Records records) {
        this.search = search;
        this.kinds = kinds;
        this.themes = themes;
        this.places = places;
        this.records = records;
    }

    /** @param wrong the form for saving the search, where it was sent and something is wrong */
    SearchPage page(MultiValueMap<String, String> parameters, Visitor visitor, @Nullable Form wrong) {
        Listing asked = asked(parameters);
        Map<Facet, List<String>> filters = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) filters.put(facet, asked.chosen(facet.parameter()));
        Search.Order order = asked.sort().equals(SavedSearches.NEWEST) ? Search.Order.NEWEST : Search.Order.RELEVANCE;
        Search.Answer answer = search.ask(
                visitor, new Search.Question(asked.text(), filters, order, asked.size(), asked.offset(), null, EVERY));
        String meant = search.meant(visitor, asked.text()).orElse("");
        Form save = wrong == null && visitor.isSignedIn() ? SavedSearchPages.saveForm(asked.text()) : wrong;
        return new SearchPage(
                asked.with(facets(visitor, asked, answer), answer.total() + answer.byMeaning()),
                answer.hits(),
                answer.byMeaning(),
                isTooLong(parameters.getFirst("q")),
                answer.percentBuilt(),
                meant,
                asked.urlAt("/sok", Map.of("q", meant)),
                save);
    }

    private static Listing asked(MultiValueMap<String, String> parameters) {
        return Listing.asked(
                "/sok",
                parameters,
                Stream.concat(Stream.of("q"), Arrays.stream(Facet.values()).map(Facet::parameter))
                        .toList(),
                List.of(
                        new Option("relevans", Words.t("search.sort.relevance")),
                        new Option(SavedSearches.NEWEST, Words.t("search.sort.newest"))));
    }

    private List<Listing.Facet> facets(Visitor visitor, Listing asked, Search.Answer answer) {
        Map<String, String> organisations = organisations(visitor, asked, answer);
        return Stream.of(
                        byKind(asked, answer),
                        facet(Facet.THEME, asked, answer, this::themeName),
                        facet(Facet.COUNTY, asked, answer, places::countyName),
                        facet(Facet.ORGANISATION, asked, answer, organisations::get),
                        byYear(asked, answer),
                        facet(Facet.LANGUAGE, asked, answer, SearchPages::languageName))
                .filter(facet ->
                        facet.choices().size() > 1 || facet.choices().stream().anyMatch(Listing.Choice::chosen))
                .toList();
    }

    private Listing.Facet byKind(Listing asked, Search.Answer answer) {
        List<String> searched =
                kinds.searchable().stream().map(RecordKind::code).toList();
        Listing.Facet byCount = facet(
                Facet.KIND,
                asked,
                answer,
                kind -> searched.contains(kind) ? Words.t("kind." + kind + ".plural") : null);
        return new Listing.Facet(
                byCount.parameter(),
                byCount.label(),
                byCount.choices().stream()
                        .sorted(Comparator.comparingInt(choice -> searched.indexOf(choice.value())))
                        .toList());
    }

    private static Listing.Facet byYear(Listing asked, Search.Answer answer) {
        Listing.Facet byCount = facet(Facet.YEAR, asked, answer, year -> year);
        return new Listing.Facet(
                byCount.parameter(),
                byCount.label(),
                byCount.choices().stream()
                        .sorted(Comparator.comparing(Listing.Choice::value).reversed())
                        .toList());
    }

    /** @param name gives null for a value that is not to be shown */
    private static Listing.Facet facet(Facet facet, Listing asked, Search.Answer answer, Naming name) {
        List<String> chosen = asked.chosen(facet.parameter());
        Map<String, Long> counts = answer.counts(facet);
        List<Listing.Choice> choices = new ArrayList<>();
        Stream.concat(counts.keySet().stream(), chosen.stream()).distinct().forEach(value -> {
            String label = name.of(value);
            if (label != null)
                choices.add(new Listing.Choice(value, label, counts.getOrDefault(value, 0L), chosen.contains(value)));
        });
        return new Listing.Facet(
                facet.parameter(),
                Words.t("search.facet." + facet),
                choices.stream()
                        .sorted(Comparator.comparing(Listing.Choice::chosen)
                                .thenComparingLong(Listing.Choice::count)
                                .reversed()
                                .thenComparing(Listing.Choice::label))
                        .limit(Math.max(MOST_CHOICES, chosen.size()))
                        .toList());
    }

    private interface Naming {
        @Nullable
        String of(String value);
    }

    /** Only those the visitor may read have a name here. */
    private Map<String, String> organisations(Visitor visitor, Listing asked, Search.Answer answer) {
        List<Long> numbers = Stream.concat(
                        answer.counts(Facet.ORGANISATION).entrySet().stream()
                                .sorted(Map.Entry.<String, Long>comparingByValue()
                                        .reversed())
                                .limit(MOST_CHOICES)
                                .map(entry -> Long.valueOf(entry.getKey())),
                        asked.chosenNumbers(Facet.ORGANISATION.parameter()).stream())
                .distinct()
                .toList();
        return records.findAll(visitor, numbers).stream()
                .collect(Collectors.toMap(head -> String.valueOf(head.number()), RecordHead::title));
    }

    private @Nullable String themeName(String id) {
        return id.matches("\\d{1,9}")
                ? themes.find(Long.parseLong(id))
                        .map(theme -> Words.t(theme.label()))
                        .orElse(null)
                : null;
    }

    private static @Nullable String languageName(String code) {
        String name = Words.optional("search.language." + code);
        return name.isEmpty() ? null : name;
    }

    private static boolean isTooLong(@Nullable String text) {
        return text != null && text.strip().length() > Listing.SEARCH_TEXT_LIMIT;
    }
}
