package no.samskap.evaluation.web;

import java.util.List;
import no.samskap.web.Crumb;
import no.samskap.web.Field;
import no.samskap.web.Form;
import org.springframework.ui.Model;

/**
 * A page with one form of an evaluation.
 *
 * @param back where one goes that sends nothing
 */
public record WrittenPage(
        List<Crumb> crumbs, String title, String lead, String action, String back, Form form, List<Field> fields) {
    private static final String TEMPLATE = "evaluation/form";

    /** Shows it, and says which template does. */
    String shown(Model model) {
        model.addAttribute("page", this);
        return TEMPLATE;
    }
}
