package no.samskap.matching;

import java.util.Map;
import no.samskap.matching.Sameness.Family;
import no.samskap.matching.Sameness.Sign;

/** The weights of the signs as {@code OverlapTests.fit} found them, and the threshold of each family. Changed together only. */
final class Weights {
    /** @param bias what the sum starts from: nothing alike is not the same */
    private record Fitted(double bias, Map<Sign, Double> weights) {}

    private static final Map<Family, Fitted> FITTED = Map.of(
            Family.WORK,
                    new Fitted(
                            -2.66,
                            Map.ofEntries(
                                    Map.entry(Sign.TITLE_IN_TEXT, 4.30),
                                    Map.entry(Sign.TEXTS, 2.87),
                                    Map.entry(Sign.TEXT_WITHIN, 3.68),
                                    Map.entry(Sign.ABBREVIATION, 0.84),
                                    Map.entry(Sign.CONTRAST, -0.61),
                                    Map.entry(Sign.SWAPPED, -8.45),
                                    Map.entry(Sign.NUMBERS, -1.18),
                                    Map.entry(Sign.OTHER_PARTNERS, -3.96))),
            Family.PERSON,
                    new Fitted(
                            -4.49,
                            Map.ofEntries(
                                    Map.entry(Sign.TITLES, 1.76),
                                    Map.entry(Sign.TITLE_WITHIN, 4.63),
                                    Map.entry(Sign.TEXT_WITHIN, 1.09),
                                    Map.entry(Sign.CONTRAST, -1.40),
                                    Map.entry(Sign.PARTNERS, 0.46),
                                    Map.entry(Sign.OTHER_PARTNERS, -0.63))),
            Family.ORGANISATION,
                    new Fitted(
                            -0.61,
                            Map.ofEntries(
                                    Map.entry(Sign.TITLES, 0.28),
                                    Map.entry(Sign.TITLE_WITHIN, 0.40),
                                    Map.entry(Sign.TITLE_IN_TEXT, 0.70),
                                    Map.entry(Sign.TEXTS, 0.28),
                                    Map.entry(Sign.TEXT_WITHIN, 0.73),
                                    Map.entry(Sign.ABBREVIATION, 0.75),
                                    Map.entry(Sign.CONTRAST, -3.74),
                                    Map.entry(Sign.SWAPPED, -0.34),
                                    Map.entry(Sign.CONTRAST_IN_TEXT, -0.15),
                                    Map.entry(Sign.PARTNERS, 3.17),
                                    Map.entry(Sign.OTHER_PARTNERS, -3.71))));

    private Weights() {}

    /** From here on two of a kind are shown as the same: the middle of what served the fitted pairs of the kind best. */
    static double threshold(String kind) {
        return switch (kind) {
            case "need" -> 0.33;
            case "project" -> 0.37;
            case "person", "expertise" -> 0.6;
            default -> 0.5;
        };
    }

    static double bias(Family family) {
        return of(family).bias();
    }

    static double of(Family family, Sign sign) {
        return of(family).weights().getOrDefault(sign, 0.0);
    }

    private static Fitted of(Family family) {
        Fitted fitted = FITTED.get(family);
        if (fitted == null) throw new IllegalStateException("No weights for " + family);
        return fitted;
    }
}
