package no.samskap.matching.web;

import java.util.List;
import no.samskap.matching.Verdict;
import no.samskap.records.RecordHead;
import no.samskap.web.Form;

/**
 * Two records beside each other, and what is said of them.
 *
 * @param mayMerge whether the visitor may make one of the two
 * @param join where to join the other, for kinds that can be joined; empty for others
 */
public record PairPage(
        RecordHead mine,
        String address,
        RecordHead other,
        String otherAddress,
        int percent,
        String why,
        List<Verdict> verdicts,
        Form form,
        boolean mayMerge,
        Form merge,
        String join) {}
