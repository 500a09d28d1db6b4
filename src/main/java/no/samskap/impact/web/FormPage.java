package no.samskap.impact.web;

import java.util.List;
import no.samskap.impact.ImpactCase;
import no.samskap.web.Crumb;
import no.samskap.web.Field;
import no.samskap.web.Form;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/**
 * A page to write on: what is there already, and one or more forms.
 *
 * @param example a good example, to write after; may be empty
 * @param hints what may be better in what was written; nothing is stopped by them
 * @param lines what is there, each with a way to take it out
 */
public record FormPage(
        String title,
        String lead,
        List<Crumb> crumbs,
        String example,
        List<String> hints,
        List<Line> lines,
        List<Part> parts,
        String back) {
    private static final String TEMPLATE = "impact/form";

    /** Shows it, and says which template does. */
    String shown(Model model) {
        model.addAttribute("page", this);
        return TEMPLATE;
    }

    /**
     * The form of one line of a case, as {@code impact.claim} or {@code impact.quote}: its messages are {@code .new}, {@code .edit},
     * {@code .lead} and {@code .example} of those words.
     *
     * @param path where lines of this sort are, and where they stand on the page of the case
     * @param id null for a new one
     * @param next the message of the button that saves a new one and goes on
     */
    static FormPage line(
            ImpactCase told, String words, String path, @Nullable Long id, Form form, List<Field> fields, String next) {
        String title = Words.t(words + (id == null ? ".new" : ".edit"));
        String url = ImpactPages.url(told.number());
        return new FormPage(
                title,
                Words.t(words + ".lead"),
                ImpactPages.crumbs(told, title),
                Words.t(words + ".example"),
                List.of(),
                List.of(),
                List.of(Part.only(
                        url + "/" + path + (id == null ? "" : "/" + id),
                        form,
                        fields,
                        Words.t(id == null ? next : "form.save"))),
                url + "/skriv#" + path);
    }

    /**
     * @param title empty where there is one form only
     * @param id of the heading
     * @param files whether a file is sent
     */
    public record Part(
            String id,
            String title,
            String lead,
            String action,
            Form form,
            List<Field> fields,
            String submit,
            boolean files) {
        static Part only(String action, Form form, List<Field> fields, String submit) {
            return new Part("", "", "", action, form, fields, submit, false);
        }
    }

    /**
     * @param address empty where it leads nowhere
     * @param remove where it is taken out; empty where it is not
     */
    public record Line(String title, String language, String note, String address, String remove) {}
}
