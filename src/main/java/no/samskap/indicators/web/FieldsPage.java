package no.samskap.indicators.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import no.samskap.indicators.Framework;
import no.samskap.web.Crumb;
import no.samskap.web.Field;
import no.samskap.web.Form;
import no.samskap.web.Words;
import org.springframework.ui.Model;

/**
 * A form of few fields, of a framework or of something in it.
 *
 * @param words whose texts say what it is: {@code .title}, {@code .lead}, {@code .here} and {@code .send}
 * @param about what it is about, in a few words
 * @param above the pages above it; it is filled in from the last, and left to it without sending
 * @param folds fields that most leave alone, below the others
 * @param told what whoever sends it should know first
 */
public record FieldsPage(
        String words,
        String about,
        String action,
        List<Crumb> above,
        Form form,
        List<Field> fields,
        List<Fold> folds,
        List<Told> told) {
    private static final String TEMPLATE = "indicators/fields";

    /** One without anything folded away. */
    FieldsPage(
            String words,
            String about,
            String action,
            List<Crumb> above,
            Form form,
            List<Field> fields,
            List<Told> told) {
        this(words, about, action, above, form, fields, List.of(), told);
    }

    /** @param title what it is for, said where it is folded */
    public record Fold(String title, List<Field> fields) {
        /** What a text is called in other languages than bokmål. */
        static Fold languages(Form form, String... names) {
            return new Fold(
                    Words.t("indicators.setup.languages"),
                    Arrays.stream(names).map(form::text).toList());
        }

        /** Where something is written, chosen or wrong it is seen at once. What is chosen from the start says nothing. */
        public boolean isOpen() {
            return fields.stream()
                    .anyMatch(field -> field.isWrong()
                            || !field.saved().isEmpty()
                            || (field.kind() != Field.Kind.RADIOS
                                    && field.values().stream().anyMatch(value -> !value.isBlank())));
        }
    }

    /** @param note smaller, below; empty where there is nothing to add */
    public record Told(String label, String text, String note) {}

    /** Shows it, and says which template does. */
    String shown(Model model) {
        model.addAttribute("page", this);
        return TEMPLATE;
    }

    static Crumb all() {
        return new Crumb(Words.t("indicators.title"), "/tall");
    }

    /** The pages above one that belongs to a framework. */
    static List<Crumb> above(Framework framework, Crumb... more) {
        List<Crumb> above = new ArrayList<>(List.of(
                all(),
                new Crumb(
                        Words.t("indicators.one", String.valueOf(framework.number())), "/tall/" + framework.number())));
        above.addAll(List.of(more));
        return above;
    }

    public List<Crumb> crumbs() {
        List<Crumb> crumbs = new ArrayList<>(above);
        crumbs.add(Crumb.here(Words.t(words + ".here")));
        return crumbs;
    }

    public String back() {
        return above.getLast().path();
    }
}
