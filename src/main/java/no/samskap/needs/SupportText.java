package no.samskap.needs;

import no.samskap.core.Language;
import org.jspecify.annotations.Nullable;

/**
 * What another organisation says when it joins a need.
 *
 * @param note how it is with them: what is the same, what is different
 * @param weight how pressing it is, from 1 to 5; null where they do not say
 * @param contact whom to talk to
 */
public record SupportText(String note, @Nullable Integer weight, String contact, Language language) {
    public static final int LEAST = 1;
    public static final int MOST = 5;

    public SupportText {
        if (weight != null && (weight < LEAST || weight > MOST))
            throw new IllegalArgumentException("A weight is 1 to 5");
    }

    public static SupportText saying(String note, Language language) {
        return new SupportText(note, null, "", language);
    }
}
