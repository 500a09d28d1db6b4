package no.samskap.accounts;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.samskap.core.Visitor;
import no.samskap.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out who asks and names them for the rest of the request. A key in the {@code Authorization} header counts alone: a
 * session beside it is not looked at, so a page of another site cannot ride on it.
 */
final class VisitorFilter extends OncePerRequestFilter {
    /** However busy, a session ends after this long. */
    static final Duration LONGEST_SESSION = Duration.ofHours(12);

    private static final String BEARER = "Bearer ";
    private static final List<String> STATIC = List.of("/css/", "/js/", "/img/", "/vendor/", "/font/");

    private final Accounts accounts;
    private final ApiKeys keys;
    private final Clock clock;

    VisitorFilter(Accounts accounts, ApiKeys keys, Clock clock) {
        this.accounts = accounts;
        this.keys = keys;
        this.clock = clock;
    }

    static boolean bringsKey(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.startsWith(BEARER);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isStatic(request)) {
            chain.doFilter(request, response);
            return;
        }
        if (bringsKey(request)) {
            Optional<Visitor> holder = keys.personWith(
                            request.getHeader(HttpHeaders.AUTHORIZATION).substring(BEARER.length()))
                    .flatMap(accounts::visitor);
            boolean isTold = request.getDispatcherType() == DispatcherType.ERROR;
            if (holder.isEmpty() && !isTold) {
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
                response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
                return;
            }
            goOn(holder.orElse(Visitor.STRANGER), request, response, chain);
            return;
        }
        Visitor holder = sessionHolder(request);
        Long seen = holder.isAdministrator() ? SeeingAs.person(request.getSession(false), clock.instant()) : null;
        if (seen == null || SeeingAs.isWayBack(request)) goOn(holder, request, response, chain);
        else if (!SeeingAs.allows(request)) response.sendError(HttpServletResponse.SC_FORBIDDEN);
        else {
            request.setAttribute(Shell.SEES_AS, true);
            goOn(accounts.visitor(seen).orElse(Visitor.STRANGER), request, response, chain);
        }
    }

    /** Also while an error is shown: the error page greets whoever met it. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private Visitor sessionHolder(HttpServletRequest request) {
        Long person = person(SecurityContextHolder.getContext().getAuthentication());
        if (person == null) return Visitor.STRANGER;
        HttpSession session = request.getSession(false);
        Optional<Visitor> holder = session != null && isTooOld(session) ? Optional.empty() : accounts.visitor(person);
        if (holder.isEmpty() && session != null) {
            session.invalidate();
            SecurityContextHolder.clearContext();
        }
        return holder.orElse(Visitor.STRANGER);
    }

    private boolean isTooOld(HttpSession session) {
        return Instant.ofEpochMilli(session.getCreationTime())
                .plus(LONGEST_SESSION)
                .isBefore(clock.instant());
    }

    private static @Nullable Long person(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof KnownPerson known
                ? known.person()
                : null;
    }

    private static boolean isStatic(HttpServletRequest request) {
        String path = request.getRequestURI();
        return STATIC.stream().anyMatch(path::startsWith);
    }

    private static void goOn(
            Visitor visitor, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            visitor.<Void, Exception>acts(() -> {
                chain.doFilter(request, response);
                return null;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
