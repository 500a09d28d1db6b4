package no.samskap.directory.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import no.samskap.themes.Theme;
import no.samskap.themes.Themes;
import no.samskap.web.Option;
import no.samskap.web.Words;

/** Themes to choose among in a form. */
public final class ThemeOptions {
    private ThemeOptions() {}

    /** The uppermost ones, and any narrower one that was chosen before. */
    public static List<Option> of(Themes themes, Collection<Long> chosen) {
        List<Theme> offered = new ArrayList<>(themes.top());
        themes.all(chosen).stream().filter(theme -> !offered.contains(theme)).forEach(offered::add);
        return offered.stream()
                .map(theme -> new Option(String.valueOf(theme.id()), Words.t(theme.label())))
                .toList();
    }
}
