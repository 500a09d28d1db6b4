package no.samskap.inquiries.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import no.samskap.core.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Those who ask without an account. A mailed link, opened and pressed, lets the browser's session hold the token of that one
 * inquiry, so no secret stands in an address afterwards.
 */
@Component
class Guests {
    private static final String OPENED = "guest.opened";
    private static final String EMAIL = "guest.email";
    private static final String NAME = "guest.name";
    private static final String DATA = "guest.data";

    /** The visitor with the tokens of the inquiries opened in this session. */
    Visitor known(Visitor visitor, HttpServletRequest request) {
        Set<String> opened = opened(request.getSession(false));
        if (opened.isEmpty()) return visitor;
        Set<String> tokens = new LinkedHashSet<>(visitor.tokens());
        tokens.addAll(opened);
        return new Visitor(visitor.person(), visitor.name(), tokens);
    }

    void open(HttpServletRequest request, long inquiry) {
        HttpSession session = request.getSession(true);
        LinkedHashSet<String> opened = new LinkedHashSet<>(opened(session));
        opened.add("inquiry:" + inquiry);
        request.changeSessionId();
        session.setAttribute(OPENED, String.join(" ", opened));
    }

    /** Whose address of mail a link has shown to be theirs. */
    record Confirmed(String email, String name) {}

    void confirm(HttpServletRequest request, String email, String name) {
        HttpSession session = request.getSession(true);
        request.changeSessionId();
        session.setAttribute(EMAIL, email);
        session.setAttribute(NAME, name);
    }

    Optional<Confirmed> confirmed(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                        && session.getAttribute(EMAIL) instanceof String email
                        && session.getAttribute(NAME) instanceof String name
                ? Optional.of(new Confirmed(email, name))
                : Optional.empty();
    }

    /** Remembers the data that were asked for, over the letter that confirms the address. */
    void want(HttpServletRequest request, long data) {
        request.getSession(true).setAttribute(DATA, data);
    }

    @Nullable
    Long wanted(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(DATA) instanceof Long data ? data : null;
    }

    void gotWhatTheyWanted(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) session.removeAttribute(DATA);
    }

    private static Set<String> opened(@Nullable HttpSession session) {
        return session != null && session.getAttribute(OPENED) instanceof String tokens
                ? Set.of(tokens.split(" "))
                : Set.of();
    }
}
