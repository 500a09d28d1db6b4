package no.samskap.needs.challenges;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import no.samskap.core.Visitor;
import no.samskap.needs.Need;
import no.samskap.records.RecordHead;
import no.samskap.search.Likeness;
import no.samskap.web.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Suggests needs that could be one common challenge. Two needs belong together where each is among the most like of the other; groups are
 * what hangs together that way.
 */
@Component
public class NeedGroups {
    /** The newest so many are compared, each with all others. */
    private static final int MOST_COMPARED = 100;

    private static final int NEIGHBOURS = 5;
    private static final int LARGEST = 6;

    /** Below this likeness of words two needs have little but everyday words in common. */
    private static final double WORTH_GROUPING = 0.15;

    private final JdbcClient jdbc;
    private final Likeness likeness;
    private final ChallengeRepository repository;
    private final Clock clock;

    NeedGroups(JdbcClient jdbc, Likeness likeness, ChallengeRepository repository, Clock clock) {
        this.jdbc = jdbc;
        this.likeness = likeness;
        this.repository = repository;
        this.clock = clock;
    }

    /** Needs of organisations of their own, of those the visitor may read. */
    public record Group(List<RecordHead> needs) {}

    /** Among the needs of the body's members that are in no challenge, the largest group first. */
    public List<Group> suggest(Visitor visitor, long body, int most) {
        Map<Long, RecordHead> free = new LinkedHashMap<>();
        candidates(visitor, body).forEach(need -> free.put(need.number(), need));
        repository.takenAmong(free.keySet()).forEach(free::remove);
        Map<Long, List<Long>> nearest = likeness.nearestOfEach(free.keySet(), NEIGHBOURS, WORTH_GROUPING);
        Map<Long, Set<Long>> groupOf = new HashMap<>();
        free.keySet().forEach(number -> groupOf.put(number, new TreeSet<>(Set.of(number))));
        nearest.forEach((one, others) -> others.stream()
                .filter(other -> nearest.getOrDefault(other, List.of()).contains(one))
                .forEach(other -> unite(groupOf, one, other)));
        return groupOf.values().stream()
                .distinct()
                .map(group -> group.stream()
                        .flatMap(number -> Stream.ofNullable(free.get(number)))
                        .toList())
                .filter(NeedGroups::areOfSeveral)
                .sorted(Comparator.comparingInt((List<RecordHead> group) -> -group.size()))
                .limit(most)
                .map(Group::new)
                .toList();
    }

    private static void unite(Map<Long, Set<Long>> groupOf, long one, long other) {
        Set<Long> first = groupOf.getOrDefault(one, Set.of());
        Set<Long> second = groupOf.getOrDefault(other, Set.of());
        if (first.equals(second) || first.size() + second.size() > LARGEST) return;
        Set<Long> both = new TreeSet<>(first);
        both.addAll(second);
        List<Long> members = new ArrayList<>(both);
        members.forEach(member -> groupOf.put(member, both));
    }

    private static boolean areOfSeveral(List<RecordHead> group) {
        return group.stream().map(RecordHead::owner).distinct().count() > 1;
    }

    private List<RecordHead> candidates(Visitor visitor, long body) {
        return jdbc.sql("select " + RecordHead.COLUMNS + """
                           from readable(:tokens) r
                          where r.kind = 'need' and r.state = any (:waiting)
                            and r.owner in (select t.number from organisation_top t join body_membership m on m.organisation in (t.number, t.top)
                                       where m.body = :body
                                         and coalesce(m.starts_on, :today) <= :today
                                         and coalesce(m.ends_on, :today) >= :today)
                          order by r.changed_at desc
                          limit :most""")
                .param("tokens", visitor.tokenArray())
                .param("waiting", Need.State.WAITING.stream().map(Enum::name).toArray(String[]::new))
                .param("body", body)
                .param("today", clock.instant().atZone(Words.OSLO).toLocalDate())
                .param("most", MOST_COMPARED)
                .query(RecordHead::read)
                .list();
    }
}
