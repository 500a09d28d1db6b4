package no.samskap.funding.web;

import java.time.Instant;
import java.time.LocalDate;
import no.samskap.funding.FundingCall.Phase;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;

/** Says in a few words when a call can be applied for, and for how much. */
final class CallWords {
    private CallWords() {}

    /** The day it opens where that is still to come, otherwise the deadline. */
    static String when(Phase phase, @Nullable LocalDate opensOn, @Nullable Instant closesAt) {
        if (phase == Phase.COMING && opensOn != null) return Words.t("funding.opens", Words.date(opensOn));
        if (closesAt == null) return Words.t("funding.noDeadline");
        return Words.t(phase == Phase.CLOSED ? "funding.closed" : "funding.closes", Words.moment(closesAt));
    }

    static String money(@Nullable Long from, @Nullable Long to) {
        if (from == null && to == null) return "";
        if (to == null) return Words.t("funding.money.from", Words.kroner(from));
        return from == null || from.equals(to)
                ? Words.t("funding.money.to", Words.kroner(to))
                : Words.t("funding.money.between", Words.number(from), Words.kroner(to));
    }
}
