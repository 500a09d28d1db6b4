package no.samskap.needs;

import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.search.Search;
import org.springframework.context.annotation.Fallback;
import org.springframework.stereotype.Component;

/** Alike is what the search finds by the text's own words, and what shares enough of them. */
@Component
@Fallback
class AlikeByWords implements LookAlikes {
    /** In characters: the beginning says what a need is about. */
    private static final int MOST_READ = 500;

    private final Search search;
    private final Records records;

    AlikeByWords(Search search, Records records) {
        this.search = search;
        this.records = records;
    }

    @Override
    public List<Long> like(Visitor visitor, String text, int most) {
        String beginning = text.substring(0, Math.min(text.length(), MOST_READ)).replaceAll("[\"«»“”()\\[\\]]", " ");
        if (beginning.isBlank()) return List.of();
        List<Long> found = search.numbers(visitor, Need.KIND, beginning, most * 2);
        return records.findAll(visitor, found).stream()
                .filter(head -> !head.state().equals(Need.State.DRAFT.name())
                        && !head.state().equals(Need.State.RECEIVED.name()))
                .map(RecordHead::number)
                .limit(most)
                .toList();
    }
}
