package no.samskap.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samskap.exchange.ImportLine.Decision;
import no.samskap.exchange.ImportLine.Finding;
import org.jspecify.annotations.Nullable;

/** A line as it was understood so far: what its cells say, what is wrong with them, and the record it is. */
final class ReadLine {
    final ImportLine line;
    /** By column, as {@link ProjectTable} writes values. */
    final Map<String, String> row = new LinkedHashMap<>();

    final List<Finding> findings = new ArrayList<>();

    @Nullable
    Long known;

    /** Whether somebody must say if it is the same as the known record, or as an earlier line. */
    boolean asks;

    ReadLine(ImportLine line) {
        this.line = line;
    }

    boolean isWrong() {
        return findings.stream().anyMatch(Finding::error);
    }

    boolean isWrong(String column) {
        return findings.stream()
                .anyMatch(finding -> finding.error() && finding.column().equals(column));
    }

    boolean waits() {
        return asks && line.decision() == null;
    }

    boolean isPassedOver() {
        return asks && line.decision() == Decision.SKIP;
    }

    /** A new record: it is none that is known, or the sender said that it only looks like one. */
    boolean isNew() {
        return known == null || (asks && line.decision() == Decision.NEW);
    }

    String value(String column) {
        return ProjectTable.value(row, column);
    }
}
