package no.samskap.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import no.samskap.accounts.providers.Providers;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;

/**
 * After sign-out people go on to sign out at their provider, where it has a place for that. The way there is a page of our own: a
 * browser follows no form to another site.
 */
final class SignOutReturn implements LogoutSuccessHandler {
    private final Providers providers;

    SignOutReturn(Providers providers) {
        this.providers = providers;
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication)
            throws IOException {
        response.sendRedirect(
                authentication instanceof OAuth2AuthenticationToken token
                                && providers
                                        .signOut(token.getAuthorizedClientRegistrationId(), "/")
                                        .isPresent()
                        ? "/utlogget/" + token.getAuthorizedClientRegistrationId()
                        : "/");
    }
}
