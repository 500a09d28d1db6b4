package no.samskap.inquiries;

import org.jspecify.annotations.Nullable;

/**
 * What a municipality answers.
 *
 * @param reason why not; null where it is a yes
 * @param text the conditions, or more on why not
 */
public record Answer(Choice choice, Case.@Nullable Reason reason, String text) {
    /** In characters. */
    public static final int TEXT_LIMIT = 4000;

    public enum Choice {
        YES,
        CONDITIONS,
        NO
    }

    /** The field in which something is missing; null where it is complete. */
    public @Nullable String lacks() {
        return switch (choice) {
            case YES -> null;
            case CONDITIONS -> text.isBlank() ? "text" : null;
            case NO -> {
                if (reason == null) yield "reason";
                yield reason == Case.Reason.OTHER && text.isBlank() ? "text" : null;
            }
        };
    }

    Case.State state() {
        return switch (choice) {
            case YES -> Case.State.YES;
            case CONDITIONS -> Case.State.CONDITIONS;
            case NO -> Case.State.NO;
        };
    }
}
