package no.samskap.matching;

import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samskap.core.Visitor;
import no.samskap.records.RecordHead;
import org.springframework.stereotype.Service;

/** The door to what is there twice: beside a record, and among what counts under a body or is owned by its members. */
@Service
public class Duplicates {
    static final int AT_A_TIME = 20;

    private final AlikePairs pairs;
    private final Overlaps overlaps;
    private final Verdicts verdicts;

    Duplicates(AlikePairs pairs, Overlaps overlaps, Verdicts verdicts) {
        this.pairs = pairs;
        this.overlaps = overlaps;
        this.verdicts = verdicts;
    }

    /** What looks the same as a record and was not judged beside it. Only what has just changed is compared here and now. */
    public Overlaps.Found of(Visitor visitor, RecordHead head, int most) {
        Set<Long> judged = verdicts.judgedWith(head.number());
        if (!pairs.isCompared(head)) return overlaps.of(visitor, head, judged, most);
        Map<Long, Sameness.Compared> same = pairs.with(head.number());
        same.keySet().removeAll(judged);
        return overlaps.found(visitor, head, same, most);
    }

    public record Pair(RecordHead one, RecordHead other, Sameness.Compared compared) {}

    /** @param waiting records that changed and are not compared yet */
    public record Part(List<Pair> pairs, boolean isLast, long waiting) {}

    /** @param side from 1 */
    public Part ofBody(Visitor visitor, long body, int side) {
        List<Pair> some = pairs.ofBody(visitor, body, AT_A_TIME + 1, (long) (side - 1) * AT_A_TIME).stream()
                .map(pair -> new Pair(pair.one(), pair.other(), pair.compared()))
                .toList();
        return new Part(some.stream().limit(AT_A_TIME).toList(), some.size() <= AT_A_TIME, pairs.waitingToBeCompared());
    }
}
