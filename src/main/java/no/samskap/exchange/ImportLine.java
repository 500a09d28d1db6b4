package no.samskap.exchange;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.samskap.projects.Proposals;
import org.jspecify.annotations.Nullable;

/**
 * A line of the file, with what was found out about it and what became of it.
 *
 * @param number where it stands in the file
 * @param record the one it is, became, or is like
 * @param version the record's, as the import left it
 */
public record ImportLine(
        int number,
        List<String> cells,
        Outcome outcome,
        @Nullable Decision decision,
        @Nullable Long record,
        @Nullable Integer version,
        List<Finding> findings,
        List<Change> changes) {

    public enum Outcome {
        UNCHECKED,
        /** A new record. */
        NEW,
        /** Says what the record says already. */
        SAME,
        CHANGED,
        /** It is like a record, or like an earlier line: somebody must say. */
        ASK,
        ERROR,
        ADDED,
        UPDATED,
        SKIPPED,
        TAKEN_BACK,
        PUT_BACK,
        /** Somebody changed the record after the import, or built on it. */
        KEPT
    }

    /** The answer where it was asked. */
    public enum Decision {
        NEW,
        UPDATE,
        SKIP
    }

    /**
     * Something about a cell.
     *
     * @param column its code; empty for the whole line
     * @param code its sentence is the message {@code exchange.finding.<code>}
     */
    public record Finding(String column, boolean error, String code, List<String> arguments) {
        static final String IS_LIKE = "isLike";
        /** The change waits for the other parties; the proposal is the first of the arguments. */
        private static final String PROPOSED = "proposed";

        /** What was meant is the second of the arguments. */
        private static final String MEANT = "meant";

        /** Of the pairs of letters; less is asked about in words, and not filled in. */
        private static final double LIKELY = 0.8;

        /** A value that says nothing to us; it is the first of the arguments. */
        private static final Set<String> NOT_UNDERSTOOD = Set.of(
                "noDate", "noNumber", "noChoice", "noBody", "noArea", "noTheme", "noOrganisation", "ambiguous", MEANT);

        public static Finding error(String column, String code, String... arguments) {
            return new Finding(column, true, code, List.of(arguments));
        }

        public static Finding note(String column, String code, String... arguments) {
            return new Finding(column, false, code, List.of(arguments));
        }

        static Finding proposed(long proposal) {
            return note("", PROPOSED, String.valueOf(proposal), String.valueOf(Proposals.TIME_TO_OBJECT.toDays()));
        }

        /** What stands in the cell, where that says nothing to us: somebody may say what it means. */
        public Optional<String> notUnderstood() {
            return NOT_UNDERSTOOD.contains(code) ? Optional.of(arguments.getFirst()) : Optional.empty();
        }

        /** What was likely meant; empty where nothing is very like it. */
        public String likely() {
            if (!code.equals(MEANT)) return "";
            String written = Vocabulary.folded(arguments.get(0));
            String meant = Vocabulary.folded(arguments.get(1));
            return Vocabulary.likeness(written, meant) >= LIKELY || Vocabulary.isSlip(written, meant)
                    ? arguments.get(1)
                    : "";
        }
    }

    /**
     * A finding, with how many lines have it word for word.
     *
     * @param key names the finding where lines with it are asked for
     * @param first the number of the first of them
     */
    public record Alike(String key, Finding finding, int lines, int first) {}

    /**
     * Lines that are asked for; an empty list asks for all.
     *
     * @param findings keys of {@link Alike}: lines with one of them
     */
    public record Wanted(List<Outcome> outcomes, List<String> findings) {
        public static final Wanted ALL = new Wanted(List.of(), List.of());
    }

    /** What a column of the record was and what it becomes, in the words of the table and not of a language. */
    public record Change(String column, String before, String after) {}

    /** The record it was found to be like, if somebody was asked whether it is the same one. */
    Optional<Long> foundLike() {
        return findings.stream()
                .filter(finding -> finding.code().equals(Finding.IS_LIKE))
                .map(finding -> Long.valueOf(finding.arguments().getFirst()))
                .findFirst();
    }

    /** The proposal that its change became, where others are to say yes or no. */
    Optional<Long> proposed() {
        return findings.stream()
                .filter(finding -> finding.code().equals(Finding.PROPOSED))
                .map(finding -> Long.valueOf(finding.arguments().getFirst()))
                .findFirst();
    }

    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }
}
