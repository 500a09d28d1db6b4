package no.samskap.records;

import java.util.HashSet;
import java.util.Set;

/**
 * What a figure counts: distinct records that state one thing, under one body, with all of the labels.
 *
 * @param summing add up the quantities instead of counting the records
 */
public record CountingRule(String what, Set<String> labels, long body, boolean summing) {
    public CountingRule {
        labels = Set.copyOf(labels);
    }

    /** Only what carries this label too. */
    public CountingRule alsoLabelled(String label) {
        Set<String> all = new HashSet<>(labels);
        all.add(label);
        return new CountingRule(what, all, body, summing);
    }
}
