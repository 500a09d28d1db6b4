package no.samskap.search;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.samskap.core.Visitor;
import no.samskap.records.IndexFeed;
import no.samskap.records.Kinds;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.search.Finding.Best;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Finds records by their words, and by what they mean where the operator has a model for it. The index filters by who may read, and
 * every hit is read once more from the database under the same rule before it is shown: a right that ended a moment ago shows nothing.
 */
@Service
public class Search {
    private final IndexKeeper keeper;
    private final IndexFeed feed;
    private final Records records;
    private final Kinds kinds;
    private final Meanings meanings;

    Search(IndexKeeper keeper, IndexFeed feed, Records records, Kinds kinds, Meanings meanings) {
        this.keeper = keeper;
        this.feed = feed;
        this.records = records;
        this.kinds = kinds;
        this.meanings = meanings;
    }

    public enum Order {
        RELEVANCE,
        NEWEST
    }

    /**
     * When something was changed: after the first and up to the second moment.
     *
     * @param notBy who changed it last is somebody else than this person; null for whoever it was
     */
    public record Span(
            Instant after, Instant upTo, @Nullable Long notBy) {}

    /**
     * @param filters values by facet; a facet without values filters nothing
     * @param changed only what was changed then; null for all
     * @param counted the facets to be counted
     */
    public record Question(
            String text,
            Map<Facet, List<String>> filters,
            Order order,
            int most,
            long offset,
            @Nullable Span changed,
            Set<Facet> counted) {
        public Question(String text, Collection<String> kinds, Order order, int most, long offset) {
            this(text, Map.of(Facet.KIND, List.copyOf(kinds)), order, most, offset, null, Set.of());
        }

        public Question counting(Set<Facet> facets) {
            return new Question(text, filters, order, most, offset, changed, facets);
        }

        public Question changed(Span span) {
            return new Question(text, filters, order, most, offset, span, counted);
        }

        List<String> chosen(Facet facet) {
            return filters.getOrDefault(facet, List.of());
        }

        Map<Facet, List<String>> filtersBut(Facet facet) {
            Map<Facet, List<String>> others = new EnumMap<>(Facet.class);
            filters.forEach((each, values) -> {
                if (each != facet && !values.isEmpty()) others.put(each, values);
            });
            return others;
        }
    }

    /**
     * @param total how many with the words there are with all filters in force
     * @param byMeaning how many more there are that are near in meaning and have none of the words
     * @param facets how many with the words there are of each value, each facet with the filters of the others in force
     * @param percentBuilt less than 100 while the index is being built: there may be more than was found
     */
    public record Answer(
            long total, int byMeaning, Map<Facet, Map<String, Long>> facets, List<Hit> hits, int percentBuilt) {
        public Map<String, Long> counts(Facet facet) {
            return facets.getOrDefault(facet, Map.of());
        }
    }

    /**
     * @param score how well it answers, for comparison within one answer; 0 where the newest come first
     * @param byMeaning whether it is near in meaning and has none of the words
     */
    public record Hit(RecordHead head, String address, Marked title, Marked snippet, float score, boolean byMeaning) {}

    /**
     * @param score as for a hit
     * @param byMeaning as for a hit
     */
    public record Ranked(RecordHead head, String address, float score, boolean byMeaning) {}

    record Found(long number, float score, boolean byMeaning) {}

    record Counted(long total, Map<Facet, Map<String, Long>> facets, Best best) {
        static final Counted NOTHING = new Counted(0, Map.of(), Best.NOTHING);

        /** No more of the best than were counted: of a long question those with a single word may be ranked too. */
        Counted with(Best best, long offset) {
            long left = Math.max(0, total + best.byMeaning() - offset);
            return new Counted(
                    total, facets, new Best(best.found().stream().limit(left).toList(), best.byMeaning()));
        }
    }

    public Answer ask(Visitor visitor, Question question) {
        Asked asked = Asked.read(question.text());
        Counted counted = ask(
                        visitor,
                        asked,
                        sought(question, asked),
                        query -> query.counted(question).with(query.best(question), question.offset()))
                .orElse(Counted.NOTHING);
        return new Answer(
                counted.total(),
                counted.best().byMeaning(),
                counted.facets(),
                shown(visitor, asked, counted.best().found()),
                keeper.percentHeld());
    }

    /** The best without the places where the words stand: where nobody looks at those they are not sought. */
    public List<Ranked> ranked(Visitor visitor, Question question) {
        Asked asked = Asked.read(question.text());
        List<Found> found = best(visitor, question, asked, sought(question, asked));
        Map<Long, Found> byNumber = byNumber(found);
        return records.findAll(visitor, numbers(found)).stream()
                .map(head -> {
                    Found its = byNumber.getOrDefault(head.number(), new Found(head.number(), 0, false));
                    return new Ranked(head, kinds.address(head), its.score(), its.byMeaning());
                })
                .toList();
    }

    /** The same with words spelt otherwise, where hardly any record the visitor may read has them as they stand. */
    public Optional<String> meant(Visitor visitor, String text) {
        if (Asked.isTooLong(text)) return Optional.empty();
        Optional<Spelling.Meant> meant = keeper.ask(
                        (searcher, words) -> new Spelling(searcher, words, visitor).of(text))
                .flatMap(found -> found);
        return meant.filter(each -> records.findAll(visitor, each.witnesses()).size()
                        == Set.copyOf(each.witnesses()).size())
                .map(Spelling.Meant::text);
    }

    /** How many there are, without their texts. */
    public long count(Visitor visitor, Question question) {
        return ask(visitor, Asked.read(question.text()), null, query -> query.counted(question))
                .orElse(Counted.NOTHING)
                .total();
    }

    /**
     * The numbers of records of one kind that have the words, the best answer first, for a module's own list. The list joins them with
     * {@code readable()}, as it does anyway.
     */
    public List<Long> numbers(Visitor visitor, String kind, String text, int most) {
        Question question = new Question(text, List.of(kind), Order.RELEVANCE, most, 0);
        return numbers(best(visitor, question, Asked.read(text), null));
    }

    private List<Found> best(Visitor visitor, Question question, Asked asked, @Nullable MeaningSought sought) {
        return ask(visitor, asked, sought, query -> query.best(question))
                .orElse(Best.NOTHING)
                .found();
    }

    /** What is new to a search is new by its words: there is always something that is nearest in meaning. */
    private @Nullable MeaningSought sought(Question question, Asked asked) {
        if (question.order() != Order.RELEVANCE || question.changed() != null) return null;
        return meanings.sought(question.text(), asked).orElse(null);
    }

    @FunctionalInterface
    private interface Part<T> {
        T of(Finding finding) throws IOException;
    }

    private <T> Optional<T> ask(Visitor visitor, Asked asked, @Nullable MeaningSought sought, Part<T> part) {
        if (asked.isEmpty()) return Optional.empty();
        keeper.catchUp();
        return keeper.ask((searcher, words) -> part.of(new Finding(
                searcher,
                RecordQuery.of(asked, words, searcher.getIndexReader()).readableBy(visitor),
                sought)));
    }

    private static List<Long> numbers(List<Found> found) {
        return found.stream().map(Found::number).toList();
    }

    private static Map<Long, Found> byNumber(List<Found> found) {
        Map<Long, Found> byNumber = new HashMap<>();
        found.forEach(each -> byNumber.put(each.number(), each));
        return byNumber;
    }

    /** A record's own text is read only where its title and summary have none of the words. */
    private List<Hit> shown(Visitor visitor, Asked asked, List<Found> found) {
        if (found.isEmpty()) return List.of();
        Map<Long, Found> byNumber = byNumber(found);
        List<RecordHead> heads = records.findAll(visitor, numbers(found));
        Marking marking = new Marking(asked);
        Map<Long, Marked> titles = new HashMap<>();
        Map<Long, Marked> snippets = new HashMap<>();
        List<Long> unmarked = new ArrayList<>();
        for (RecordHead head : heads) {
            Marked title = marking.title(head.title());
            titles.put(head.number(), title);
            Optional<Marked> passages = marking.passages(head.summary());
            snippets.put(head.number(), passages.orElseGet(() -> Marking.beginning(head.summary())));
            if (passages.isEmpty() && !title.hasMarks()) unmarked.add(head.number());
        }
        for (IndexFeed.Entry text : unmarked.isEmpty() ? List.<IndexFeed.Entry>of() : feed.of(unmarked))
            if (text.readers().stream().anyMatch(visitor::holds))
                marking.passages(text.searchText()).ifPresent(passages -> snippets.put(text.number(), passages));
        return heads.stream()
                .map(head -> {
                    Found its = byNumber.getOrDefault(head.number(), new Found(head.number(), 0, false));
                    return new Hit(
                            head,
                            kinds.address(head),
                            titles.getOrDefault(head.number(), Marked.plain(head.title())),
                            snippets.getOrDefault(head.number(), Marked.plain("")),
                            its.score(),
                            its.byMeaning());
                })
                .toList();
    }
}
