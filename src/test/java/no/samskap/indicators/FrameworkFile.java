package no.samskap.indicators;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.samskap.core.LocalizedText;
import no.samskap.indicators.FrameworkText.GoalAreaText;
import no.samskap.indicators.FrameworkText.IndicatorText;
import no.samskap.indicators.FrameworkText.ReportedText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The framework of the demo data, with the reported totals only. */
public final class FrameworkFile {
    private FrameworkFile() {}

    public static FrameworkText trd3(long body) {
        try (InputStream file = FrameworkFile.class.getResourceAsStream("/demo/trd3/framework.json")) {
            JsonNode framework = JsonMapper.shared().readTree(file);
            return new FrameworkText(
                    body,
                    text(framework.get("name")),
                    LocalDate.parse(framework.get("from").asString()),
                    LocalDate.parse(framework.get("to").asString()),
                    true,
                    framework.get("source").asString(),
                    goalAreas(framework));
        } catch (IOException e) {
            throw new IllegalStateException("The demo data can be read", e);
        }
    }

    private static List<GoalAreaText> goalAreas(JsonNode framework) {
        List<GoalAreaText> areas = new ArrayList<>();
        for (JsonNode area : framework.get("goalAreas")) {
            List<IndicatorText> indicators = new ArrayList<>();
            for (JsonNode indicator : area.get("indicators")) indicators.add(indicator(indicator));
            areas.add(new GoalAreaText(area.get("key").asString(), text(area.get("name")), List.of(), indicators));
        }
        return areas;
    }

    private static IndicatorText indicator(JsonNode indicator) {
        JsonNode rule = indicator.get("rule");
        JsonNode target = indicator.get("target");
        List<ReportedText> reported = new ArrayList<>();
        for (JsonNode total : indicator.get("reported"))
            reported.add(new ReportedText(
                    total.has("year") ? total.get("year").asInt() : null,
                    total.get("total").asLong(),
                    total.has("pending") ? total.get("pending").asLong() : 0,
                    total.get("source").asString(),
                    "",
                    Set.of()));
        return new IndicatorText(
                indicator.get("key").asString(),
                text(indicator.get("name")),
                text(indicator.get("definition")),
                text(indicator.get("unit")),
                "",
                note(indicator.get("note")),
                rule.get("fact").asString(),
                rule.has("label") ? Set.of(rule.get("label").asString()) : Set.of(),
                rule.has("measure") ? Indicator.Measure.QUANTITY : Indicator.Measure.RECORDS,
                new Target(
                        Target.Kind.valueOf(target.get("kind").asString()),
                        target.get("value").isNull()
                                ? null
                                : target.get("value").asLong()),
                reported);
    }

    private static @Nullable LocalizedText note(JsonNode note) {
        return note.isNull() ? null : text(note);
    }

    private static LocalizedText text(JsonNode text) {
        return new LocalizedText(
                text.get("nb").asString(),
                text.get("nn").asString(),
                text.get("en").asString());
    }
}
