package no.samskap.reports.web;

import java.util.List;
import no.samskap.web.Field;
import no.samskap.web.Form;

/**
 * The form of a report, or of one of its parts.
 *
 * @param back where it is left without sending, by name and address
 */
public record ReportEditPage(
        String title, String lead, String action, String backTitle, String back, Form form, List<Field> fields) {}
