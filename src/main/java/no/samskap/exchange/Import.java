package no.samskap.exchange;

import java.time.Instant;
import java.util.List;
import no.samskap.core.Language;
import no.samskap.sheets.Remark;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody sent.
 *
 * @param mapping what each column of the file is, by the code of a {@link Column}; empty for one that is not read
 * @param meanings what is read instead of values that were not understood
 * @param usual what new records have where their lines say nothing of it
 * @param language of what the lines say
 * @param problem why the last piece of work was given up; empty where it was not
 * @param done lines of the work under way
 */
public record Import(
        long id,
        long person,
        String kind,
        String fileName,
        String readAs,
        String sheet,
        List<Remark> remarks,
        int headerLine,
        List<String> header,
        List<String> mapping,
        List<Meaning> meanings,
        Usual usual,
        Language language,
        State state,
        String problem,
        int lines,
        int done,
        Instant sentAt,
        @Nullable Instant runAt,
        @Nullable Instant undoneAt) {

    /** Lines that hold something, in one file. */
    public static final int MOST_LINES = 50_000;

    /**
     * What new records have where their lines say nothing of it.
     *
     * @param owner null: the line must say it
     * @param body the cooperation they count under; null: none
     */
    public record Usual(@Nullable Long owner, @Nullable Long body, String audience) {}

    /**
     * What somebody said of a value that was not understood.
     *
     * @param column its code
     * @param written the value as it stands in the file, or one of several in its cell
     * @param means what is read instead: empty where the value is passed over, null where it is read as it stands again
     */
    public record Meaning(
            String column, String written, @Nullable String means) {
        /** In characters: what is read instead. */
        public static final int LIMIT = 300;

        boolean isOf(String otherColumn, String other) {
            return column.equals(otherColumn) && withoutReturns(written).equals(withoutReturns(other));
        }

        /** A form sends a line's end with a return before it, whatever stood there. */
        private static String withoutReturns(String text) {
            return text.replace("\r", "");
        }
    }

    public enum State {
        CHECKING,
        CHECKED,
        RUNNING,
        RUN,
        UNDOING,
        UNDONE;

        public boolean isUnderWay() {
            return this == CHECKING || this == RUNNING || this == UNDOING;
        }
    }

    Import readAs(List<String> newMapping, List<Meaning> newMeanings) {
        return new Import(
                id,
                person,
                kind,
                fileName,
                readAs,
                sheet,
                remarks,
                headerLine,
                header,
                newMapping,
                newMeanings,
                usual,
                language,
                state,
                problem,
                lines,
                done,
                sentAt,
                runAt,
                undoneAt);
    }

    public boolean reads(String column) {
        return mapping.contains(column);
    }
}
