package no.samskap.results;

import org.jspecify.annotations.Nullable;

/**
 * What is said of a student's thesis beside what is said of any result. Its level is the result's type.
 *
 * @param institution where it was written
 * @param author named only where the student has agreed to it
 * @param problemOwner whose problem it was about
 */
public record Thesis(
        @Nullable Long institution,
        String author,
        boolean authorConsents,
        @Nullable Long problemOwner) {
    public static final Thesis NOTHING_SAID = new Thesis(null, "", false, null);

    public Thesis {
        if (!author.isEmpty() && !authorConsents)
            throw new IllegalArgumentException("An author is named only with consent");
    }
}
