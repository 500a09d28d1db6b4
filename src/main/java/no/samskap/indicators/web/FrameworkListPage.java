package no.samskap.indicators.web;

import java.util.List;
import no.samskap.indicators.FrameworkQueries;
import no.samskap.records.RecordHead;
import no.samskap.web.Listing;

/** @param bodies cooperations the visitor may make a framework for */
public record FrameworkListPage(Listing list, List<FrameworkQueries.Row> rows, List<RecordHead> bodies) {}
