package no.samskap.demo;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.samskap.core.Language;
import no.samskap.core.LocalizedText;
import no.samskap.core.PartialDate;
import no.samskap.core.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the demo's JSON files. What they leave out is empty, never guessed. */
final class DemoData {
    private static final JsonMapper json = JsonMapper.builder().build();

    private DemoData() {}

    /** The rows of a file; none where a source has no such file. */
    static List<JsonNode> rows(String source, String file) {
        ClassPathResource resource = new ClassPathResource("demo/" + source + "/" + file);
        return resource.exists() ? each(read(resource)) : List.of();
    }

    static JsonNode one(String source, String file) {
        return read(new ClassPathResource("demo/" + source + "/" + file));
    }

    static boolean has(String source, String file) {
        return new ClassPathResource("demo/" + source + "/" + file).exists();
    }

    static List<JsonNode> each(@Nullable JsonNode array) {
        List<JsonNode> all = new ArrayList<>();
        if (array != null && array.isArray()) array.forEach(all::add);
        return all;
    }

    static List<String> texts(@Nullable JsonNode array) {
        return each(array).stream().map(JsonNode::asString).toList();
    }

    static String text(JsonNode row, String field) {
        JsonNode value = row.get(field);
        return value == null || value.isNull() ? "" : value.asString();
    }

    static Optional<String> given(JsonNode row, String field) {
        return Optional.of(text(row, field)).filter(text -> !text.isEmpty());
    }

    static @Nullable Long number(JsonNode row, String field) {
        JsonNode value = row.get(field);
        return value == null || value.isNull() ? null : value.asLong();
    }

    static @Nullable Integer whole(JsonNode row, String field) {
        JsonNode value = row.get(field);
        return value == null || value.isNull() ? null : value.asInt();
    }

    static Language language(JsonNode row) {
        return Language.of(text(row, "language")).orElse(Language.BOKMAL);
    }

    static LocalizedText localized(@Nullable JsonNode text) {
        if (text == null || text.isNull()) throw new IllegalArgumentException("A text in three languages is missing");
        return text.isString()
                ? LocalizedText.same(text.asString())
                : new LocalizedText(text(text, "nb"), text(text, "nn"), text(text, "en"));
    }

    static @Nullable LocalizedText localizedOrNull(JsonNode row, String field) {
        JsonNode text = row.get(field);
        return text == null || text.isNull() ? null : localized(text);
    }

    static @Nullable PartialDate date(JsonNode row, String field) {
        return given(row, field).flatMap(PartialDate::parse).orElse(null);
    }

    static @Nullable LocalDate day(JsonNode row, String field) {
        PartialDate date = date(row, field);
        return date == null ? null : date.first();
    }

    static Period period(JsonNode row) {
        return new Period(day(row, "from"), day(row, "to"));
    }

    private static JsonNode read(ClassPathResource resource) {
        try (InputStream in = resource.getInputStream()) {
            return json.readTree(in);
        } catch (IOException e) {
            throw new IllegalStateException("The demo's " + resource.getPath() + " cannot be read", e);
        }
    }
}
