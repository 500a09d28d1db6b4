package no.samskap.directory.web;

import java.util.List;
import no.samskap.directory.PersonQueries;
import no.samskap.web.Listing;

public record PersonListPage(Listing list, List<PersonQueries.Row> rows) {}
