package no.samskap.matching;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Short names in a title: HARMONI, "Harmoni: …", "… (ACR)", and the first letters of a long name. */
final class Abbreviations {
    private static final Pattern BEFORE_COLON =
            Pattern.compile("^\\s*(\\p{L}[\\p{L}\\p{N}]{1,14})\\s*(?::|\\s[–-]\\s|,)");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\((\\p{L}[\\p{L}\\p{N}]{1,14})\\)");
    private static final Pattern CAPITALS = Pattern.compile("\\b(\\p{Lu}[\\p{Lu}\\p{N}]{1,14})\\b");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final int FEWEST_INITIALS = 3;
    /** What stands before a colon and in capitals without being a name. */
    private static final Set<String> NO_NAMES = Set.of(
            "as",
            "asa",
            "sa",
            "hf",
            "rhf",
            "ba",
            "nav",
            "foredrag",
            "film",
            "artikkel",
            "såkorn",
            "skjønnsmidler",
            "delrapport",
            "sluttrapport",
            "rapport",
            "forprosjekt",
            "prosjekt",
            "masteroppgave",
            "bacheloroppgave",
            "evaluering",
            "veileder",
            "rettleiar",
            "horizon",
            "rff",
            "kartlegging",
            "håndbok",
            "handbok");

    private Abbreviations() {}

    /** Those that are written out as such. */
    static Set<String> in(String title) {
        Set<String> found = new HashSet<>();
        for (Pattern pattern : List.of(BEFORE_COLON, IN_BRACKETS, CAPITALS)) {
            Matcher matcher = pattern.matcher(title);
            while (matcher.find()) found.add(matcher.group(1).toLowerCase(Locale.ROOT));
        }
        if (isOneWord(title)) found.add(title.strip().toLowerCase(Locale.ROOT));
        found.removeAll(NO_NAMES);
        return found;
    }

    /** The first letters of the title's words, with and without the small ones. */
    static Set<String> initials(String title) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(title);
        while (matcher.find()) words.add(matcher.group().toLowerCase(Locale.ROOT));
        Set<String> initials = new HashSet<>();
        initials.add(firsts(words));
        initials.add(firsts(words.stream().filter(word -> word.length() > 3).toList()));
        initials.removeIf(each -> each.length() < FEWEST_INITIALS);
        return initials;
    }

    /** Whether one title is the other's short name, or both have the same one. */
    static boolean meet(String one, String other) {
        Set<String> mine = in(one);
        Set<String> theirs = in(other);
        return overlap(mine, theirs) || begins(mine, initials(other)) || begins(theirs, initials(one));
    }

    /** Whether one of the two is nothing but the other's short name. */
    static boolean isShortNameOf(String one, String other) {
        return (isOneWord(one) || isOneWord(other)) && meet(one, other);
    }

    private static boolean isOneWord(String title) {
        return WORD.matcher(title.strip()).matches();
    }

    /** Long names are shortened to their first words: DMMH, and what it is for left out. */
    private static boolean begins(Set<String> shortNames, Set<String> initials) {
        return shortNames.stream()
                .filter(name -> name.length() >= FEWEST_INITIALS)
                .anyMatch(name -> initials.stream()
                        .anyMatch(letters ->
                                letters.equals(name) || (name.length() > FEWEST_INITIALS && letters.startsWith(name))));
    }

    private static boolean overlap(Set<String> one, Set<String> other) {
        return one.stream().anyMatch(other::contains);
    }

    private static String firsts(List<String> words) {
        StringBuilder firsts = new StringBuilder();
        for (String word : words) firsts.append(word.charAt(0));
        return firsts.toString();
    }
}
