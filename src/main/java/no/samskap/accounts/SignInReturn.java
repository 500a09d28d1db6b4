package no.samskap.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import no.samskap.web.Paths;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** After sign-in people are where they wanted to go. */
final class SignInReturn implements AuthenticationSuccessHandler {
    static final String WANTED = "wanted";

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        HttpSession session = request.getSession();
        String wanted = (String) session.getAttribute(WANTED);
        session.removeAttribute(WANTED);
        response.sendRedirect(Paths.local(wanted));
    }
}
