package no.samskap.projects;

import no.samskap.core.PartialDate;
import no.samskap.records.RecordHead;
import org.jspecify.annotations.Nullable;

/**
 * An application for money to a project.
 *
 * @param funder null where the directory does not have the funder
 * @param call the call or programme
 * @param sentOn null until it is sent
 * @param label what it counts as
 * @param chosenLabel the same where somebody chose it; null where it follows the project's form
 */
public record Application(
        RecordHead head,
        long project,
        @Nullable Long funder,
        String funderName,
        String call,
        @Nullable PartialDate sentOn,
        @Nullable Long askedKroner,
        Decision decision,
        @Nullable PartialDate decidedOn,
        @Nullable Long grantedKroner,
        Label label,
        @Nullable Label chosenLabel) {

    public static final String KIND = "application";
    public static final String SENT = "application.sent";
    public static final String GRANTED = "application.granted";
    public static final String REJECTED = "application.rejected";

    public enum Decision {
        PENDING,
        GRANTED,
        REJECTED
    }

    public enum Label {
        RESEARCH,
        EDUCATION;

        /** As facts carry it. */
        public String code() {
            return this == RESEARCH ? "research" : "education";
        }
    }

    /** What the record's own state says. */
    enum State {
        PLANNED,
        SENT,
        GRANTED,
        REJECTED
    }

    public long number() {
        return head.number();
    }

    public boolean isSent() {
        return sentOn != null;
    }
}
