package no.samskap.needs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import no.samskap.core.PartialDate;
import no.samskap.records.RecordHead;
import org.jspecify.annotations.Nullable;

/**
 * A municipality's need for knowledge. Its own words stand once it is sent: what is made of them later is written beside.
 *
 * @param question what it needs to know, in its own words
 * @param why why it matters
 * @param questions research questions it was sharpened into
 * @param neededBy when an answer is needed; null for no deadline
 * @param raised when it was raised, as well as it is known
 * @param source where it was taken from, when it was not written here
 * @param supports organisations that need to know it too
 * @param steps its life so far, the first step first
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
        List<Support> supports,
        List<Step> steps) {

    public static final String KIND = "need";

    /** The life of a need. Names are the messages {@code needs.state.<name>}. */
    public enum State {
        DRAFT,
        SENT,
        CLARIFIED,
        OUT_OF_SCOPE,
        PRIORITISED,
        MATCHING,
        IN_PROJECT,
        ANSWERED,
        IN_USE,
        CLOSED;

        /** Where somebody is to do something next: standing here for long is standing still. */
        public static final Set<State> WAITING = EnumSet.of(SENT, CLARIFIED, PRIORITISED, MATCHING, IN_PROJECT);

        /** The steps that may follow. Back again too: a project that came to nothing, an answer that did not hold. */
        public Set<State> next() {
            return switch (this) {
                case DRAFT -> EnumSet.of(SENT);
                case SENT ->
                    EnumSet.of(DRAFT, CLARIFIED, OUT_OF_SCOPE, PRIORITISED, MATCHING, IN_PROJECT, ANSWERED, CLOSED);
                case CLARIFIED -> EnumSet.of(OUT_OF_SCOPE, PRIORITISED, MATCHING, IN_PROJECT, ANSWERED, CLOSED);
                case PRIORITISED -> EnumSet.of(CLARIFIED, OUT_OF_SCOPE, MATCHING, IN_PROJECT, ANSWERED, CLOSED);
                case MATCHING -> EnumSet.of(CLARIFIED, OUT_OF_SCOPE, PRIORITISED, IN_PROJECT, ANSWERED, CLOSED);
                case IN_PROJECT -> EnumSet.of(MATCHING, ANSWERED, CLOSED);
                case ANSWERED -> EnumSet.of(CLARIFIED, IN_PROJECT, IN_USE, CLOSED);
                case IN_USE -> EnumSet.of(ANSWERED, CLOSED);
                case OUT_OF_SCOPE, CLOSED -> EnumSet.of(SENT);
            };
        }

        /** Whether those the step surprises are owed a reason: an end, or a step back. */
        public boolean asksWhy(State next) {
            return next == OUT_OF_SCOPE || next == CLOSED || (this != DRAFT && next.compareTo(this) < 0);
        }
    }

    /** Who may read it once it is sent. */
    public enum Audience {
        EVERYONE,
        MEMBERS,
        ORGANISATION
    }

    /** @param note what is particular to this organisation */
    public record Support(long organisation, String name, String note, String language) {}

    /**
     * A step in its life.
     *
     * @param on when it happened, which may be before it was written down
     * @param referral whom to turn to instead, where it is out of scope
     * @param by who wrote it down; null for the system
     * @param byName null where the visitor may not read who it was
     */
    public record Step(
            State state,
            PartialDate on,
            String reason,
            String referral,
            String language,
            Instant at,
            @Nullable Long by,
            @Nullable String byName) {}

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

    /** Whether this says the same in its own words. Once it is sent, only what does may be saved. */
    boolean keepsItsWords(NeedText text) {
        return isDraft() || (text.question().equals(question) && text.why().equals(why));
    }
}
