package no.samskap.directory.web;

import java.util.List;
import no.samskap.web.Crumb;

/**
 * Asks before something is taken away.
 *
 * @param what it is called
 * @param text what happens then
 */
public record AskPage(
        List<Crumb> crumbs, String title, String what, String text, String action, String yes, String backUrl) {}
