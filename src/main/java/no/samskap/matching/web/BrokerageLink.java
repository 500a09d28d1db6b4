package no.samskap.matching.web;

import java.util.List;
import no.samskap.records.RecordHead;

/** @param cases the visitor's own, on this need */
public record BrokerageLink(RecordHead need, List<RecordHead> cases) {}
