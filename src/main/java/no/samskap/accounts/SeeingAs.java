package no.samskap.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A system's administrator looks at Samskap as somebody else sees it: for half an hour, reading only, and never the pages that
 * are the person's own affair. That it began stands in the audit, and the person can see it.
 */
public final class SeeingAs {
    /** The act in the audit with which it begins, of the person who is seen. */
    public static final String ACT = "POST /tilgang/se-som/{number}";

    public static final String ENDS_AT = "/tilgang/se-som/slutt";
    static final Duration LASTS = Duration.ofMinutes(30);

    private static final String PERSON = "seesAs";
    private static final String UNTIL = "seesAsUntil";
    private static final List<String> OWN_AFFAIRS = List.of("/min-side/", "/min-profil", "/innboks", "/api/");

    private SeeingAs() {}

    public static void begin(HttpSession session, long person, Instant now) {
        session.setAttribute(PERSON, person);
        session.setAttribute(UNTIL, now.plus(LASTS).toEpochMilli());
    }

    public static void end(HttpSession session) {
        session.removeAttribute(PERSON);
        session.removeAttribute(UNTIL);
    }

    /** Null where the administrator is themselves. */
    static @Nullable Long person(@Nullable HttpSession session, Instant now) {
        if (session == null
                || !(session.getAttribute(PERSON) instanceof Long person)
                || !(session.getAttribute(UNTIL) instanceof Long until)) return null;
        return Instant.ofEpochMilli(until).isBefore(now) ? null : person;
    }

    /** Back to oneself, by the button or by signing out. */
    static boolean isWayBack(HttpServletRequest request) {
        return request.getRequestURI().equals(ENDS_AT);
    }

    static boolean allows(HttpServletRequest request) {
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        String path = request.getRequestURI();
        return reads
                && OWN_AFFAIRS.stream().noneMatch(path::startsWith)
                && !path.matches("/personer/\\d+/(data|sletting).*");
    }
}
