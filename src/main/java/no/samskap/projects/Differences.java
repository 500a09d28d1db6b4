package no.samskap.projects;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import no.samskap.core.Language;
import no.samskap.core.PartialDate;
import org.jspecify.annotations.Nullable;

/** How two texts of a project differ, field by field, written so that it can be kept and put on a third. */
final class Differences {
    private Differences() {}

    /** A field as it was and as it should be. */
    record Change(String before, String after) {}

    static Map<String, Change> between(ProjectText before, ProjectText after) {
        Map<String, String> was = fields(before);
        Map<String, Change> changes = new LinkedHashMap<>();
        fields(after).forEach((field, value) -> {
            String old = Objects.requireNonNull(was.get(field));
            if (!old.equals(value)) changes.put(field, new Change(old, value));
        });
        return changes;
    }

    /** Whether each field is still as it was: then nobody has changed it meanwhile. */
    static boolean stillFit(ProjectText now, Map<String, Change> changes) {
        Map<String, String> fields = fields(now);
        return changes.entrySet().stream()
                .allMatch(change -> change.getValue().before().equals(fields.get(change.getKey())));
    }

    static ProjectText put(ProjectText now, Map<String, Change> changes) {
        Map<String, String> fields = fields(now);
        changes.forEach((field, change) -> fields.put(field, change.after()));
        return new ProjectText(
                of(fields, "title"),
                of(fields, "summary"),
                Language.of(of(fields, "language")).orElse(now.language()),
                of(fields, "form"),
                Project.State.valueOf(of(fields, "state")),
                of(fields, "stoppedBecause"),
                number(of(fields, "owner")),
                number(of(fields, "body")),
                number(of(fields, "focusArea")),
                date(of(fields, "starts")),
                date(of(fields, "ends")),
                Project.Audience.valueOf(of(fields, "audience")),
                numbers(of(fields, "themes")),
                of(fields, "brokeredBy"),
                Project.Origin.valueOf(of(fields, "origin")),
                of(fields, "originNote"));
    }

    /** Named as the fields of the form, so that they are called the same on the page. */
    private static Map<String, String> fields(ProjectText text) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title", text.title());
        fields.put("summary", text.summary());
        fields.put("language", text.language().code());
        fields.put("form", text.form());
        fields.put("state", text.state().name());
        fields.put("stoppedBecause", text.stoppedBecause());
        fields.put("owner", written(text.owner()));
        fields.put("body", written(text.body()));
        fields.put("focusArea", written(text.focusArea()));
        fields.put("starts", written(text.starts()));
        fields.put("ends", written(text.ends()));
        fields.put("audience", text.audience().name());
        fields.put(
                "themes",
                new TreeSet<>(text.themes()).stream().map(String::valueOf).collect(Collectors.joining(",")));
        fields.put("brokeredBy", text.brokeredBy());
        fields.put("origin", text.origin().name());
        fields.put("originNote", text.originNote());
        return fields;
    }

    private static String of(Map<String, String> fields, String name) {
        return Objects.requireNonNull(fields.get(name), name);
    }

    private static String written(@Nullable Long number) {
        return number == null ? "" : number.toString();
    }

    private static String written(@Nullable PartialDate date) {
        return date == null ? "" : date.iso();
    }

    private static @Nullable Long number(String text) {
        return text.isEmpty() ? null : Long.valueOf(text);
    }

    private static @Nullable PartialDate date(String text) {
        return PartialDate.parse(text).orElse(null);
    }

    private static Set<Long> numbers(String text) {
        List<String> all = text.isEmpty() ? List.of() : Arrays.asList(text.split(","));
        return all.stream().map(Long::valueOf).collect(Collectors.toSet());
    }
}
