package no.samskap.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.samskap.core.Language;
import org.jspecify.annotations.Nullable;

/**
 * What the Java record that a form is sent into says of the form: which fields there are and in what order, what is required, how long a
 * text may be, what is personal. A field of several of a kind, a map, is sent as {@code notes[3]}.
 */
final class FormShape {
    private final List<RecordComponent> components;

    private FormShape(List<RecordComponent> components) {
        this.components = components;
    }

    /** @param type a record */
    static FormShape of(Class<?> type) {
        return new FormShape(List.of(type.getRecordComponents()));
    }

    boolean isRequired(String name) {
        return annotation(name, NotBlank.class) != null
                || annotation(name, NotNull.class) != null
                || annotation(name, NotEmpty.class) != null;
    }

    /** In characters; 0 where there is none. */
    int limit(String name) {
        Size size = annotation(name, Size.class);
        return size == null || size.max() == Integer.MAX_VALUE ? 0 : size.max();
    }

    /** Empty where it is not. */
    String personal(String name) {
        Personal personal = annotation(name, Personal.class);
        return personal == null ? "" : personal.value();
    }

    private <A extends Annotation> @Nullable A annotation(String name, Class<A> type) {
        for (RecordComponent component : components)
            if (component.getName().equals(name)) return component.getAccessor().getAnnotation(type);
        return null;
    }

    /** Validators find what is wrong in any order; whoever reads the summary goes down the page. */
    Map<String, String> asOnThePage(Map<String, String> errors) {
        Map<String, String> ordered = new LinkedHashMap<>();
        for (RecordComponent field : components) {
            String error = errors.get(field.getName());
            if (error != null) ordered.put(field.getName(), error);
        }
        errors.forEach(ordered::putIfAbsent);
        return ordered;
    }

    /** Where a value could not be read, Spring looks no further; all that is missing is said at once all the same. */
    List<String> leftBlank(Map<String, List<String>> sent) {
        return components.stream()
                .map(RecordComponent::getName)
                .filter(this::isRequired)
                .filter(name -> lines(sent.getOrDefault(name, List.of())).isEmpty())
                .toList();
    }

    /** What was typed, by field, as it was typed. */
    Map<String, List<String>> sent(HttpServletRequest request) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (RecordComponent component : components) {
            String[] given = request.getParameterValues(component.getName());
            if (given != null) values.put(component.getName(), List.of(given));
        }
        request.getParameterMap().forEach((name, given) -> {
            boolean ofSeveral = components.stream()
                    .anyMatch(component -> name.startsWith(component.getName() + "[") && name.endsWith("]"));
            if (ofSeveral) values.put(name, List.of(given));
        });
        return values;
    }

    /** What a form would be sent with for this to come of it. */
    static Map<String, List<String>> values(Record content) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (RecordComponent component : content.getClass().getRecordComponents()) {
            try {
                Method accessor = component.getAccessor();
                accessor.setAccessible(true);
                Object value = accessor.invoke(content);
                if (value instanceof Map<?, ?> several)
                    several.forEach((key, each) -> values.put(component.getName() + "[" + key + "]", texts(each)));
                else values.put(component.getName(), texts(value));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("A form's record can be read", e);
            }
        }
        return values;
    }

    private static List<String> texts(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case Collection<?> several ->
                several.stream().map(Objects::toString).toList();
            case Language language -> List.of(language.code());
            default -> value.toString().isEmpty() ? List.of() : List.of(value.toString());
        };
    }

    /** Browsers send line breaks as CR LF; the database keeps LF. */
    static List<String> lines(List<String> texts) {
        return texts.stream()
                .map(text -> text.replace("\r\n", "\n").strip())
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
