package no.samskap.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The application as its own process, killed in the middle of writes. What it said was saved must be there afterwards. */
class KilledTests {
    private static final int WRITERS = 4;
    private static final int ENOUGH = 40;
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern PERSON = Pattern.compile("name=\"person\" value=\"(\\d+)\"");
    private static final Pattern OWNER =
            Pattern.compile("<select[^>]*name=\"owner\"[^>]*>\\s*<option value=\"(\\d+)\"");

    @TempDir
    Path data;

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private Process application;
    private int port;

    @AfterEach
    void stop() throws InterruptedException {
        application.destroy();
        application.waitFor(30, TimeUnit.SECONDS);
    }

    @Test
    void nothingAcknowledgedIsMissingAfterKill9() throws Exception {
        start();
        List<String> acknowledged = new ArrayList<>(writeUntilKilled(false));
        start();
        acknowledged.addAll(writeUntilKilled(true));
        start();
        signIn();

        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(2 * ENOUGH);
        for (String address : acknowledged)
            assertThat(get(address).statusCode()).as(address).isEqualTo(200);
    }

    /** @param databaseToo whether PostgreSQL is killed in the same moment */
    private Queue<String> writeUntilKilled(boolean databaseToo) throws Exception {
        signIn();
        HttpResponse<String> form = get("/behov/ny");
        String csrf = first(CSRF, form.body());
        String owner = first(OWNER, form.body());
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) all.add(writers.submit(() -> write(csrf, owner, acknowledged)));
            while (acknowledged.size() < ENOUGH) LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
            if (databaseToo) ProcessHandle.of(postgres()).ifPresent(ProcessHandle::destroyForcibly);
            application.destroyForcibly().waitFor();
            for (Future<?> one : all) one.get(30, TimeUnit.SECONDS);
        }
        return acknowledged;
    }

    private void write(String csrf, String owner, Queue<String> acknowledged) {
        while (true) {
            try {
                HttpResponse<String> answer = post(
                        "/behov",
                        Map.of(
                                "_csrf", csrf,
                                "_form", UUID.randomUUID().toString(),
                                "title", "Hvorfor oversvømmes bussholdeplassene?",
                                "question", "Hver vår står vannet til knes.",
                                "owner", owner,
                                "language", "nb",
                                "audience", "EVERYONE"));
                if (answer.statusCode() != 303) return;
                acknowledged.add(answer.headers().firstValue("Location").orElseThrow());
            } catch (IOException killed) {
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void signIn() throws Exception {
        HttpResponse<String> asked = get("/innlogging");
        if (isSignedIn(asked)) return; // the session survived as well
        String page = asked.body();
        HttpResponse<String> answer = post(
                "/innlogging/demo",
                Map.of(
                        "_csrf",
                        first(CSRF, page),
                        "_form",
                        UUID.randomUUID().toString(),
                        "person",
                        first(PERSON, page)));
        assertThat(answer.statusCode()).isEqualTo(303);
    }

    /** Whoever is signed in is sent on from the sign-in page. */
    private static boolean isSignedIn(HttpResponse<String> signInPage) {
        return signInPage.statusCode() == 303;
    }

    private void start() throws Exception {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "no.samskap.Samskap",
                        "--spring.profiles.active=demo")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        Path.of("target", "killed.log").toFile()));
        builder.environment().put("SERVER_PORT", String.valueOf(port));
        builder.environment().put("SAMSKAP_DATA", data.toString());
        application = builder.start();
        Instant patience = Instant.now().plus(Duration.ofMinutes(3));
        while (true) {
            try {
                HttpResponse<String> page = get("/innlogging");
                if (isSignedIn(page) || page.body().contains("name=\"person\"")) return;
            } catch (IOException notYet) {
                assertThat(application.isAlive()).as("see target/killed.log").isTrue();
            }
            assertThat(Instant.now()).as("see target/killed.log").isBefore(patience);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
    }

    private long postgres() throws IOException {
        return Long.parseLong(
                Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(at(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return client.send(
                HttpRequest.newBuilder(at(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as("%s in the page", pattern).isTrue();
        return matcher.group(1);
    }
}
