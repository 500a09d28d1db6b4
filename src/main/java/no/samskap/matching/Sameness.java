package no.samskap.matching;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samskap.core.Period;
import no.samskap.matching.Wording.Met;

/**
 * How likely it is that two descriptions mean the same thing: 0 to 1. Signs of likeness and of difference are weighed together as
 * in logistic regression; the weights were fitted to two thirds of the labelled pairs in the tests, and judged on the rest.
 * docs/decisions/0070 tells how.
 */
public final class Sameness {
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
            return this == CONTRAST
                    || this == SWAPPED
                    || this == CONTRAST_IN_TEXT
                    || this == NUMBERS
                    || this == OTHER_PARTNERS;
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
    private static final int MOST_WORDS_TOLD = 6;
    /** Below this nobody is shown why. */
    private static final double WORTH_TELLING = 0.1;

    private Sameness() {}

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

        /** Never a hundred: no comparison is that sure. */
        public int percent() {
            return (int) Math.min(99, Math.round(score * 100));
        }
    }

    /** A description made ready to be compared with many. */
    static final class Side {
        private final Described described;
        private final Wording title;
        private final Wording summary;
        private final Wording text;
        private final Wording partners;

        Side(Described described) {
            this.described = described;
            this.title = Wording.of(described.title());
            this.summary = Wording.of(described.summary());
            this.text = Wording.of(described.title(), described.summary());
            this.partners = Wording.ofNames(described.partners());
        }
    }

    public static Compared between(Described one, Described other) {
        return between(new Side(one), new Side(other));
    }

    static Compared between(Side one, Side other) {
        Family family = Family.of(one.described.kind());
        Map<Sign, Double> signs = signs(one, other);
        double sum = Weights.bias(family);
        for (Map.Entry<Sign, Double> sign : signs.entrySet())
            sum += Weights.of(family, sign.getKey()) * sign.getValue();
        double score = 1 / (1 + Math.exp(-sum));
        return score < WORTH_TELLING
                ? new Compared(score, List.of(), List.of())
                : new Compared(score, reasons(signs), one.text.sharedWith(other.text, MOST_WORDS_TOLD));
    }

    static Map<Sign, Double> signs(Described one, Described other) {
        return signs(new Side(one), new Side(other));
    }

    private static Map<Sign, Double> signs(Side one, Side other) {
        boolean people = Family.of(one.described.kind()) == Family.PERSON;
        Map<Sign, Double> signs = people ? ofNames(one, other) : ofTexts(one, other);
        boolean known =
                !one.partners.words().isEmpty() && !other.partners.words().isEmpty();
        double partners = known
                ? Math.max(
                        one.partners.met(other.partners).covered(),
                        other.partners.met(one.partners).covered())
                : 0.5;
        signs.put(Sign.PARTNERS, partners);
        signs.put(Sign.OTHER_PARTNERS, known && partners < 0.5 ? 1.0 : 0.0);
        signs.put(Sign.PERIOD, shared(one.described.period(), other.described.period()));
        return signs;
    }

    private static Map<Sign, Double> ofTexts(Side one, Side other) {
        Map<Sign, Double> signs = new EnumMap<>(Sign.class);
        double there = one.title.met(other.title).covered();
        double back = other.title.met(one.title).covered();
        signs.put(Sign.TITLES, (there + back) / 2);
        signs.put(Sign.TITLE_WITHIN, Math.max(there, back));
        Met titleInText = one.title.met(other.text);
        Met otherTitleInText = other.title.met(one.text);
        signs.put(Sign.TITLE_IN_TEXT, (titleInText.covered() + otherTitleInText.covered()) / 2);
        Met textThere = one.text.met(other.text);
        Met textBack = other.text.met(one.text);
        signs.put(Sign.TEXTS, (textThere.covered() + textBack.covered()) / 2);
        signs.put(Sign.TEXT_WITHIN, Math.max(textThere.covered(), textBack.covered()));
        String title = one.described.title();
        String otherTitle = other.described.title();
        signs.put(Sign.ABBREVIATION, Abbreviations.meet(title, otherTitle) ? 1.0 : 0.0);
        boolean calledByShortName = Abbreviations.isShortNameOf(title, otherTitle);
        boolean otherNumbers = differ(one.title.numbers(), other.title.numbers());
        double contrast = calledByShortName ? 0 : Math.min(titleInText.missed(), otherTitleInText.missed());
        if (otherNumbers) contrast = Math.max(1, contrast);
        signs.put(Sign.CONTRAST, Math.min(MOST_CONTRAST, contrast));
        signs.put(Sign.SWAPPED, Math.min(1, contrast) * (there + back) / 2);
        double all = Math.min(textThere.missed(), textBack.missed());
        signs.put(Sign.CONTRAST_IN_TEXT, Math.min(2 * MOST_CONTRAST, all) / 2);
        signs.put(Sign.NUMBERS, otherNumbers ? 1.0 : 0.0);
        return signs;
    }

    /** Of people the names are compared by their sound and in any order; texts say where they may work. */
    private static Map<Sign, Double> ofNames(Side one, Side other) {
        Names.Match names = Names.match(one.described.title(), other.described.title());
        Map<Sign, Double> signs = new EnumMap<>(Sign.class);
        signs.put(Sign.TITLES, names.alike());
        signs.put(Sign.TITLE_WITHIN, names.weakest());
        signs.put(Sign.CONTRAST, names.odd());
        signs.put(
                Sign.TEXT_WITHIN,
                Math.max(
                        one.summary.met(other.summary).covered(),
                        other.summary.met(one.summary).covered()));
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
        if (titles >= 0.97) reasons.add(Reason.SAME_TITLE);
        else if (titles >= 0.5 || signs.getOrDefault(Sign.TITLE_WITHIN, 0.0) >= 0.8) reasons.add(Reason.LIKE_TITLE);
        if (signs.getOrDefault(Sign.ABBREVIATION, 0.0) == 1) reasons.add(Reason.SHORT_NAME);
        if (signs.getOrDefault(Sign.TEXTS, 0.0) >= 0.4) reasons.add(Reason.LIKE_TEXT);
        if (signs.getOrDefault(Sign.PARTNERS, 0.0) >= 0.8) reasons.add(Reason.SAME_PARTNERS);
        if (signs.getOrDefault(Sign.PERIOD, 0.0) >= 0.6) reasons.add(Reason.SAME_PERIOD);
        return reasons;
    }
}
