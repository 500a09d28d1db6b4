package no.samskap.search.web;

import java.util.List;
import no.samskap.search.SavedSearch;
import no.samskap.web.Form;
import no.samskap.web.Option;

/**
 * @param bodies those it may be shared with, after nobody
 * @param letters the one choice of the check box
 */
public record SavedSearchEditPage(SavedSearch saved, Form form, List<Option> bodies, List<Option> letters) {}
