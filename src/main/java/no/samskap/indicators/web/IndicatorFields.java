package no.samskap.indicators.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import no.samskap.indicators.Countable;
import no.samskap.indicators.FigureWords;
import no.samskap.indicators.Indicator;
import no.samskap.web.Field;
import no.samskap.web.Form;
import no.samskap.web.Option;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;

/** The fields of an indicator's form. */
final class IndicatorFields {
    private IndicatorFields() {}

    /**
     * What everybody says of an indicator.
     *
     * @param indicator null for a new one
     */
    static List<Field> first(Form form, @Nullable Indicator indicator) {
        return List.of(
                form.text("nameNb"),
                form.select("what", countable(indicator)),
                form.text("unitNb"),
                form.longText("definitionNb"),
                form.text("responsible"));
    }

    /** Only some of it, another way of counting, other languages. */
    static List<FieldsPage.Fold> folded(Form form, @Nullable Indicator indicator) {
        List<Field> counting = new ArrayList<>(labels(form, indicator));
        counting.add(form.radios("measure", measures(indicator)));
        return List.of(
                new FieldsPage.Fold(Words.t("indicators.indicatorForm.more"), counting),
                new FieldsPage.Fold(
                        Words.t("indicators.setup.languages"),
                        List.of(
                                form.text("nameNn"),
                                form.text("unitNn"),
                                form.longText("definitionNn"),
                                form.text("nameEn"),
                                form.text("unitEn"),
                                form.longText("definitionEn"))));
    }

    /** A new indicator is counted as the thing is usually told, unless somebody says otherwise. */
    private static List<Option> measures(@Nullable Indicator indicator) {
        List<Option> options = new ArrayList<>();
        if (indicator == null)
            options.add(new Option(
                    "", Words.t("indicators.indicatorForm.usual"), Words.t("indicators.indicatorForm.usual.help")));
        for (Indicator.Measure measure : Indicator.Measure.values())
            options.add(new Option(
                    measure.name(),
                    Words.t("indicators.indicatorForm." + measure),
                    Words.t("indicators.counting." + measure)));
        return options;
    }

    private static List<Option> countable(@Nullable Indicator indicator) {
        List<String> facts = new ArrayList<>(Countable.FACTS);
        if (indicator != null && !facts.contains(indicator.what())) facts.add(indicator.what());
        List<Option> options = new ArrayList<>();
        for (String fact : facts) options.add(new Option(fact, FigureWords.fact(fact)));
        options.sort(Comparator.comparing(Option::label));
        options.addFirst(new Option("", Words.t("indicators.indicatorForm.what.choose")));
        return options;
    }

    /** One question for each sort of labels, since without a script all are asked whatever is counted. */
    private static List<Field> labels(Form form, @Nullable Indicator indicator) {
        List<Field> fields = new ArrayList<>();
        for (Countable.Labels each : Countable.LABELS)
            fields.add(labels(form, each.code(), each.labels(), fields.isEmpty()));
        List<String> others = indicator == null
                ? List.of()
                : indicator.labels().stream()
                        .filter(label -> Countable.LABELS.stream()
                                .noneMatch(each -> each.labels().contains(label)))
                        .sorted()
                        .toList();
        if (!others.isEmpty()) fields.add(labels(form, "other", others, false));
        return fields;
    }

    /** @param isFirst what is wrong, and what somebody else saved, is said once */
    private static Field labels(Form form, String code, List<String> labels, boolean isFirst) {
        Field field = form.checkboxes(
                "labels",
                labels.stream()
                        .map(label -> new Option(label, FigureWords.label(label)))
                        .toList());
        return new Field(
                field.name(),
                isFirst ? field.id() : field.id() + "-" + code,
                field.kind(),
                Words.t("indicators.labels." + code),
                Words.t("indicators.labels." + code + ".help"),
                field.values(),
                isFirst ? field.error() : "",
                isFirst ? saved(field.saved()) : "",
                field.required(),
                0,
                field.options());
    }

    /** In words what a colleague chose meanwhile. */
    private static String saved(String labels) {
        return labels.isEmpty()
                ? ""
                : String.join(
                        ", ",
                        Arrays.stream(labels.split(", "))
                                .map(FigureWords::label)
                                .toList());
    }
}
