package no.samskap.needs.challenges;

import java.util.Set;
import no.samskap.core.Language;

/** What an adviser writes of a challenge. */
public record ChallengeText(
        String title, String summary, Language language, Challenge.Audience audience, Set<Long> themes) {
    public ChallengeText {
        if (title.isBlank()) throw new IllegalArgumentException("A challenge has a title");
        themes = Set.copyOf(themes);
    }
}
