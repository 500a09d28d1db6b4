package no.samskap.matching;

import java.util.Collection;
import java.util.Optional;
import no.samskap.themes.Theme;
import no.samskap.themes.Themes;

/** How near two sets of themes are in the tree: 1 for the same, less the more steps lie between, 0 under different tops. */
final class ThemeNearness {
    private ThemeNearness() {}

    static double between(Themes themes, Collection<Long> one, Collection<Long> other) {
        double nearest = 0;
        for (long mine : one) for (long theirs : other) nearest = Math.max(nearest, between(themes, mine, theirs));
        return nearest;
    }

    private static double between(Themes themes, long one, long other) {
        if (one == other) return 1;
        if (isBelow(themes, one, other) || isBelow(themes, other, one)) return 0.7;
        Long top = themes.underTops().get(one);
        return top != null && top.equals(themes.underTops().get(other)) ? 0.4 : 0;
    }

    private static boolean isBelow(Themes themes, long low, long high) {
        Optional<Theme> theme = themes.find(low);
        while (theme.isPresent()) {
            Long broader = theme.get().broader();
            if (broader == null) return false;
            if (broader == high) return true;
            theme = themes.find(broader);
        }
        return false;
    }
}
