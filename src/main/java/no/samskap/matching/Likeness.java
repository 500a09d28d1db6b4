package no.samskap.matching;

import java.time.temporal.ChronoUnit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samskap.core.Period;

/**
 * How likely it is that two descriptions mean the same thing: 0 to 1. Signs of likeness and of difference are weighed together as
 * in logistic regression; the weights were fitted to two thirds of the labelled pairs in the tests, and judged on the rest.
 * docs/decisions/0070 tells how.
 */
public final class Likeness {
    /** What is seen when two are compared, each 0 to 1 but for the contrasts, which are weights of words. */
    enum Sign {
        /** How much of the titles is the same. */
        TITLES,
        /** How much of the one title that is best covered stands in the other. */
        TITLE_WITHIN,
        /** How much of each title stands in the other's title or text. */
        TITLE_IN_TEXT,
        /** How much of title and text is the same. */
        TEXTS,
        /** How much of the shorter stands in the longer. */
        TEXT_WITHIN,
        ABBREVIATION,
        /** Telling words in each title that the other nowhere has: of two alike, this is what makes neighbours of them. */
        CONTRAST,
        /** Such words within titles that are otherwise alike: "… of teachers to …", "… of nurses to …". */
        SWAPPED,
        /** The same, of all words. */
        CONTRAST_IN_TEXT,
        /** Numbers in both titles, and none in common: two years, two phases. */
        NUMBERS,
        PARTNERS,
        /** Partners are named on both sides, and none is the same. */
        OTHER_PARTNERS,
        PERIOD;

        /** Whether it speaks against. */
        boolean isAgainst() {
            return this == CONTRAST || this == SWAPPED || this == CONTRAST_IN_TEXT || this == NUMBERS || this == OTHER_PARTNERS;
        }
    }

    /** Which weights count. */
    enum Family {
        WORK,
        PERSON,
        ORGANISATION;

        static Family of(String kind) {
            return switch (kind) {
                case "person", "expertise" -> PERSON;
                case "organisation", "body" -> ORGANISATION;
                default -> WORK;
            };
        }
    }

    private static final double MOST_CONTRAST = 3;

    private Likeness() {}

    /** Why two are taken to be alike; named by messages {@code matching.reason.<name>}. */
    public enum Reason {
        SAME_TITLE,
        LIKE_TITLE,
        SHORT_NAME,
        LIKE_TEXT,
        SAME_PARTNERS,
        SAME_PERIOD
    }

    /**
     * @param score from 0 to 1
     * @param words that counted, as the first of the two writes them
     */
    public record Compared(double score, List<Reason> reasons, List<String> words) {
        public boolean isSame(String kind) {
            return score >= Weights.threshold(kind);
        }

        public int percent() {
            return (int) Math.round(score * 100);
        }
    }

    public static Compared between(Described one, Described other) {
        Map<Sign, Double> signs = signs(one, other);
        double sum = Weights.bias(Family.of(one.kind()));
        for (Map.Entry<Sign, Double> sign : signs.entrySet())
            sum += Weights.of(Family.of(one.kind()), sign.getKey()) * sign.getValue();
        Wording text = Wording.of(one.title(), one.summary());
        return new Compared(
                1 / (1 + Math.exp(-sum)),
                reasons(signs),
                text.sharedWith(Wording.of(other.title(), other.summary()), 6));
    }

    static Map<Sign, Double> signs(Described one, Described other) {
        Map<Sign, Double> signs = Family.of(one.kind()) == Family.PERSON ? ofNames(one, other) : ofTexts(one, other);
        Wording mine = Wording.ofNames(one.partners());
        Wording theirs = Wording.ofNames(other.partners());
        boolean known = !mine.words().isEmpty() && !theirs.words().isEmpty();
        double partners = known ? Math.max(mine.coveredBy(theirs), theirs.coveredBy(mine)) : 0.5;
        signs.put(Sign.PARTNERS, partners);
        signs.put(Sign.OTHER_PARTNERS, known && partners < 0.5 ? 1.0 : 0.0);
        signs.put(Sign.PERIOD, shared(one.period(), other.period()));
        return signs;
    }

    private static Map<Sign, Double> ofTexts(Described one, Described other) {
        Wording myTitle = Wording.of(one.title());
        Wording theirTitle = Wording.of(other.title());
        Wording mine = Wording.of(one.title(), one.summary());
        Wording theirs = Wording.of(other.title(), other.summary());
        Map<Sign, Double> signs = new EnumMap<>(Sign.class);
        double there = myTitle.coveredBy(theirTitle);
        double back = theirTitle.coveredBy(myTitle);
        signs.put(Sign.TITLES, (there + back) / 2);
        signs.put(Sign.TITLE_WITHIN, Math.max(there, back));
        signs.put(Sign.TITLE_IN_TEXT, (myTitle.coveredBy(theirs) + theirTitle.coveredBy(mine)) / 2);
        double textThere = mine.coveredBy(theirs);
        double textBack = theirs.coveredBy(mine);
        signs.put(Sign.TEXTS, (textThere + textBack) / 2);
        signs.put(Sign.TEXT_WITHIN, Math.max(textThere, textBack));
        signs.put(Sign.ABBREVIATION, Abbreviations.meet(one.title(), other.title()) ? 1.0 : 0.0);
        boolean calledByShortName = Abbreviations.isShortNameOf(one.title(), other.title());
        boolean otherNumbers = differ(myTitle.numbers(), theirTitle.numbers());
        double contrast = calledByShortName ? 0 : Math.min(myTitle.missedBy(theirs), theirTitle.missedBy(mine));
        if (otherNumbers) contrast = Math.max(1, contrast);
        signs.put(Sign.CONTRAST, Math.min(MOST_CONTRAST, contrast));
        signs.put(Sign.SWAPPED, Math.min(1, contrast) * (there + back) / 2);
        double all = Math.min(mine.missedBy(theirs), theirs.missedBy(mine));
        signs.put(Sign.CONTRAST_IN_TEXT, Math.min(2 * MOST_CONTRAST, all) / 2);
        signs.put(Sign.NUMBERS, otherNumbers ? 1.0 : 0.0);
        return signs;
    }

    /** Of people the names are compared by their sound and in any order; texts say where they may work. */
    private static Map<Sign, Double> ofNames(Described one, Described other) {
        Names.Match names = Names.match(one.title(), other.title());
        Wording mine = Wording.of(one.summary());
        Wording theirs = Wording.of(other.summary());
        Map<Sign, Double> signs = new EnumMap<>(Sign.class);
        signs.put(Sign.TITLES, names.alike());
        signs.put(Sign.TITLE_WITHIN, names.weakest());
        signs.put(Sign.CONTRAST, names.odd());
        signs.put(Sign.TEXT_WITHIN, Math.max(mine.coveredBy(theirs), theirs.coveredBy(mine)));
        return signs;
    }

    private static boolean differ(Set<String> one, Set<String> other) {
        return !one.isEmpty() && !other.isEmpty() && one.stream().noneMatch(other::contains);
    }

    /** The share of the days of both that they have in common; half where one of them is not known. */
    private static double shared(Period one, Period other) {
        LocalDate from = one.from();
        LocalDate otherFrom = other.from();
        if (from == null || otherFrom == null) return 0.5;
        LocalDate to = one.to() == null ? from.plusYears(1) : one.to();
        LocalDate otherTo = other.to() == null ? otherFrom.plusYears(1) : other.to();
        LocalDate begin = from.isAfter(otherFrom) ? from : otherFrom;
        LocalDate end = to.isBefore(otherTo) ? to : otherTo;
        LocalDate first = from.isBefore(otherFrom) ? from : otherFrom;
        LocalDate last = to.isAfter(otherTo) ? to : otherTo;
        double both = Math.max(0, ChronoUnit.DAYS.between(begin, end) + 1);
        return both / (ChronoUnit.DAYS.between(first, last) + 1);
    }

    private static List<Reason> reasons(Map<Sign, Double> signs) {
        List<Reason> reasons = new ArrayList<>();
        double titles = signs.getOrDefault(Sign.TITLES, 0.0);
        if (titles >= 0.9) reasons.add(Reason.SAME_TITLE);
        else if (titles >= 0.5 || signs.getOrDefault(Sign.TITLE_WITHIN, 0.0) >= 0.8) reasons.add(Reason.LIKE_TITLE);
        if (signs.getOrDefault(Sign.ABBREVIATION, 0.0) == 1) reasons.add(Reason.SHORT_NAME);
        if (signs.getOrDefault(Sign.TEXTS, 0.0) >= 0.4) reasons.add(Reason.LIKE_TEXT);
        if (signs.getOrDefault(Sign.PARTNERS, 0.0) >= 0.8) reasons.add(Reason.SAME_PARTNERS);
        if (signs.getOrDefault(Sign.PERIOD, 0.0) >= 0.6) reasons.add(Reason.SAME_PERIOD);
        return reasons;
    }
}
