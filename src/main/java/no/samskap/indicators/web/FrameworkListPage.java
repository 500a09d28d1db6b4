package no.samskap.indicators.web;

import java.util.List;
import no.samskap.indicators.FrameworkQueries;
import no.samskap.web.Listing;

public record FrameworkListPage(Listing list, List<FrameworkQueries.Row> rows) {}
