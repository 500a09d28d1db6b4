package no.samskap.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.samskap.core.Visitor;
import no.samskap.records.Changes;
import org.jspecify.annotations.Nullable;

/** A kind of record that can come in files. */
interface Importable {
    /** As {@link no.samskap.records.RecordKind} names it. */
    String kind();

    List<Column> columns();

    /** Without one of these a file cannot be read as this kind. */
    String needed();

    /**
     * Begins looking through a file, or writing it: the lines come in their order.
     *
     * @param looked how it was looked through before, where it was: what did not change since need not be compared again
     */
    Intake begin(Visitor visitor, Import file, Optional<Looked> looked);

    /**
     * What the columns of a file are, after a look at its first lines for what speaks against their names.
     *
     * @param named by place whether the column has one of our names; otherwise its name is only like one
     */
    List<String> sift(Visitor visitor, Import file, List<List<String>> firstLines, List<Boolean> named);

    /** The words a column of choices may hold; empty for other columns. */
    List<String> choices(String column);

    /** A value of the table in words. */
    String shown(Visitor visitor, String column, String value);

    /** Takes back what became of lines. */
    List<Verdict> undo(Visitor visitor, List<ImportLine> lines);

    /**
     * How a file was looked through.
     *
     * @param at the moment before
     * @param tokens what its sender might read by then
     * @param like the records that its lines were found to be like
     */
    record Looked(Changes.Moment at, Set<String> tokens, Set<Long> like) {}

    interface Intake {
        List<Verdict> check(List<ImportLine> lines);

        /** Writes what the verdicts say, all of it or an exception. */
        List<Verdict> write(List<Verdict> verdicts);
    }

    /**
     * What is found out about a line.
     *
     * @param content what is to be written; null where nothing is
     */
    record Verdict(
            int line,
            ImportLine.Outcome outcome,
            @Nullable Long record,
            @Nullable Integer version,
            List<ImportLine.Finding> findings,
            List<ImportLine.Change> changes,
            @Nullable Map<String, String> content) {
        Verdict became(ImportLine.Outcome newOutcome, @Nullable Long newRecord, @Nullable Integer newVersion) {
            return new Verdict(line, newOutcome, newRecord, newVersion, findings, changes, null);
        }

        Verdict with(List<ImportLine.Finding> newFindings) {
            return new Verdict(line, outcome, record, version, newFindings, changes, content);
        }
    }
}
