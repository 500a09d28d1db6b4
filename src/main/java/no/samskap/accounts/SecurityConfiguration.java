package no.samskap.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import no.samskap.accounts.providers.ProviderAnswers;
import no.samskap.accounts.providers.ProviderRequests;
import no.samskap.accounts.providers.Providers;
import no.samskap.web.Paths;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.Header;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Sign-in, sessions, and the headers on every answer. Who may call what is said at each handler by {@code @CallableBy}. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none';"
            + " form-action 'self'; frame-ancestors 'none'";
    private static final String PERMISSIONS_POLICY = "accelerometer=(), autoplay=(), browsing-topics=(), camera=(),"
            + " display-capture=(), geolocation=(), gyroscope=(), microphone=(), midi=(), payment=(), usb=()";

    @Bean
    SecurityFilterChain security(
            HttpSecurity http,
            Accounts accounts,
            ApiKeys keys,
            Clock clock,
            SecurityContextRepository contexts,
            Providers providers,
            ProviderRequests requests,
            ProviderAnswers answers) {
        http.authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .addFilterBefore(new VisitorFilter(accounts, keys, clock), AuthorizationFilter.class)
                .securityContext(context -> context.securityContextRepository(contexts))
                .csrf(csrf -> csrf.ignoringRequestMatchers(VisitorFilter::bringsKey)
                        .ignoringRequestMatchers(SecurityConfiguration::isStrangersProgram)
                        .ignoringRequestMatchers("/avmelding/*")) // sent by mail programs; asks for a secret itself
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .anonymous(Customizer.withDefaults())
                .logout(logout -> logout.logoutUrl("/utlogging").logoutSuccessHandler(new SignOutReturn(providers)))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                        .httpStrictTransportSecurity(
                                hsts -> hsts.maxAgeInSeconds(31_536_000).includeSubDomains(true))
                        .frameOptions(frames -> frames.deny())
                        .referrerPolicy(referrer -> referrer.policy(
                                ReferrerPolicyHeaderWriter.ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
                        .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS_POLICY))
                        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN)));
        if (!providers.all().isEmpty())
            http.oauth2Login(login -> login.loginPage("/innlogging")
                    .clientRegistrationRepository(providers)
                    .authorizedClientRepository(new ForgottenTokens())
                    .authorizationEndpoint(there -> there.authorizationRequestResolver(requests.authorization()))
                    .tokenEndpoint(token -> token.accessTokenResponseClient(requests.token()))
                    .userInfoEndpoint(info -> info.oidcUserService(
                            request -> new OidcPrincipal(accounts.personBehind(answers.read(request)))))
                    .successHandler(new SignInReturn(accounts))
                    .failureHandler(SecurityConfiguration::failed));
        return http.build();
    }

    /** Nobody is signed in whose browser could be misused: it is told what it lacks, and not that a page was open too long. */
    private static boolean isStrangersProgram(HttpServletRequest request) {
        return Paths.isApi(request.getRequestURI()) && request.getSession(false) == null;
    }

    /** An address that no browser sends is turned away before the filter that writes headers: so it is given them here. */
    @Bean
    RequestRejectedHandler turnedAwayWithHeaders() {
        HeaderWriter headers = new StaticHeadersWriter(List.of(
                new Header("Content-Security-Policy", CONTENT_SECURITY_POLICY),
                new Header("X-Content-Type-Options", "nosniff"),
                new Header("X-Frame-Options", "DENY"),
                new Header("Referrer-Policy", "strict-origin-when-cross-origin"),
                new Header("Permissions-Policy", PERMISSIONS_POLICY),
                new Header("Cross-Origin-Opener-Policy", "same-origin"),
                new Header("Cross-Origin-Resource-Policy", "same-origin"),
                new Header("Cache-Control", "no-store")));
        return (request, response, refused) -> {
            headers.writeHeaders(request, response);
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        };
    }

    @Bean
    SecurityContextRepository securityContexts() {
        return new HttpSessionSecurityContextRepository();
    }

    /** With an https address the cookie is bound to this host and to encrypted connections. */
    @Bean
    CookieSerializer sessionCookie(@Value("${samskap.address}") String address) {
        boolean encrypted = address.startsWith("https:");
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(encrypted ? "__Host-samskap" : "samskap");
        cookie.setUseSecureCookie(encrypted);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setCookiePath("/");
        return cookie;
    }

    private static void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        boolean tooLow = why instanceof OAuth2AuthenticationException refused
                && ProviderAnswers.LEVEL_TOO_LOW.equals(refused.getError().getErrorCode());
        response.sendRedirect(request.getContextPath() + "/innlogging?feil" + (tooLow ? "=niva" : ""));
    }
}
