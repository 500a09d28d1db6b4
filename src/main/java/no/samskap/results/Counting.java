package no.samskap.results;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a result counts as, and where.
 *
 * @param fact what it states while it is published; null where it is shown and not counted
 * @param label {@code research} or {@code education} where figures tell them apart, else empty
 * @param body the cooperation body it belongs under
 * @param focusArea the body's focus area
 */
public record Counting(
        @Nullable String fact,
        String label,
        @Nullable Long body,
        @Nullable Long focusArea) {
    public static final Counting NOT = new Counting(null, "", null, null);

    public Counting {
        if (fact != null && !ResultType.anyStates(fact))
            throw new IllegalArgumentException("No result counts as " + fact);
        if (focusArea != null && body == null) throw new IllegalArgumentException("A focus area belongs to a body");
    }

    /** As results of this type usually count. */
    public static Counting usual(ResultType type) {
        return new Counting(type.fact(), "", null, null);
    }

    public Counting labelled(String label) {
        return new Counting(fact, label, body, focusArea);
    }

    public Counting under(@Nullable Long body, @Nullable Long focusArea) {
        return new Counting(fact, label, body, focusArea);
    }

    boolean isUnderTheSameAs(Counting other) {
        return Objects.equals(body, other.body) && Objects.equals(focusArea, other.focusArea);
    }

    public boolean counts() {
        return fact != null;
    }
}
