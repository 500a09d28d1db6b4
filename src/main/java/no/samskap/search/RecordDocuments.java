package no.samskap.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.samskap.records.IndexFeed;
import no.samskap.records.Kinds;
import no.samskap.themes.Themes;
import no.samskap.web.Words;
import org.apache.lucene.document.Document;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes the documents of an index of the records as they are in the database. */
@Component
class RecordDocuments {
    static final int AT_A_TIME = 1_000;

    private final IndexFeed feed;
    private final Kinds kinds;
    private final Themes themes;
    private final Places places;
    private final List<Parties> parties;
    private final Meanings meanings;

    RecordDocuments(
            IndexFeed feed,
            Kinds kinds,
            Themes themes,
            Places places,
            ObjectProvider<Parties> parties,
            Meanings meanings) {
        this.feed = feed;
        this.kinds = kinds;
        this.themes = themes;
        this.places = places;
        this.parties = parties.orderedStream().toList();
        this.meanings = meanings;
    }

    /** What follows from the program and not from the records: an index made of something else is of another format. */
    List<String> madeOf() {
        List<String> madeOf = new ArrayList<>(meanings.madeOf());
        kinds.searchable().forEach(kind -> madeOf.add(kind.code()));
        themes.underTops()
                .forEach((theme, top) -> madeOf.add(theme + " " + top + " " + themes.searchWords(List.of(theme))));
        return madeOf;
    }

    /** Of records that the index does not hold yet. */
    void add(RecordIndex index, List<IndexFeed.Entry> entries) throws IOException {
        Around around = around(entries);
        for (IndexFeed.Entry entry : entries)
            if (isSearched(entry)) index.add(document(entry, around, index.vocabulary()));
    }

    /** Of records that changed. Those that carry the name of an organisation that got another one follow. */
    void write(RecordIndex index, List<Long> changed) throws IOException {
        Set<Long> renamed = new TreeSet<>();
        for (List<Long> some : inParts(changed)) {
            List<IndexFeed.Entry> entries = feed.of(some);
            for (IndexFeed.Entry entry : entries)
                if (!entry.publicTitle().equals(index.publicTitle(entry.number()))) renamed.add(entry.number());
            put(index, entries);
        }
        if (renamed.isEmpty()) return;
        Set<Long> naming = new LinkedHashSet<>(index.naming(renamed));
        changed.forEach(naming::remove);
        for (List<Long> some : inParts(List.copyOf(naming))) put(index, feed.of(some));
    }

    /** Finds out what these records mean, which takes long: a twentieth of a second each. */
    void learn(List<Long> numbers) {
        meanings.learn(feed.of(numbers));
    }

    /** As they are now, with the meanings that are known. */
    void writeAgain(RecordIndex index, List<Long> numbers) throws IOException {
        put(index, feed.of(numbers));
    }

    private void put(RecordIndex index, List<IndexFeed.Entry> entries) throws IOException {
        Around around = around(entries);
        for (IndexFeed.Entry entry : entries) {
            if (isSearched(entry)) index.put(entry.number(), document(entry, around, index.vocabulary()));
            else index.remove(entry.number());
        }
    }

    private boolean isSearched(IndexFeed.Entry entry) {
        return !entry.merged()
                && kinds.has(entry.kind())
                && kinds.of(entry.kind()).searchable();
    }

    private Document document(IndexFeed.Entry entry, Around around, Vocabulary words) {
        List<Long> all = around.parties().getOrDefault(entry.number(), List.of());
        List<Long> told = all.stream().filter(around.names()::containsKey).toList();
        Document document = IndexedFields.of(
                entry,
                themes.searchWords(entry.themes()),
                all,
                told.stream().map(around.names()::get).filter(Objects::nonNull).toList(),
                facets(entry, told, around.counties()),
                words);
        if (meanings.isOn()) addMeaning(document, entry.number(), around.meanings());
        return document;
    }

    private static void addMeaning(Document document, long number, Map<Long, Optional<float[]>> known) {
        if (!known.containsKey(number)) IndexedFields.addWithoutMeaning(document);
        else
            known.getOrDefault(number, Optional.empty())
                    .ifPresent(meaning -> IndexedFields.addMeaning(document, meaning));
    }

    /**
     * What is around some records.
     *
     * @param parties owner and partners by record
     * @param names of those organisations that everybody may read: others are no facet either, it would tell of them
     * @param counties by organisation
     * @param meanings that are known already
     */
    private record Around(
            Map<Long, List<Long>> parties,
            Map<Long, String> names,
            Map<Long, String> counties,
            Map<Long, Optional<float[]>> meanings) {}

    private Around around(List<IndexFeed.Entry> entries) {
        Map<Long, Set<Long>> all = new HashMap<>();
        Map<Long, String> names = new HashMap<>();
        for (IndexFeed.Entry entry : entries) {
            Long owner = entry.owner();
            if (owner == null) continue;
            all.computeIfAbsent(entry.number(), key -> new LinkedHashSet<>()).add(owner);
            if (!entry.ownerTitle().isEmpty()) names.put(owner, entry.ownerTitle());
        }
        List<Long> numbers = entries.stream().map(IndexFeed.Entry::number).toList();
        for (Parties module : parties)
            module.of(numbers)
                    .forEach((record, organisations) -> all.computeIfAbsent(record, key -> new LinkedHashSet<>())
                            .addAll(organisations));
        Set<Long> organisations = all.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        names.putAll(publicNames(organisations.stream()
                .filter(number -> !names.containsKey(number))
                .toList()));
        Map<Long, List<Long>> byRecord = new HashMap<>();
        all.forEach((record, its) -> byRecord.put(record, List.copyOf(its)));
        return new Around(byRecord, names, places.counties(organisations), meanings.of(entries));
    }

    private Map<Long, String> publicNames(Collection<Long> organisations) {
        if (organisations.isEmpty()) return Map.of();
        return feed.of(organisations).stream()
                .filter(entry -> !entry.publicTitle().isEmpty())
                .collect(Collectors.toMap(IndexFeed.Entry::number, IndexFeed.Entry::publicTitle));
    }

    private Map<Facet, List<String>> facets(
            IndexFeed.Entry entry, List<Long> organisations, Map<Long, String> counties) {
        Map<Facet, List<String>> facets = new EnumMap<>(Facet.class);
        Map<Long, Long> tops = themes.underTops();
        facets.put(Facet.THEME, texts(entry.themes().stream().map(tops::get)));
        facets.put(Facet.ORGANISATION, texts(organisations.stream()));
        facets.put(Facet.COUNTY, texts(organisations.stream().map(counties::get)));
        facets.put(Facet.LANGUAGE, List.of(entry.language()));
        facets.put(Facet.YEAR, List.of(String.valueOf(year(entry))));
        return facets;
    }

    private static List<String> texts(Stream<?> values) {
        return values.filter(Objects::nonNull).map(String::valueOf).distinct().toList();
    }

    private static int year(IndexFeed.Entry entry) {
        LocalDate starts = entry.startsOn();
        LocalDate ends = entry.endsOn();
        if (starts != null) return starts.getYear();
        return ends != null
                ? ends.getYear()
                : entry.changedAt().atZone(Words.OSLO).getYear();
    }

    private static List<List<Long>> inParts(List<Long> numbers) {
        List<List<Long>> parts = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i += AT_A_TIME)
            parts.add(numbers.subList(i, Math.min(numbers.size(), i + AT_A_TIME)));
        return parts;
    }
}
