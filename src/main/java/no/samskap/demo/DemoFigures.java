package no.samskap.demo;

import static no.samskap.demo.DemoData.each;
import static no.samskap.demo.DemoData.given;
import static no.samskap.demo.DemoData.localized;
import static no.samskap.demo.DemoData.localizedOrNull;
import static no.samskap.demo.DemoData.number;
import static no.samskap.demo.DemoData.one;
import static no.samskap.demo.DemoData.text;
import static no.samskap.demo.DemoData.texts;
import static no.samskap.demo.DemoData.whole;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import no.samskap.core.Visitor;
import no.samskap.indicators.FrameworkText;
import no.samskap.indicators.FrameworkText.GoalAreaText;
import no.samskap.indicators.FrameworkText.IndicatorText;
import no.samskap.indicators.FrameworkText.ReportedText;
import no.samskap.indicators.FrameworkText.ValueText;
import no.samskap.indicators.Frameworks;
import no.samskap.indicators.Indicator;
import no.samskap.indicators.Saving;
import no.samskap.indicators.Target;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The governing document of a body: its indicators, targets, and the totals its report states. */
@Component
class DemoFigures {
    private final DemoDirectory directory;
    private final Frameworks frameworks;

    DemoFigures(DemoDirectory directory, Frameworks frameworks) {
        this.directory = directory;
        this.frameworks = frameworks;
    }

    void load(Visitor visitor, String source, DemoWork work) {
        JsonNode row = one(source, "framework.json");
        List<GoalAreaText> areas = each(row.get("goalAreas")).stream()
                .map(area -> new GoalAreaText(
                        text(area, "key"),
                        localized(area.get("name")),
                        each(area.get("value")).stream()
                                .map(value -> new ValueText(
                                        directory.organisation(text(value, "for")), localized(value.get("text"))))
                                .toList(),
                        each(area.get("indicators")).stream()
                                .map(indicator -> indicator(visitor, indicator, work))
                                .toList()))
                .toList();
        Saving outcome = frameworks.add(
                visitor,
                new FrameworkText(
                        directory.body(text(row, "body")),
                        localized(row.get("name")),
                        Objects.requireNonNull(DemoData.day(row, "from")),
                        Objects.requireNonNull(DemoData.day(row, "to")),
                        true,
                        text(row, "source"),
                        areas));
        if (!(outcome instanceof Saving.Saved))
            throw new IllegalStateException("The framework of the demo: " + outcome);
    }

    private IndicatorText indicator(Visitor visitor, JsonNode row, DemoWork work) {
        JsonNode rule = row.get("rule");
        JsonNode target = row.get("target");
        return new IndicatorText(
                text(row, "key"),
                localized(row.get("name")),
                localized(row.get("definition")),
                localized(row.get("unit")),
                text(row, "responsible"),
                localizedOrNull(row, "note"),
                text(rule, "fact"),
                given(rule, "label").map(Set::of).orElse(Set.of()),
                given(rule, "measure").isPresent() ? Indicator.Measure.QUANTITY : Indicator.Measure.RECORDS,
                new Target(Target.Kind.valueOf(text(target, "kind")), number(target, "value")),
                each(row.get("reported")).stream()
                        .map(total -> reported(visitor, total, text(rule, "fact"), work))
                        .toList());
    }

    private ReportedText reported(Visitor visitor, JsonNode row, String fact, DemoWork work) {
        Integer pending = whole(row, "pending");
        return new ReportedText(
                whole(row, "year"),
                Objects.requireNonNull(number(row, "total")),
                pending == null ? 0 : pending,
                text(row, "source"),
                text(row, "note"),
                texts(row.get("includes")).stream()
                        .flatMap(key -> work.behind(visitor, key, fact).stream())
                        .collect(Collectors.toSet()));
    }
}
