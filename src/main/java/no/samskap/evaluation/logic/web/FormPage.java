package no.samskap.evaluation.logic.web;

import java.util.List;
import no.samskap.indicators.Framework;
import no.samskap.web.Field;
import no.samskap.web.Form;

/**
 * A page with one form about a programme logic.
 *
 * @param back where one goes that sends nothing
 * @param send what the button says
 */
public record FormPage(
        Framework framework,
        String title,
        String lead,
        String action,
        String back,
        Form form,
        List<Field> fields,
        String send) {
    public String url() {
        return LogicPage.url(framework);
    }
}
