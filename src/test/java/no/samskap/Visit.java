package no.samskap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody's browser without a window: it keeps cookies, and sends forms with the token of the page it stood on. */
public final class Visit implements AutoCloseable {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String address;
    private final String language;

    public Visit(int port, String language) {
        this.address = "http://localhost:" + port;
        this.language = language;
    }

    /** Signs in as a demo person; the account must be offered in the demo. */
    public static Visit of(int port, long person) {
        Visit visit = new Visit(port, "nb");
        HttpResponse<String> answer =
                visit.post("/innlogging/demo", visit.token("/innlogging"), Map.of("person", String.valueOf(person)));
        if (answer.statusCode() != 303) throw new IllegalStateException("Not signed in: " + answer.statusCode());
        return visit;
    }

    public HttpResponse<String> get(String path) {
        return send(to(path));
    }

    /** With a token and a fresh form id. */
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        return post(path, token("/behov"), fields);
    }

    public HttpResponse<String> post(String path, String token, Map<String, String> fields) {
        Map<String, String> all =
                new LinkedHashMap<>(Map.of("_form", UUID.randomUUID().toString(), "_csrf", token));
        all.putAll(fields);
        String body = all.entrySet().stream()
                .filter(field -> !field.getValue().isEmpty())
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(to(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** The token against forged forms that stands in a page. */
    public String token(String page) {
        Matcher token = CSRF.matcher(get(page).body());
        if (!token.find()) throw new IllegalStateException("No form on " + page);
        return token.group(1);
    }

    public HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Accept-Language", language);
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
