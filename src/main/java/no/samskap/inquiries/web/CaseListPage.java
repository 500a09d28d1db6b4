package no.samskap.inquiries.web;

import java.time.LocalDate;
import java.util.List;
import no.samskap.inquiries.CaseQueries;
import no.samskap.web.Form;
import no.samskap.web.Listing;
import no.samskap.web.Option;

/**
 * The cases of the visitor's organisations.
 *
 * @param answer the form of the same answer to several; its choices are the open ones in the list
 */
public record CaseListPage(Listing list, List<CaseQueries.Row> rows, Form answer, List<Option> open, LocalDate today) {}
