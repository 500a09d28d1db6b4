package no.samskap.inquiries;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What came of what somebody did with a case. */
public sealed interface Handling {
    record Done() implements Handling {}

    /** @param field the one that is not as it must be */
    record Lacks(String field) implements Handling {}

    /** It is answered, withdrawn or closed. */
    record TooLate() implements Handling {}

    record NotYours() implements Handling {}

    static Handling lacking(@Nullable String field) {
        return new Lacks(Objects.requireNonNull(field));
    }
}
