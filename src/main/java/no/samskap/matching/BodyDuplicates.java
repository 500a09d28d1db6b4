package no.samskap.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.records.RecordHead;
import org.springframework.stereotype.Service;

/** What is there twice among what counts under a body or is owned by its members, a part at a time: each record is compared anew. */
@Service
public class BodyDuplicates {
    /** Records looked through at a time. */
    static final int AT_A_TIME = 10;

    private static final int MOST_EACH = 3;

    private final MatchingQueries queries;
    private final Overlaps overlaps;
    private final Verdicts verdicts;

    BodyDuplicates(MatchingQueries queries, Overlaps overlaps, Verdicts verdicts) {
        this.queries = queries;
        this.overlaps = overlaps;
        this.verdicts = verdicts;
    }

    public record Pair(RecordHead one, Overlaps.Candidate other) {}

    public record Part(List<Pair> pairs, boolean isLast) {}

    /** @param side from 1 */
    public Part of(Visitor visitor, long body, int side) {
        List<RecordHead> some = queries.ofBody(visitor, body, AT_A_TIME, (long) (side - 1) * AT_A_TIME);
        List<Pair> pairs = new ArrayList<>();
        for (RecordHead head : some)
            overlaps.of(visitor, head, verdicts.judgedWith(head.number()), MOST_EACH)
                    .seen()
                    .forEach(candidate -> pairs.add(new Pair(head, candidate)));
        pairs.sort(Comparator.comparingDouble(
                (Pair pair) -> -pair.other().compared().score()));
        return new Part(pairs, some.size() < AT_A_TIME);
    }
}
