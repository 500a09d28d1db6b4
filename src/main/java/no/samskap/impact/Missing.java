package no.samskap.impact;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import no.samskap.impact.ImpactCase.Section;

/**
 * What a case lacks. A list to work through, no wall: only a quotation without consent keeps a case from being published.
 *
 * @param about what it is missing from, as people know it; empty where it is the whole case
 * @param stops whether it keeps the case from being published
 */
public record Missing(Kind kind, String about, boolean stops) {
    /** Names are the messages {@code impact.missing.<name>}. */
    public enum Kind {
        SUMMARY,
        ORIGIN,
        SECTION,
        PARTIES,
        CLAIMS,
        EVIDENCE,
        CONSENT,
        PICTURE,
        REVIEWERS,
        REVIEW,
        CHANGES
    }

    /**
     * @param hasOrigin whether it is told what it came out of
     * @param sectionName what a section is called
     */
    public static List<Missing> of(ImpactCase told, boolean hasOrigin, Function<Section.Part, String> sectionName) {
        List<Missing> all = new ArrayList<>();
        if (told.head().summary().isEmpty()) all.add(of(Kind.SUMMARY, ""));
        if (!hasOrigin) all.add(of(Kind.ORIGIN, ""));
        for (Section.Part part : Section.Part.values())
            if (told.text(part).isEmpty()) all.add(of(Kind.SECTION, sectionName.apply(part)));
        if (told.parties().size() < 2) all.add(of(Kind.PARTIES, ""));
        if (told.claims().isEmpty()) all.add(of(Kind.CLAIMS, ""));
        for (ImpactCase.Claim claim : told.claims()) if (!claim.isEvidenced()) all.add(of(Kind.EVIDENCE, claim.text()));
        for (Quotation quotation : told.quotations())
            if (quotation.isInTheWay()) all.add(new Missing(Kind.CONSENT, quotation.speakerName(), true));
        if (told.picture() == null) all.add(of(Kind.PICTURE, ""));
        if (told.reviews().isEmpty()) all.add(of(Kind.REVIEWERS, ""));
        for (ImpactCase.Review review : told.reviews()) {
            if (review.answer() == null) all.add(of(Kind.REVIEW, review.name()));
            if (review.answer() == ImpactCase.Review.Answer.CHANGES) all.add(of(Kind.CHANGES, review.name()));
        }
        return all;
    }

    private static Missing of(Kind kind, String about) {
        return new Missing(kind, about, false);
    }
}
