package no.samskap.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriUtils;

/** Addresses within the site. */
public final class Paths {
    private Paths() {}

    public static boolean isApi(String path) {
        return path.startsWith("/api/");
    }

    /** The path and query that were asked for. */
    static String asked(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    /** The path with these parameters, whatever signs people wrote in them: in a query a brace is refused and a plus is a space. */
    public static String asking(String path, Map<String, List<String>> parameters) {
        String query = parameters.entrySet().stream()
                .flatMap(parameter -> parameter.getValue().stream()
                        .map(value -> UriUtils.encode(parameter.getKey(), StandardCharsets.UTF_8)
                                + "="
                                + UriUtils.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** The parameters of a query that came as text. What cannot be read is left out. */
    public static MultiValueMap<String, String> parameters(String query) {
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            if (equals < 1) continue;
            decoded(pair.substring(0, equals))
                    .ifPresent(name ->
                            decoded(pair.substring(equals + 1)).ifPresent(value -> parameters.add(name, value)));
        }
        return parameters;
    }

    private static Optional<String> decoded(String text) {
        try {
            return Optional.of(URLDecoder.decode(text, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** A path on this site, or the front page: an address given from outside never leads away. */
    public static String local(@Nullable String wanted) {
        if (wanted == null || !wanted.startsWith("/") || wanted.startsWith("//") || wanted.startsWith("/\\"))
            return "/";
        return wanted.chars().anyMatch(c -> c < ' ' || c == '\\') ? "/" : wanted;
    }
}
