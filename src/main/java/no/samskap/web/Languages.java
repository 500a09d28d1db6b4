package no.samskap.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.samskap.core.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.SimpleLocaleContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.i18n.AbstractLocaleContextResolver;
import org.springframework.web.util.WebUtils;

/**
 * The language of the interface: as chosen, else as the browser asks, else bokmål. The choice is a cookie and nothing on
 * the server, so a plain link can make it.
 */
@Controller
class Languages {
    static final List<Language> OFFERED = List.of(Language.BOKMAL, Language.NYNORSK, Language.ENGLISH);
    private static final String COOKIE = "sprak";

    @GetMapping("/sprak/{code}")
    @CallableBy(CallableBy.Caller.EVERYONE)
    String choose(@PathVariable String code, @RequestParam(required = false) String til, HttpServletResponse response) {
        Language chosen = offered(code).orElseThrow(Refusal.NotFound::new);
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, chosen.code())
                        .path("/")
                        .maxAge(Duration.ofDays(365))
                        .httpOnly(true)
                        .sameSite("Lax")
                        .build()
                        .toString());
        return "redirect:" + Paths.local(til);
    }

    static Language of(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        Optional<Language> chosen = cookie == null ? Optional.empty() : offered(cookie.getValue());
        return chosen.or(() -> asked(request)).orElse(Language.BOKMAL);
    }

    private static Optional<Language> asked(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) return Optional.empty();
        return Collections.list(request.getLocales()).stream()
                .flatMap(locale ->
                        Stream.ofNullable(offered(locale.getLanguage()).orElse(null)))
                .findFirst();
    }

    private static Optional<Language> offered(String code) {
        return Language.of(code).filter(OFFERED::contains);
    }

    /** Asked once a request: every word on a page asks what was found. */
    static final class Resolver extends AbstractLocaleContextResolver {
        @Override
        public LocaleContext resolveLocaleContext(HttpServletRequest request) {
            return new SimpleLocaleContext(of(request).locale());
        }

        @Override
        public void setLocaleContext(
                HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable LocaleContext context) {
            throw new UnsupportedOperationException("The language is chosen at /sprak");
        }
    }
}
