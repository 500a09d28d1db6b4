package no.samskap.needs.challenges;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.samskap.records.RecordHead;
import org.jspecify.annotations.Nullable;

/**
 * What several organisations need to know together.
 *
 * @param body the cooperation body whose people gathered it
 * @param gathered the needs in it that the visitor may read
 * @param hidden how many more there are
 * @param parted what was in it before; for those who may edit it
 * @param joined challenges that became this one; for those who may edit it
 */
public record Challenge(
        RecordHead head,
        long body,
        @Nullable String bodyTitle,
        Audience audience,
        List<Gathered> gathered,
        int hidden,
        List<Parted> parted,
        List<Long> joined) {
    public static final String KIND = "challenge";

    public enum State {
        OPEN,
        DISSOLVED
    }

    public enum Audience {
        EVERYONE,
        MEMBERS
    }

    public enum Reply {
        AGREED,
        OBJECTED
    }

    /**
     * A need in it.
     *
     * @param supports how many others have joined the need
     * @param reply what its sender says to being gathered; null while nothing is said
     */
    public record Gathered(
            RecordHead need,
            int supports,
            Instant at,
            @Nullable Reply reply,
            String replyText,
            String replyLanguage) {
        public boolean isObjectedTo() {
            return reply == Reply.OBJECTED;
        }
    }

    /** A need that was in it. */
    public record Parted(RecordHead need, Instant from, Instant to, String because) {}

    public long number() {
        return head.number();
    }

    public State state() {
        return State.valueOf(head.state());
    }

    public boolean isDissolved() {
        return state() == State.DISSOLVED;
    }

    public Optional<Gathered> gathered(long need) {
        return gathered.stream().filter(each -> each.need().number() == need).findFirst();
    }

    /** All organisations behind it, each once. */
    public List<String> organisations() {
        return gathered.stream()
                .map(each -> each.need().ownerTitle())
                .filter(title -> title != null)
                .distinct()
                .sorted()
                .toList();
    }
}
