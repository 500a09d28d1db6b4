package no.samskap.needs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.samskap.core.PartialDate;
import no.samskap.records.RecordHead;
import org.jspecify.annotations.Nullable;

/**
 * A municipality's need for knowledge. Its own words stand once it is sent: what is made of them later is written beside.
 *
 * @param question what worries it, in its own words
 * @param touches whom it touches
 * @param tried what has been tried
 * @param why what it would do differently if it knew
 * @param questions research questions it was sharpened into, beside its own words
 * @param neededBy when an answer is needed; null for no deadline
 * @param raised when it was raised, as well as it is known
 * @param source where it was taken from, when it was not written here
 * @param onBehalfOf the colleague whose worry it is; for those who write for the organisation
 * @param sender who sent it by an invitation; for those who write for the organisation
 * @param supports organisations that need to know it too
 * @param steps its life so far, the first step first
 */
public record Need(
        RecordHead head,
        String question,
        String touches,
        String tried,
        String why,
        List<Question> questions,
        @Nullable LocalDate neededBy,
        Audience audience,
        PartialDate raised,
        String source,
        String onBehalfOf,
        String sender,
        List<Support> supports,
        List<Step> steps) {

    public static final String KIND = "need";

    /** The life of a need. Names are the messages {@code needs.state.<name>}. */
    public enum State {
        DRAFT,
        /** Sent in by somebody invited; waits for the organisation's contact. */
        RECEIVED,
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
                case DRAFT, RECEIVED -> EnumSet.of(SENT);
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
            return next == OUT_OF_SCOPE
                    || next == CLOSED
                    || (this != DRAFT && this != RECEIVED && next.compareTo(this) < 0);
        }
    }

    /** Who may read it once it is sent. */
    public enum Audience {
        EVERYONE,
        MEMBERS,
        ORGANISATION
    }

    /** The kind of knowledge a question asks for. Names are the messages {@code needs.knowledge.<name>}. */
    public enum Knowledge {
        EFFECT,
        EXPERIENCE,
        EXTENT,
        IMPLEMENTATION,
        OVERVIEW
    }

    /** How far what is known answers a question. */
    public enum Evidence {
        OPEN,
        PARTLY,
        ANSWERED
    }

    /**
     * A research question the need was sharpened into.
     *
     * @param knowledge null where nobody has said
     * @param sources what the answer rests on, a line each; empty while the question is open
     * @param assessedOn when somebody last looked; null while nobody has
     * @param by who wrote it; null where the visitor may not read who, or it came with the need
     */
    public record Question(
            long id,
            String question,
            String language,
            @Nullable Knowledge knowledge,
            Evidence evidence,
            String sources,
            @Nullable LocalDate assessedOn,
            Instant at,
            @Nullable Long by,
            @Nullable String byName) {}

    /**
     * @param note what is particular to this organisation
     * @param weight how pressing it is there, from 1 to 5; null where it was not said
     * @param contact whom to talk to there; empty for strangers
     * @param since when it joined
     */
    public record Support(
            long organisation,
            String name,
            String note,
            String language,
            @Nullable Integer weight,
            String contact,
            Instant since) {}

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

    /** Not sent yet: only those who write for the organisation see it. */
    public boolean isDraft() {
        return state() == State.DRAFT || isReceived();
    }

    public boolean isReceived() {
        return state() == State.RECEIVED;
    }

    public Optional<Question> question(long id) {
        return questions.stream().filter(each -> each.id() == id).findFirst();
    }

    public boolean isSupportedBy(long organisation) {
        return supports.stream().anyMatch(support -> support.organisation() == organisation);
    }

    /** Whether this says the same in its own words. Once it is sent, only what does may be saved. */
    boolean keepsItsWords(NeedText text) {
        return isDraft()
                || (text.question().equals(question)
                        && text.touches().equals(touches)
                        && text.tried().equals(tried)
                        && text.why().equals(why));
    }
}
