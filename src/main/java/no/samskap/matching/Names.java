package no.samskap.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samskap.core.Slips;

/** People's names beside each other: in any order, with initials, a name left out, and spellings that sound alike. */
final class Names {
    private static final Pattern PART = Pattern.compile("\\p{L}+");
    private static final Set<String> TITLES = Set.of("dr", "prof", "professor", "phd", "cand");
    private static final double AN_INITIAL = 0.7;

    private Names() {}

    /**
     * @param alike how much of both names is met
     * @param weakest how well the worst pair of those that had to be met fits
     * @param odd how many parts on each side have no like on the other
     */
    record Match(double alike, double weakest, double odd) {}

    static Match match(String one, String other) {
        List<String> mine = parts(one);
        List<String> theirs = parts(other);
        if (mine.isEmpty() || theirs.isEmpty()) return new Match(0, 0, 1);
        List<String> fewer = mine.size() <= theirs.size() ? mine : theirs;
        List<String> left = new ArrayList<>(mine.size() <= theirs.size() ? theirs : mine);
        int all = mine.size() + theirs.size();
        double sum = 0;
        double weakest = 1;
        int odd = 0;
        for (String part : fewer) {
            int best = -1;
            double fits = 0;
            for (int i = 0; i < left.size(); i++) {
                double alike = alike(part, left.get(i));
                if (alike > fits) {
                    fits = alike;
                    best = i;
                }
            }
            if (best >= 0) left.remove(best);
            else odd++;
            sum += fits;
            weakest = Math.min(weakest, fits);
        }
        return new Match(2 * sum / all, weakest, odd);
    }

    private static double alike(String one, String other) {
        if (one.equals(other)) return 1;
        if (one.length() == 1 || other.length() == 1) return one.charAt(0) == other.charAt(0) ? AN_INITIAL : 0;
        String mine = Spelling.sound(one);
        String theirs = Spelling.sound(other);
        if (mine.equals(theirs)) return 0.95;
        int shorter = Math.min(mine.length(), theirs.length());
        boolean grows = mine.startsWith(theirs) || theirs.startsWith(mine);
        int slips = Slips.between(mine, theirs, 1);
        if (grows) return slips == 1 && shorter >= 6 ? 0.7 : 0.2;
        return slips == 1 && shorter >= 5 ? 0.8 : 0;
    }

    private static List<String> parts(String name) {
        List<String> parts = new ArrayList<>();
        Matcher matcher = PART.matcher(name);
        while (matcher.find()) {
            String part = Spelling.plain(matcher.group());
            if (!TITLES.contains(part)) parts.add(part);
        }
        return parts;
    }
}
