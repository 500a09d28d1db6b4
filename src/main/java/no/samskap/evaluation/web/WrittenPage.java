package no.samskap.evaluation.web;

import java.util.List;
import no.samskap.web.Crumb;
import no.samskap.web.Field;
import no.samskap.web.Form;

/**
 * A page with one form of an evaluation.
 *
 * @param back where one goes that sends nothing
 */
public record WrittenPage(
        List<Crumb> crumbs, String title, String lead, String action, String back, Form form, List<Field> fields) {}
