package no.samskap.notices.web;

import java.util.List;
import no.samskap.search.SavedSearch;
import no.samskap.themes.Theme;
import no.samskap.web.Form;
import no.samskap.web.Option;

/**
 * @param records what is followed and may still be read
 * @param themes the themes that are followed
 * @param searches the saved searches that letters tell of
 * @param hasCalendar whether there is a secret address already
 * @param calendarUrl the secret address just made, shown this once; empty otherwise
 */
public record FollowedPage(
        List<Row> records,
        List<Theme> themes,
        List<SavedSearch> searches,
        Form theme,
        List<Option> themeOptions,
        boolean hasCalendar,
        String calendarUrl) {
    public record Row(long number, String kind, String title, String language, String address, String feed) {}
}
