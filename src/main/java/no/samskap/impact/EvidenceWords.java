package no.samskap.impact;

import no.samskap.web.Words;

/** Evidence in words. */
public final class EvidenceWords {
    private EvidenceWords() {}

    /** "Forskningssøknader sendt, 2024: 16 (låst tall)". */
    public static String figure(Evidence.Shown shown) {
        Integer year = shown.year();
        Long value = shown.value();
        return Words.t(
                "impact.evidence.figure",
                Words.t(shown.name()),
                year == null ? shown.period() : String.valueOf(year),
                value == null ? "–" : Words.number(value),
                Words.t(shown.isLocked() ? "impact.evidence.locked" : "impact.evidence.live"));
    }
}
