package no.samskap.directory.web;

import java.util.List;
import no.samskap.directory.BodyQueries;
import no.samskap.web.Listing;

public record BodyListPage(Listing list, List<BodyQueries.Row> rows, boolean mayAdd) {}
