package no.samskap.funding.web;

import java.util.List;
import no.samskap.funding.FundingCall;
import no.samskap.records.web.RecordParts.Parts;
import no.samskap.themes.Theme;

/**
 * @param when opening day or deadline, in a few words
 * @param money how much can be applied for; empty where it is not said
 * @param bodyName the cooperation that keeps it; empty where none does that the visitor may read
 */
public record CallPage(
        FundingCall call,
        FundingCall.Phase phase,
        Parts parts,
        List<Theme> themes,
        String when,
        String money,
        String bodyName) {
    public String address() {
        return "/utlysninger/" + call.number();
    }

    public String colour() {
        return colour(phase);
    }

    public static String colour(FundingCall.Phase phase) {
        return switch (phase) {
            case OPEN -> "success";
            case COMING -> "info";
            case CLOSED -> "neutral";
            case CANCELLED -> "warning";
        };
    }
}
