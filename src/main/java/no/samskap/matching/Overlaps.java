package no.samskap.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.samskap.core.Period;
import no.samskap.core.Visitor;
import no.samskap.directory.Organisations;
import no.samskap.directory.People;
import no.samskap.funding.FundingCall;
import no.samskap.needs.Need;
import no.samskap.projects.Application;
import no.samskap.projects.Project;
import no.samskap.records.IndexFeed;
import no.samskap.records.Kinds;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.results.Result;
import no.samskap.search.Likeness;
import no.samskap.search.WordProfile;
import no.samskap.students.StudentTopic;
import org.springframework.stereotype.Service;

/**
 * The door to overlap: is the same thing, or nearly, there already? The index names candidates, whoever may read them, and each is
 * compared with care. Of what the visitor may not read they learn at most that it exists, and whom to ask.
 */
@Service
public class Overlaps {
    /** What can be entered twice. */
    public static final Set<String> KINDS = Set.of(
            Need.KIND,
            Project.KIND,
            Application.KIND,
            Result.KIND,
            FundingCall.KIND,
            StudentTopic.KIND,
            People.KIND,
            Organisations.KIND);

    /** Of these one may learn that something like it exists elsewhere. */
    private static final Set<String> TOLD_OF = Set.of(Need.KIND, Project.KIND, Result.KIND);

    private static final int CANDIDATES = 40;

    /** Below this likeness of words nothing was ever the same: see docs/decisions/0070. */
    private static final double WORTH_COMPARING = 0.05;

    /** So sure must it be before somebody is told of what they may not read: a guess would let one fish. */
    private static final double SURE = 0.7;

    /** And so many words must they have written of their own. */
    private static final int FEWEST_WORDS = 8;

    private final Likeness likeness;
    private final IndexFeed feed;
    private final Records records;
    private final Kinds kinds;
    private final MatchingQueries queries;

    Overlaps(Likeness likeness, IndexFeed feed, Records records, Kinds kinds, MatchingQueries queries) {
        this.likeness = likeness;
        this.feed = feed;
        this.records = records;
        this.kinds = kinds;
        this.queries = queries;
    }

    /** A record the visitor may read. */
    public record Candidate(RecordHead head, String address, Sameness.Compared compared) {}

    /** @param seen the likeliest first
     * @param ask organisations that have something like it which the visitor may not read
     */
    public record Found(List<Candidate> seen, List<RecordHead> ask) {
        public static final Found NOTHING = new Found(List.of(), List.of());

        public boolean isNothing() {
            return seen.isEmpty() && ask.isEmpty();
        }
    }

    /** What is like what somebody is writing. */
    public Found find(Visitor visitor, Described described, int most) {
        return find(visitor, described, Set.of(), most);
    }

    /** What is like a record that is there. */
    Found of(Visitor visitor, RecordHead head, Collection<Long> besides, int most) {
        if (!KINDS.contains(head.kind())) return Found.NOTHING;
        Set<Long> without = new LinkedHashSet<>(besides);
        without.add(head.number());
        return described(List.of(head.number())).values().stream()
                .findFirst()
                .map(described -> find(visitor, described, without, most))
                .orElse(Found.NOTHING);
    }

    private Found find(Visitor visitor, Described described, Collection<Long> without, int most) {
        if (!KINDS.contains(described.kind()) || described.title().isBlank()) return Found.NOTHING;
        WordProfile profile = likeness.profile(described.title(), described.summary());
        List<Long> numbers = candidates(visitor, described, profile, without);
        return found(visitor, described.kind(), profile, same(described, numbers), most);
    }

    /** @param same records that look the same, whoever may read them */
    Found found(Visitor visitor, RecordHead head, Map<Long, Sameness.Compared> same, int most) {
        return found(visitor, head.kind(), likeness.profile(head.title(), head.summary()), same, most);
    }

    private Found found(Visitor visitor, String kind, WordProfile mine, Map<Long, Sameness.Compared> same, int most) {
        if (same.isEmpty()) return Found.NOTHING;
        Map<Long, RecordHead> readable = records.byNumber(visitor, same.keySet());
        boolean maySayMore = visitor.isSignedIn()
                && TOLD_OF.contains(kind)
                && mine.words(FEWEST_WORDS).size() == FEWEST_WORDS;
        List<Candidate> seen = new ArrayList<>();
        List<Long> sure = new ArrayList<>();
        same.forEach((number, compared) -> {
            RecordHead head = readable.get(number);
            if (head != null) seen.add(new Candidate(head, kinds.address(head), compared));
            else if (maySayMore && compared.score() >= SURE) sure.add(number);
        });
        seen.sort(
                Comparator.comparingDouble((Candidate each) -> -each.compared().score())
                        .thenComparingLong(each -> each.head().number()));
        Set<Long> owners = sure.isEmpty()
                ? Set.of()
                : feed.of(sure).stream()
                        .flatMap(entry -> owner(entry).stream())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        return new Found(seen.stream().limit(most).toList(), records.findAll(visitor, owners));
    }

    private Map<Long, Sameness.Compared> same(Described described, Collection<Long> numbers) {
        Sameness.Side mine = new Sameness.Side(described);
        Map<Long, Sameness.Compared> same = new LinkedHashMap<>();
        if (numbers.isEmpty()) return same;
        described(feed.of(numbers).stream()
                        .filter(other -> !other.merged() && other.kind().equals(described.kind()))
                        .toList())
                .forEach((number, other) -> {
                    Sameness.Compared compared = Sameness.between(mine, new Sameness.Side(other));
                    if (compared.isSame(described.kind())) same.put(number, compared);
                });
        return same;
    }

    /**
     * What looks the same as a record among all records, <b>whoever may read them</b>: join the numbers with {@code readable()}
     * before anybody sees them.
     *
     * @param besides records to compare it with whether they are near or not
     */
    Map<Long, Sameness.Compared> likeAny(IndexFeed.Entry entry, Collection<Long> besides) {
        Described described = described(List.of(entry)).get(entry.number());
        if (described == null || described.title().isBlank()) return Map.of();
        Set<Long> numbers = new LinkedHashSet<>(besides);
        Likeness.Wanted wanted =
                new Likeness.Wanted(List.of(entry.kind()), List.of(entry.number()), CANDIDATES, WORTH_COMPARING);
        likeness.nearestOfAll(likeness.profile(described.title(), described.summary()), wanted)
                .forEach(like -> numbers.add(like.number()));
        return same(described, numbers);
    }

    private List<Long> candidates(Visitor visitor, Described described, WordProfile profile, Collection<Long> without) {
        if (described.kind().equals(Application.KIND))
            return queries
                    .applicationsLike(
                            visitor,
                            profile.words(4).stream()
                                    .map(WordProfile.Weighted::word)
                                    .toList(),
                            CANDIDATES)
                    .stream()
                    .filter(number -> !without.contains(number))
                    .toList();
        Likeness.Wanted wanted = new Likeness.Wanted(List.of(described.kind()), without, CANDIDATES, 0);
        return likeness.nearestOfAll(profile, wanted).stream()
                .map(Likeness.Like::number)
                .toList();
    }

    /** Whom to ask. What nobody but its writers may read is a draft, and nobody is told of it. */
    private static Optional<Long> owner(IndexFeed.Entry entry) {
        Long owner = entry.owner();
        boolean draft =
                entry.readers().stream().allMatch(token -> token.endsWith(":edit") || token.equals(Visitor.ADMIN));
        return draft ? Optional.empty() : Optional.ofNullable(owner);
    }

    /** Two records beside each other, for whoever may read both. */
    public Sameness.Compared compare(RecordHead one, RecordHead other) {
        Map<Long, Described> both = described(List.of(one.number(), other.number()));
        Described mine = both.get(one.number());
        Described theirs = both.get(other.number());
        if (mine == null || theirs == null) throw new IllegalArgumentException("Both records are there");
        return Sameness.between(mine, theirs);
    }

    private Map<Long, Described> described(List<Long> numbers) {
        return described(feed.of(numbers));
    }

    private Map<Long, Described> described(Collection<IndexFeed.Entry> entries) {
        List<Long> people = entries.stream()
                .filter(entry -> entry.kind().equals(People.KIND))
                .map(IndexFeed.Entry::number)
                .toList();
        Map<Long, List<String>> places = people.isEmpty() ? Map.of() : queries.placesOf(people);
        Map<Long, Described> described = new LinkedHashMap<>();
        for (IndexFeed.Entry entry : entries)
            described.put(
                    entry.number(),
                    new Described(
                            entry.kind(),
                            entry.title(),
                            entry.summary(),
                            partners(entry, places.getOrDefault(entry.number(), List.of())),
                            period(entry)));
        return described;
    }

    /** Whose need or topic it is says nothing of whether two are the same: ten municipalities can have one. */
    private static List<String> partners(IndexFeed.Entry entry, List<String> places) {
        return switch (entry.kind()) {
            case Need.KIND, StudentTopic.KIND -> List.of();
            case People.KIND -> places;
            case FundingCall.KIND -> LINES.splitAsStream(funder(entry)).limit(1).toList();
            case Project.KIND ->
                Stream.concat(Stream.of(entry.ownerTitle()), LINES.splitAsStream(entry.searchText()))
                        .filter(name -> !name.isBlank())
                        .limit(20)
                        .toList();
            default -> entry.ownerTitle().isEmpty() ? List.of() : List.of(entry.ownerTitle());
        };
    }

    /** An organisation here, or a name, which is the first that such a call is found by. */
    private static String funder(IndexFeed.Entry entry) {
        return entry.owner() == null ? entry.searchText() : entry.ownerTitle();
    }

    private static final Pattern LINES = Pattern.compile("\\R");

    private static Period period(IndexFeed.Entry entry) {
        boolean dated = Set.of(Project.KIND, FundingCall.KIND).contains(entry.kind()) && entry.startsOn() != null;
        return dated ? new Period(entry.startsOn(), entry.endsOn()) : Period.ALWAYS;
    }
}
