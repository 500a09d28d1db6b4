package no.samskap.needs.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samskap.needs.Origins;
import org.jspecify.annotations.Nullable;

/**
 * What a need grew out of.
 *
 * @param record the number or the address of a record here
 */
public record OriginForm(
        @NotNull Origins.@Nullable Kind kind,
        @Size(max = 500) @Nullable String note,
        @Size(max = 300) @Nullable String record) {
    static final String WORDS = "needs.origin.form";

    private static final Pattern NUMBER = Pattern.compile("(?:.*/)?(\\d{1,18})(?:[?#].*)?");

    static OriginForm empty() {
        return new OriginForm(Origins.Kind.PLAN, "", "");
    }

    boolean namesNoRecord() {
        return SendForm.stripped(record).isEmpty();
    }

    /** Null where nothing was written, or nothing that is a number. */
    @Nullable
    Long number() {
        Matcher matcher = NUMBER.matcher(SendForm.stripped(record));
        return matcher.matches() ? Long.valueOf(matcher.group(1)) : null;
    }
}
