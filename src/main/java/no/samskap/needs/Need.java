package no.samskap.needs;

import java.time.LocalDate;
import java.util.List;
import no.samskap.core.PartialDate;
import no.samskap.records.RecordHead;
import org.jspecify.annotations.Nullable;

/**
 * A municipality's need for knowledge.
 *
 * @param question what it needs to know, in its own words
 * @param why why it matters
 * @param questions research questions it was sharpened into
 * @param neededBy when an answer is needed; null for no deadline
 * @param raised when it was raised, as well as it is known
 * @param source where it was taken from, when it was not written here
 * @param supports organisations that need to know it too
 */
public record Need(
        RecordHead head,
        String question,
        String why,
        List<String> questions,
        @Nullable LocalDate neededBy,
        Audience audience,
        PartialDate raised,
        String source,
        List<Support> supports) {

    public static final String KIND = "need";

    public enum State {
        DRAFT,
        PUBLISHED,
        ANSWERED
    }

    /** Who may read it once it is published. */
    public enum Audience {
        EVERYONE,
        MEMBERS,
        ORGANISATION
    }

    /** @param note what is particular to this organisation */
    public record Support(long organisation, String name, String note, String language) {}

    public long number() {
        return head.number();
    }

    public State state() {
        return State.valueOf(head.state());
    }

    public boolean isDraft() {
        return state() == State.DRAFT;
    }

    public boolean isSupportedBy(long organisation) {
        return supports.stream().anyMatch(support -> support.organisation() == organisation);
    }
}
