package no.samskap.evaluation.logic.web;

import java.util.List;
import no.samskap.indicators.Framework;
import no.samskap.web.Field;
import no.samskap.web.Form;
import org.springframework.ui.Model;

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
    private static final String TEMPLATE = "logic/form";

    /** Shows it, and says which template does. */
    String shown(Model model) {
        model.addAttribute("page", this);
        return TEMPLATE;
    }

    public String url() {
        return LogicPage.url(framework);
    }
}
