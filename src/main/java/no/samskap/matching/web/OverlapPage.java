package no.samskap.matching.web;

import java.util.List;
import no.samskap.records.RecordHead;

/** What is there already, beside what somebody writes or a record that is there. */
public record OverlapPage(List<Line> seen, List<RecordHead> ask) {
    /**
     * @param judge where to say whether they are the same; empty where it cannot be said yet
     */
    public record Line(RecordHead head, String address, int percent, String why, String judge) {}

    public boolean isNothing() {
        return seen.isEmpty() && ask.isEmpty();
    }
}
