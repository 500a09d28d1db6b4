package no.samskap.notices.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import no.samskap.accounts.MailAddresses;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import no.samskap.notices.CalendarAddresses;
import no.samskap.notices.Dates;
import no.samskap.notices.Feeds;
import no.samskap.records.Kinds;
import no.samskap.records.RecordHead;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Refusal;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** For programs that ask by themselves whether there is something new: Atom for everybody, a calendar for whoever has its secret. */
@Controller
class FeedController {
    private static final MediaType ATOM = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final Feeds feeds;
    private final CalendarAddresses calendars;
    private final Dates dates;
    private final MailAddresses addresses;
    private final Kinds kinds;
    private final Clock clock;
    private final String site;

    FeedController(
            Feeds feeds,
            CalendarAddresses calendars,
            Dates dates,
            MailAddresses addresses,
            Kinds kinds,
            Clock clock,
            @Value("${samskap.address}") String address) {
        this.feeds = feeds;
        this.calendars = calendars;
        this.dates = dates;
        this.addresses = addresses;
        this.kinds = kinds;
        this.clock = clock;
        this.site = address.replaceFirst("/+$", "");
    }

    /** The feed of what an organisation or a body keeps; empty for other records, and for those not everybody may read. */
    static String feedOf(RecordHead head) {
        return head.isPublic()
                        && (head.kind().equals("organisation") || head.kind().equals("body"))
                ? "/atom?hos=" + head.number()
                : "";
    }

    /** The same records for everybody, whoever asks; only the words around them follow the language. */
    @GetMapping("/atom")
    @CallableBy(Caller.EVERYONE)
    ResponseEntity<String> atom(
            @RequestParam(required = false) @Nullable String slag,
            @RequestParam(required = false) @Nullable Long tema,
            @RequestParam(required = false) @Nullable Long hos) {
        Feeds.Wanted wanted = feeds.wanted(slag, tema, hos).orElseThrow(Refusal.NotFound::new);
        List<String> asked = new ArrayList<>();
        if (slag != null) asked.add("slag=" + URLEncoder.encode(slag, StandardCharsets.UTF_8));
        if (tema != null) asked.add("tema=" + tema);
        if (hos != null) asked.add("hos=" + hos);
        String self = "/atom" + (asked.isEmpty() ? "" : "?" + String.join("&", asked));
        String page = wanted.keeper() != null
                ? kinds.address(wanted.keeper())
                : wanted.kind() != null ? wanted.kind().path() : "/";
        return ResponseEntity.ok()
                .contentType(ATOM)
                .cacheControl(CacheControl.maxAge(KEPT).cachePrivate())
                .body(AtomFeed.of(site, kinds, title(wanted), self, page, feeds.latest(wanted), clock.instant()));
    }

    /** The secret in the address is asked for; no session is looked at. */
    @GetMapping("/kalender/{secret}")
    @CallableBy(Caller.EVERYONE)
    ResponseEntity<String> calendar(@PathVariable String secret) {
        Visitor holder = calendars.holder(secret).orElseThrow(Refusal.NotFound::new);
        Language language = addresses.wishOf(holder).language();
        Language read = language == null ? Language.BOKMAL : language;
        String text = Words.in(
                read,
                () -> ICalendar.of(
                        Words.t("notices.calendar.name"), read.code(), dates.of(holder), clock.instant(), site));
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .header("Content-Disposition", "attachment; filename=samskap.ics")
                .header("Referrer-Policy", "no-referrer")
                .cacheControl(CacheControl.noStore())
                .body(text);
    }

    private static String title(Feeds.Wanted wanted) {
        List<String> parts = new ArrayList<>();
        if (wanted.kind() != null) parts.add(Words.t("kind." + wanted.kind().code() + ".plural"));
        if (wanted.theme() != null) parts.add(Words.t(wanted.theme().label()));
        if (wanted.keeper() != null) parts.add(wanted.keeper().title());
        return Words.t("product") + (parts.isEmpty() ? "" : ": " + String.join(", ", parts));
    }
}
