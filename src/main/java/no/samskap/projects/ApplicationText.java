package no.samskap.projects;

import java.text.Normalizer;
import java.util.Locale;
import no.samskap.core.PartialDate;
import no.samskap.projects.Application.Decision;
import no.samskap.projects.Application.Label;
import no.samskap.records.RecordContent;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of an application.
 *
 * @param title empty for one that is called by its funder and call
 * @param funder null for a funder that is not in the directory
 * @param label null to follow the form of the project
 */
public record ApplicationText(
        String title,
        @Nullable Long funder,
        String funderName,
        String call,
        @Nullable PartialDate sentOn,
        @Nullable Long askedKroner,
        Decision decision,
        @Nullable PartialDate decidedOn,
        @Nullable Long grantedKroner,
        @Nullable Label label) {
    public ApplicationText {
        if (funderName.isBlank()) throw new IllegalArgumentException("An application goes to somebody");
        if ((decision == Decision.PENDING) != (decidedOn == null))
            throw new IllegalArgumentException("A decision has a date, and a date a decision");
        if (sentOn != null && decidedOn != null && decidedOn.last().isBefore(sentOn.first()))
            throw new IllegalArgumentException("An application is sent before it is decided");
    }

    String calledTitle() {
        if (!title.isBlank()) return title.strip();
        String called = call.isBlank() ? funderName.strip() : call.strip() + ", " + funderName.strip();
        return called.substring(0, Math.min(called.length(), RecordContent.TITLE_LIMIT));
    }

    Application.State state() {
        return switch (decision) {
            case GRANTED -> Application.State.GRANTED;
            case REJECTED -> Application.State.REJECTED;
            case PENDING -> sentOn == null ? Application.State.PLANNED : Application.State.SENT;
        };
    }

    /** What it is counted as: the same twice in one project is the same application. */
    String countedAs() {
        String funderPart = funder == null ? folded(funderName) : "#" + funder;
        String callPart = folded(call);
        if (callPart.isEmpty()) callPart = sentOn == null ? "" : String.valueOf(sentOn.inYear());
        return funderPart + "|" + callPart;
    }

    /** Without case, spaces and punctuation. */
    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
