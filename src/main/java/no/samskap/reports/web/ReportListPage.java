package no.samskap.reports.web;

import java.util.List;
import no.samskap.reports.ReportQueries;
import no.samskap.web.Listing;
import no.samskap.web.Option;

/** @param writesFor cooperations the visitor may begin a report for */
public record ReportListPage(Listing list, List<ReportQueries.Row> rows, List<Option> writesFor) {}
