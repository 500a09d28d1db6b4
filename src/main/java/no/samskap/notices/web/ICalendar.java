package no.samskap.notices.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import no.samskap.notices.Dates;

/**
 * Days as iCalendar (RFC 5545). Each is an all-day event, so that no time zone comes into it. What people typed is made fit for a value
 * here, and nowhere else: an entry can neither end its line nor begin another.
 */
final class ICalendar {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int OCTETS_ON_A_LINE = 75;

    private final StringBuilder text = new StringBuilder();
    private final String site;
    private final String host;

    private ICalendar(String site) {
        this.site = site;
        this.host = URI.create(site).getHost();
    }

    static String of(String name, String language, List<Dates.Entry> entries, Instant made, String site) {
        ICalendar calendar = new ICalendar(site);
        calendar.line("BEGIN:VCALENDAR");
        calendar.line("VERSION:2.0");
        calendar.line("PRODID:-//Samskap//" + language.toUpperCase(java.util.Locale.ROOT));
        calendar.line("CALSCALE:GREGORIAN");
        calendar.line("X-WR-CALNAME:" + value(name));
        calendar.line("REFRESH-INTERVAL;VALUE=DURATION:PT6H");
        for (Dates.Entry entry : entries) calendar.event(entry, made);
        calendar.line("END:VCALENDAR");
        return calendar.text.toString();
    }

    private void event(Dates.Entry entry, Instant made) {
        LocalDate day = entry.day();
        line("BEGIN:VEVENT");
        line("UID:" + value(entry.id()) + "@" + host);
        line("DTSTAMP:" + STAMP.format(made));
        line("DTSTART;VALUE=DATE:" + DAY.format(day));
        line("DTEND;VALUE=DATE:" + DAY.format(day.plusDays(1)));
        line("SUMMARY:" + value(entry.title()));
        if (!entry.note().isEmpty()) line("DESCRIPTION:" + value(entry.note()));
        line("URL:" + site + entry.path());
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }

    private static String value(String typed) {
        return typed.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cc}", " ");
    }

    /** Folded between characters, never inside one. */
    private void line(String content) {
        int octets = 0;
        for (int i = 0; i < content.length(); ) {
            int end = content.offsetByCodePoints(i, 1);
            String character = content.substring(i, end);
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > OCTETS_ON_A_LINE) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(character);
            octets += size;
            i = end;
        }
        text.append("\r\n");
    }
}
