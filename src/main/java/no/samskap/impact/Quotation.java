package no.samskap.impact;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said, and whether it may be told.
 *
 * @param speaker the person in the directory; null for a name that stands here only
 * @param suggestion the wording the speaker would rather have; empty where they suggested none
 * @param answerBy the day the speaker is asked to have answered
 * @param note how consent was given elsewhere
 * @param consentOn the day it was given elsewhere
 */
public record Quotation(
        long id,
        String text,
        @Nullable Long speaker,
        String speakerName,
        String speakerRole,
        Consent consent,
        String suggestion,
        @Nullable Long askedBy,
        @Nullable Instant askedAt,
        @Nullable LocalDate answerBy,
        @Nullable Instant answeredAt,
        String note,
        @Nullable LocalDate consentOn,
        int version) {
    /** In characters. */
    public static final int LIMIT = 1000;

    public static final int NAME_LIMIT = 200;
    public static final int NOTE_LIMIT = 500;

    public enum Consent {
        /** Nobody has asked. */
        NONE,
        ASKED,
        /** By the speaker, here. */
        GIVEN,
        /** Elsewhere, as the writer noted. */
        RECORDED,
        /** The speaker would rather have said something else. */
        SUGGESTED,
        REFUSED,
        /** Given once and taken back: the words are gone. */
        WITHDRAWN
    }

    public boolean isConsented() {
        return consent == Consent.GIVEN || consent == Consent.RECORDED;
    }

    /** Whether it keeps the case from being published: there are words, and no consent. */
    public boolean isInTheWay() {
        return consent != Consent.WITHDRAWN && !isConsented();
    }

    /** The speaker was asked here and can answer, or take back what they answered. */
    public boolean isWithTheSpeaker() {
        return consent != Consent.NONE && consent != Consent.WITHDRAWN && consent != Consent.RECORDED;
    }

    /** What it is known by outside this module: in a report that was published with it. */
    public String key() {
        return ImpactCase.KIND + ":" + id;
    }
}
