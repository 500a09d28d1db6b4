package no.samskap.matching.web;

import java.util.List;
import no.samskap.records.RecordHead;

/**
 * @param side from 1
 * @param waiting records that changed and are not compared yet
 */
public record DuplicatesPage(
        RecordHead body, String address, List<Pair> pairs, int side, boolean isLast, long waiting) {
    /** @param judge where to say whether they are the same; empty where that is for others */
    public record Pair(
            RecordHead one,
            String address,
            RecordHead other,
            String otherAddress,
            int percent,
            String why,
            String judge) {}

    public String sideUrl(int wanted) {
        return address + "/dubletter?side=" + wanted;
    }
}
