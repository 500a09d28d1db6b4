package no.samskap.checklists.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.samskap.checklists.Checklist;
import no.samskap.checklists.ChecklistText;
import no.samskap.core.LocalizedText;
import no.samskap.records.RecordContent;
import org.jspecify.annotations.Nullable;

/** What a system administrator sends of a checklist: a point a line, the same points in each language. */
public record ChecklistForm(
        @NotBlank @Size(max = 200) String nameNb,
        @Size(max = 200) @Nullable String nameNn,
        @Size(max = 200) @Nullable String nameEn,
        @NotBlank @Size(max = RecordContent.SUMMARY_LIMIT) String aboutNb,
        @Size(max = RecordContent.SUMMARY_LIMIT) @Nullable String aboutNn,
        @Size(max = RecordContent.SUMMARY_LIMIT) @Nullable String aboutEn,
        @NotBlank @Size(max = 15000) String nb,
        @NotBlank @Size(max = 15000) String nn,
        @NotBlank @Size(max = 15000) String en) {
    static final String WORDS = "checklists.edit.form";

    static ChecklistForm of(Checklist checklist) {
        return new ChecklistForm(
                checklist.name().nb(),
                checklist.name().nn(),
                checklist.name().en(),
                checklist.summary().nb(),
                checklist.summary().nn(),
                checklist.summary().en(),
                checklist.points().stream().map(point -> point.text().nb()).collect(Collectors.joining("\n")),
                checklist.points().stream().map(point -> point.text().nn()).collect(Collectors.joining("\n")),
                checklist.points().stream().map(point -> point.text().en()).collect(Collectors.joining("\n")));
    }

    /** Each field that does not fit the others, with the key of the message that says why. */
    Map<String, String> contradictions() {
        Map<String, String> wrong = new LinkedHashMap<>();
        List<String> points = lines(nb);
        if (points.size() > Checklist.MOST_POINTS) wrong.put("nb", "checklists.edit.tooMany");
        if (points.stream().distinct().count() < points.size()) wrong.put("nb", "checklists.edit.twice");
        if (lines(nn).size() != points.size()) wrong.put("nn", "checklists.edit.differ");
        if (lines(en).size() != points.size()) wrong.put("en", "checklists.edit.differ");
        Map.of("nb", points, "nn", lines(nn), "en", lines(en)).forEach((field, all) -> {
            if (all.stream().anyMatch(line -> line.length() > Checklist.POINT_LIMIT))
                wrong.putIfAbsent(field, "checklists.edit.long");
        });
        return wrong;
    }

    ChecklistText text() {
        List<String> nynorsk = lines(nn);
        List<String> english = lines(en);
        List<LocalizedText> points = new ArrayList<>();
        for (String line : lines(nb))
            points.add(new LocalizedText(line, nynorsk.get(points.size()), english.get(points.size())));
        return new ChecklistText(localized(nameNb, nameNn, nameEn), localized(aboutNb, aboutNn, aboutEn), points);
    }

    private static LocalizedText localized(String nb, @Nullable String nn, @Nullable String en) {
        return new LocalizedText(nb.strip(), nn == null ? "" : nn.strip(), en == null ? "" : en.strip());
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
