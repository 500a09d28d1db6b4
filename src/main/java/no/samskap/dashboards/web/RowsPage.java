package no.samskap.dashboards.web;

import java.util.List;
import no.samskap.records.FactTotals;
import no.samskap.web.Listing;

/**
 * The records behind a figure.
 *
 * @param back the dashboard they come from
 */
public record RowsPage(String title, String side, String back, Listing list, List<FactTotals.Row> rows) {}
