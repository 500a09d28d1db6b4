package no.samskap.directory.web;

import java.util.List;
import no.samskap.directory.PersonQueries;
import no.samskap.web.Listing;

/** @param mayAdd whether the visitor may put somebody into the directory */
public record PersonListPage(Listing list, List<PersonQueries.Row> rows, boolean mayAdd) {}
