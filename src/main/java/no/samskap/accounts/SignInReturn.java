package no.samskap.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import no.samskap.core.Visitor;
import no.samskap.web.Paths;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** After sign-in people are where they wanted to go; those who belong nowhere yet say first where they do. */
final class SignInReturn implements AuthenticationSuccessHandler {
    static final String WANTED = "wanted";
    private static final String FRONT_PAGE = "/";
    private static final String WHERE_ONE_BELONGS = "/tilgang";

    private final Accounts accounts;

    SignInReturn(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        HttpSession session = request.getSession();
        String wanted = (String) session.getAttribute(WANTED);
        session.removeAttribute(WANTED);
        String there = Paths.local(wanted);
        response.sendRedirect(there.equals(FRONT_PAGE) && belongsNowhere(authentication) ? WHERE_ONE_BELONGS : there);
    }

    private boolean belongsNowhere(Authentication authentication) {
        return authentication.getPrincipal() instanceof KnownPerson known
                && accounts.visitor(known.person())
                        .filter(visitor -> visitor.holds(Visitor.MEMBERS))
                        .isEmpty();
    }
}
