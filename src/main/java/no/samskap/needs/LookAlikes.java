package no.samskap.needs;

import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.search.Likeness;
import org.springframework.stereotype.Component;

/**
 * Needs near a text by its telling words. The search finds by words too, but looks for slips in each word on the way: of a long text that takes
 * most of the time, and finds nothing more.
 */
@Component
public class LookAlikes {
    /** In characters: the beginning says what a need is about. */
    private static final int MOST_READ = 1_000;

    /** Below this likeness of the words two texts have little but everyday words in common. */
    private static final double WORTH_SHOWING = 0.08;

    private final Likeness likeness;
    private final Records records;

    LookAlikes(Likeness likeness, Records records) {
        this.likeness = likeness;
        this.records = records;
    }

    /** Numbers of needs that the visitor may read and that are sent. Empty where nothing is like enough to be worth showing. */
    public List<Long> like(Visitor visitor, String text, int most) {
        String beginning = text.substring(0, Math.min(text.length(), MOST_READ));
        Likeness.Wanted wanted = new Likeness.Wanted(List.of(Need.KIND), List.of(), most * 2, WORTH_SHOWING);
        List<Long> near = likeness.nearest(visitor, likeness.profile("", beginning), wanted).stream()
                .map(Likeness.Like::number)
                .toList();
        return records.findAll(visitor, near).stream()
                .filter(head -> !head.state().equals(Need.State.DRAFT.name())
                        && !head.state().equals(Need.State.RECEIVED.name()))
                .map(RecordHead::number)
                .limit(most)
                .toList();
    }
}
