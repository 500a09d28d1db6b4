package no.samskap.directory.web;

import java.util.List;
import java.util.Map;
import no.samskap.directory.OrganisationQueries;
import no.samskap.web.Listing;

/**
 * @param counties the counties' names by their two digits
 * @param foundAs what a row was found by, where that is a former municipality
 */
public record OrganisationListPage(
        Listing list,
        List<OrganisationQueries.Row> rows,
        Map<String, String> counties,
        boolean mayAdd,
        Map<Long, String> foundAs) {
    public String county(OrganisationQueries.Row row) {
        return row.countyNumber() == null ? "" : counties.getOrDefault(row.countyNumber(), "");
    }
}
