package no.samskap.accounts.providers;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a value stands in what a provider says: the name of a claim, or a JSON pointer (RFC 6901) in which {@code *} stands for
 * each element of a list: {@code /authorization_details/*}{@code /orgno/ID}. Empty is the whole.
 */
record ClaimPath(List<String> steps) {
    private static final String EACH = "*";

    static ClaimPath of(String text) {
        if (text.isEmpty()) return new ClaimPath(List.of());
        if (!text.startsWith("/")) return new ClaimPath(List.of(text));
        return new ClaimPath(Arrays.stream(text.substring(1).split("/", -1))
                .map(step -> step.replace("~1", "/").replace("~0", "~"))
                .toList());
    }

    /** All that stands there; lists at the end are opened. */
    Stream<Object> in(@Nullable Object whole) {
        Stream<Object> found = Stream.ofNullable(whole);
        for (String step : steps) found = found.flatMap(part -> next(part, step));
        return found;
    }

    Stream<String> texts(@Nullable Object whole) {
        return in(whole)
                .flatMap(value -> value instanceof Collection<?> several ? several.stream() : Stream.of(value))
                .filter(value -> value instanceof String || value instanceof Number)
                .map(value -> value.toString().strip())
                .filter(text -> !text.isEmpty());
    }

    Optional<String> text(@Nullable Object whole) {
        return texts(whole).findFirst();
    }

    private static Stream<?> next(Object part, String step) {
        return switch (part) {
            case Map<?, ?> named -> Stream.ofNullable(named.get(step));
            case List<?> listed when step.equals(EACH) -> listed.stream();
            case List<?> listed
            when step.matches("\\d{1,4}") ->
                listed.stream().skip(Long.parseLong(step)).limit(1);
            default -> Stream.empty();
        };
    }
}
