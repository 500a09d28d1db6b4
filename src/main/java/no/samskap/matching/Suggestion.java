package no.samskap.matching;

import java.util.List;
import java.util.Locale;
import no.samskap.funding.FundingCall;
import no.samskap.records.RecordHead;
import no.samskap.students.StudentTopic;
import org.jspecify.annotations.Nullable;

/**
 * Something that may answer, with why.
 *
 * @param score 0 to 1, of the most that the orders could have given
 * @param words of the record it was suggested for that counted
 * @param projects look-alike projects that speak for a person or an organisation
 * @param answered what this visitor answered to it; null where they did not
 */
public record Suggestion(
        RecordHead head,
        String address,
        double score,
        List<Reason> reasons,
        List<String> words,
        List<RecordHead> projects,
        @Nullable Answer answered) {

    /** Named by messages {@code matching.because.<name>}. */
    public enum Reason {
        WORDS,
        THEME,
        COUNTY,
        SIZE,
        TRACK_RECORD,
        ANSWERS
    }

    /** What people answer. */
    public enum Answer {
        RELEVANT,
        NOT_RELEVANT,
        CONTACTED
    }

    /** What is looked for. */
    public enum Group {
        NEED,
        PROJECT,
        RESULT,
        PERSON,
        ORGANISATION,
        CALL,
        TOPIC;

        /** The kind of record it is of. */
        public String kind() {
            return switch (this) {
                case CALL -> FundingCall.KIND;
                case TOPIC -> StudentTopic.KIND;
                default -> name().toLowerCase(Locale.ROOT);
            };
        }
    }
}
