package no.samskap.impact.web;

import java.util.List;
import no.samskap.web.Crumb;
import no.samskap.web.Field;
import no.samskap.web.Form;

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
