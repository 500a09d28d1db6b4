package no.samskap.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.support.RequestContextUtils;

/** What the layout shows around every page: who is here, where, in which language, and what was just done. */
public record Shell(HttpServletRequest request, Settings settings) {

    /** The attribute of a request by an administrator who looks as somebody else. */
    public static final String SEES_AS = "samskap.seesAs";

    /** In the order they build on each other. */
    public static final List<String> STYLE_SHEETS = List.of(
            "/vendor/designsystemet-css/index.css",
            "/css/theme.css",
            "/css/base.css",
            "/css/shell.css",
            "/css/page.css",
            "/css/list.css",
            "/css/record.css",
            "/css/form.css",
            "/css/figures.css",
            "/css/loop.css",
            "/css/search.css",
            "/css/portfolio.css",
            "/css/exchange.css",
            "/css/logic.css",
            "/css/impact.css",
            "/css/signin.css");

    /** What is the same for all requests. */
    @Component
    public static class Settings {
        private final List<NavigationItem> navigation;
        private final ResourceUrlProvider resources;
        private final String accessibilityStatement;
        private final String feedback;
        private final boolean demo;

        Settings(
                ObjectProvider<NavigationItem> items,
                ResourceUrlProvider resources,
                @Value("${samskap.accessibility-statement}") String accessibilityStatement,
                @Value("${samskap.feedback}") String feedback,
                @Value("${samskap.demo}") boolean demo) {
            this.navigation = items.stream()
                    .sorted(Comparator.comparingInt(NavigationItem::order))
                    .toList();
            this.resources = resources;
            this.accessibilityStatement = accessibilityStatement;
            this.feedback = feedback;
            this.demo = demo;
            current = this;
        }

        private static volatile @Nullable Settings current;
    }

    public static Shell current() {
        var attributes = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        Settings settings = Settings.current;
        if (settings == null) throw new IllegalStateException("Pages are shown after start-up");
        return new Shell(attributes.getRequest(), settings);
    }

    public Visitor visitor() {
        return Visitor.current();
    }

    /** Whether whoever is shown as the visitor is looked at by an administrator. */
    public boolean seesAs() {
        return request.getAttribute(SEES_AS) != null;
    }

    public String initials() {
        return initials(visitor().name());
    }

    /** The first letters of the first and the last name. */
    public static String initials(String name) {
        String[] parts = name.strip().split("\\s+");
        String first = parts[0].isEmpty() ? "" : parts[0].substring(0, parts[0].offsetByCodePoints(0, 1));
        if (parts.length == 1) return first;
        String last = parts[parts.length - 1];
        return first + last.substring(0, last.offsetByCodePoints(0, 1));
    }

    public Language language() {
        return Words.language();
    }

    public List<Language> languages() {
        return Languages.OFFERED;
    }

    public String languageUrl(Language language) {
        String here = request.getMethod().equals("GET") ? Paths.asked(request) : path();
        return "/sprak/" + language.code() + "?til=" + URLEncoder.encode(here, StandardCharsets.UTF_8);
    }

    public List<NavigationItem> navigation() {
        return settings.navigation;
    }

    public boolean isHere(NavigationItem item) {
        return path().equals(item.path()) || path().startsWith(item.path() + "/");
    }

    public String path() {
        Object original = request.getAttribute("jakarta.servlet.error.request_uri");
        return original instanceof String uri ? uri : request.getRequestURI();
    }

    public String signInUrl() {
        String here = path().startsWith("/innlogging") ? "/" : Paths.asked(request);
        return "/innlogging?til=" + URLEncoder.encode(here, StandardCharsets.UTF_8);
    }

    public String searchText() {
        String text = request.getParameter("q");
        return path().equals("/sok") && text != null ? text : "";
    }

    /** A static file's address with its content's fingerprint, kept by browsers for a year. */
    public String asset(String path) {
        String address = settings.resources.getForLookupPath(path);
        return address == null ? path : address;
    }

    /** The sentence that tells what was just done, once. */
    public Optional<String> notice() {
        return told("notice");
    }

    /** The sentence that tells why nothing was done, once. */
    public Optional<String> refusal() {
        return told("refusal");
    }

    private Optional<String> told(String what) {
        Map<String, ?> flash = RequestContextUtils.getInputFlashMap(request);
        return flash == null ? Optional.empty() : Optional.ofNullable((String) flash.get(what));
    }

    public String csrfName() {
        CsrfToken token = csrf();
        return token == null ? "_csrf" : token.getParameterName();
    }

    public String csrfValue() {
        CsrfToken token = csrf();
        return token == null ? "" : token.getToken();
    }

    public String accessibilityStatement() {
        return settings.accessibilityStatement;
    }

    public String feedback() {
        return settings.feedback;
    }

    public boolean isDemo() {
        return settings.demo;
    }

    /** None where the request was refused before it came so far: an address with // or ; in it. */
    private @Nullable CsrfToken csrf() {
        return (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    }
}
