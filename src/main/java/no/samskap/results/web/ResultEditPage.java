package no.samskap.results.web;

import java.util.ArrayList;
import java.util.List;
import no.samskap.directory.WhoIsMeant;
import no.samskap.results.Result;
import no.samskap.results.ResultType;
import no.samskap.web.Field;
import no.samskap.web.Form;
import no.samskap.web.Option;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * @param result null for a new one
 * @param behind the organisations behind it that stand in the form
 */
public record ResultEditPage(
        @Nullable Result result,
        Form form,
        List<Option> owners,
        List<Option> behind,
        List<Option> themes,
        List<Option> bodies,
        List<Option> origins) {
    private static final int EMPTY_NAMES = 3;

    public String action() {
        return result == null ? "/resultater" : "/resultater/" + result.number();
    }

    public boolean isDraft() {
        return result == null || result.isDraft();
    }

    public List<Option> types() {
        return options("results.type.", ResultType.values());
    }

    public List<Option> labels() {
        return List.of(
                new Option("", Words.t("results.label.none")),
                new Option("research", Words.t("results.label.research")),
                new Option("education", Words.t("results.label.education")));
    }

    public List<Option> audiences() {
        List<Option> options = new ArrayList<>();
        for (Result.Audience audience : Result.Audience.values())
            options.add(new Option(
                    audience.name(),
                    Words.t("results.audience." + audience),
                    Words.t("results.audience." + audience + ".help")));
        return options;
    }

    public List<Option> yesAndNo() {
        return List.of(
                new Option("true", Words.t("results.counts.true"), Words.t("results.counts.true.help")),
                new Option("false", Words.t("results.counts.false"), Words.t("results.counts.false.help")));
    }

    public List<Option> consent() {
        return List.of(new Option("true", Words.t("results.consent")));
    }

    /** One field for each organisation that was typed and some empty ones; the first says what they are for. */
    public List<Field> others() {
        Field all = form.named("others", WhoIsMeant.ORGANISATIONS);
        List<String> typed =
                all.values().stream().filter(name -> !name.isBlank()).toList();
        List<Field> fields = new ArrayList<>();
        for (int place = 0; place < Math.max(typed.size() + 1, EMPTY_NAMES); place++) {
            String name = place < typed.size() ? typed.get(place) : "";
            fields.add(
                    place == 0
                            ? all.valued(name)
                            : all.another(
                                    all.id() + "-" + (place + 1),
                                    Words.t("results.form.others.another", place + 1),
                                    name));
        }
        return fields;
    }

    private static List<Option> options(String words, Enum<?>[] values) {
        List<Option> options = new ArrayList<>();
        for (Enum<?> value : values) options.add(new Option(value.name(), Words.t(words + value)));
        return options;
    }
}
