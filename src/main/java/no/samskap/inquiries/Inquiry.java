package no.samskap.inquiries;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.samskap.core.Language;
import no.samskap.records.RecordHead;
import org.jspecify.annotations.Nullable;

/**
 * A researcher's request to one or many municipalities.
 *
 * @param needs knowledge needs it would help to answer
 * @param routines of data that municipalities open to research, where it asks for such
 * @param endedWhy why it was withdrawn
 */
public record Inquiry(
        RecordHead head,
        Who who,
        What what,
        Ethics ethics,
        List<Receiver> receivers,
        List<Long> needs,
        List<Long> routines,
        Draw draw,
        @Nullable Instant sentAt,
        String endedWhy,
        Outcome outcome) {

    public static final String KIND = "inquiry";

    /** Working days a municipality has to answer in, at least. */
    public static final int SHORTEST_TIME_TO_ANSWER = 5;

    public enum State {
        DRAFT,
        /** Every receiver's adviser looks at it first. */
        SCREENING,
        SENT,
        DECLINED,
        WITHDRAWN,
        CLOSED
    }

    /** What the one who asks is. */
    public enum Role {
        RESEARCHER,
        PHD,
        STUDENT,
        OTHER
    }

    /**
     * Who asks, and from where.
     *
     * @param person null for one without an account
     * @param institutionNumber null for one that the directory does not know
     * @param supervisor who answers for a student; empty for others
     */
    public record Who(
            String asker,
            String email,
            @Nullable Long person,
            Role role,
            String institution,
            @Nullable Long institutionNumber,
            String supervisor) {}

    /**
     * What is asked for.
     *
     * @param purpose in plain language
     * @param benefit what the municipality has of it
     * @param persons in each municipality
     * @param minutes of each person's time
     */
    public record What(
            String purpose,
            String benefit,
            Set<Ask> asks,
            String asksText,
            Set<Long> themes,
            @Nullable Integer persons,
            @Nullable Integer minutes,
            @Nullable LocalDate studyFrom,
            @Nullable LocalDate studyTo,
            @Nullable LocalDate answerBy) {
        static final What NOTHING = new What("", "", Set.of(), "", Set.of(), null, null, null, null, null);

        What of(Ask ask, Set<Long> areas) {
            return new What(
                    purpose, benefit, Set.of(ask), asksText, areas, persons, minutes, studyFrom, studyTo, answerBy);
        }

        /** What it takes of each municipality. */
        public long effortMinutes() {
            return persons == null || minutes == null ? 0 : (long) persons * minutes;
        }
    }

    public record Ethics(Clearance rek, Clearance sikt, Clearance dpia, String funding) {
        static final Ethics UNSAID = new Ethics(Clearance.UNSAID, Clearance.UNSAID, Clearance.UNSAID, "");
    }

    /** @param heldBy the cooperation whose adviser looks at it first; null where it goes straight on */
    public record Receiver(
            long organisation, String name, @Nullable Long heldBy) {}

    /** A random sample: the same seed among the same municipalities draws the same ones. */
    public record Draw(@Nullable Integer size, @Nullable Long seed) {
        public static final Draw NONE = new Draw(null, null);
    }

    /**
     * What came of it.
     *
     * @param askedOn when the researcher was asked for it; null before the study has ended
     * @param text in plain language; empty until it is given
     */
    public record Outcome(
            @Nullable LocalDate askedOn,
            String text,
            @Nullable Instant givenAt) {
        static final Outcome NONE = new Outcome(null, "", null);

        public boolean isOwed() {
            return askedOn != null && text.isEmpty();
        }
    }

    public long number() {
        return head.number();
    }

    public State state() {
        return State.valueOf(head.state());
    }

    public boolean isDraft() {
        return state() == State.DRAFT;
    }

    public boolean isUnderWay() {
        return state() == State.SENT || state() == State.SCREENING;
    }

    public Language language() {
        return head.language();
    }

    /** Over all receivers. */
    public long effortMinutes() {
        return what.effortMinutes() * receivers.size();
    }

    /** The same with other words. */
    Inquiry saying(Who otherWho, What otherWhat, Ethics otherEthics) {
        return new Inquiry(
                head, otherWho, otherWhat, otherEthics, receivers, needs, routines, draw, sentAt, endedWhy, outcome);
    }

    /** What must be said before it can be sent: names of fields, in the order of the form. */
    public List<String> missing(LocalDate today) {
        List<String> missing = new ArrayList<>();
        if (who.role() == Role.STUDENT && who.supervisor().isBlank()) missing.add("supervisor");
        if (what.purpose().isBlank()) missing.add("purpose");
        if (what.benefit().isBlank()) missing.add("benefit");
        if (what.asks().isEmpty()) missing.add("asks");
        if (what.asks().contains(Ask.OTHER) && what.asksText().isBlank()) missing.add("asksText");
        if (what.themes().isEmpty()) missing.add("themes");
        if (what.persons() == null) missing.add("persons");
        if (what.minutes() == null) missing.add("minutes");
        if (what.studyTo() == null) missing.add("studyTo");
        LocalDate answerBy = what.answerBy();
        if (answerBy == null || WorkingDays.between(today, answerBy) < SHORTEST_TIME_TO_ANSWER) missing.add("answerBy");
        if (!ethics.rek().isSaid()) missing.add("rek");
        if (!ethics.sikt().isSaid()) missing.add("sikt");
        if (!ethics.dpia().isSaid()) missing.add("dpia");
        if (receivers.isEmpty()) missing.add("receivers");
        return missing;
    }
}
