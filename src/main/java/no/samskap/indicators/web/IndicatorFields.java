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

    /** @param indicator null for a new one */
    static List<Field> of(Form form, @Nullable Indicator indicator) {
        List<Field> fields = new ArrayList<>(List.of(
                form.text("nameNb"),
                form.text("nameNn"),
                form.text("nameEn"),
                form.select("what", countable(indicator))));
        fields.addAll(labels(form, indicator));
        fields.addAll(List.of(
                form.radios(
                        "measure",
                        Arrays.stream(Indicator.Measure.values())
                                .map(measure -> new Option(
                                        measure.name(),
                                        Words.t("indicators.indicatorForm." + measure),
                                        Words.t("indicators.counting." + measure)))
                                .toList()),
                form.longText("definitionNb"),
                form.longText("definitionNn"),
                form.longText("definitionEn"),
                form.text("unitNb"),
                form.text("unitNn"),
                form.text("unitEn")));
        return fields;
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
