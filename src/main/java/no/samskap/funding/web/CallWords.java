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
        if (to != null)
            return from == null || from.equals(to)
                    ? Words.t("funding.money.to", unbroken(Words.kroner(to)))
                    : Words.t("funding.money.between", unbroken(Words.number(from)), unbroken(Words.kroner(to)));
        return from == null ? "" : Words.t("funding.money.from", unbroken(Words.kroner(from)));
    }

    /** An amount stays on one line. */
    private static String unbroken(String amount) {
        return amount.replace(' ', '\u00a0');
    }
}
