package no.samskap.contacts;

import java.util.Set;

/**
 * What is said of a contact point.
 *
 * @param organisations it serves; at least one
 * @param themes service areas it is for; none for all matters
 */
public record ContactPointText(
        Set<Long> organisations, Set<Long> themes, String email, String phone, ContactPoint.Audience audience) {
    public ContactPointText {
        if (organisations.isEmpty()) throw new IllegalArgumentException("A contact point serves an organisation");
        organisations = Set.copyOf(organisations);
        themes = Set.copyOf(themes);
    }
}
