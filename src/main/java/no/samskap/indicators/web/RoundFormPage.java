package no.samskap.indicators.web;

import java.util.List;
import no.samskap.indicators.Figure;
import no.samskap.indicators.Framework;
import no.samskap.web.Field;
import no.samskap.web.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/**
 * A form of few fields about a year or one figure of it.
 *
 * @param words whose texts say what it is: {@code .title}, {@code .lead} and {@code .send}
 * @param about what it is about, in a few words
 * @param back where it is left without sending
 * @param before of a restatement, the locked figure
 * @param after of a restatement, what the records say today
 */
public record RoundFormPage(
        Framework framework,
        String words,
        String about,
        String action,
        String back,
        Form form,
        List<Field> fields,
        @Nullable Figure before,
        @Nullable Figure after) {
    static final String TEMPLATE = "indicators/round-form";

    /** Shows a form that compares no figures, and says which template does. */
    static String shown(
            Model model,
            Framework framework,
            String words,
            String about,
            String action,
            String back,
            Form form,
            List<Field> fields) {
        model.addAttribute("page", new RoundFormPage(framework, words, about, action, back, form, fields, null, null));
        return TEMPLATE;
    }
}
