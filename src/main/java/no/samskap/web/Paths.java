package no.samskap.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

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

    /** A path on this site, or the front page: an address given from outside never leads away. */
    public static String local(@Nullable String wanted) {
        if (wanted == null || !wanted.startsWith("/") || wanted.startsWith("//") || wanted.startsWith("/\\"))
            return "/";
        return wanted.chars().anyMatch(c -> c < ' ' || c == '\\') ? "/" : wanted;
    }
}
