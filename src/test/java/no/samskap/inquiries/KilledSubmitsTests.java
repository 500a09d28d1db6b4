package no.samskap.inquiries;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import no.samskap.Samskap;
import no.samskap.database.TestDatabase;
import no.samskap.web.Words;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The whole application, killed with -9 while researchers write inquiries and send them, again and again. Whoever got no answer asks
 * once more, with the same key, as browsers and programs do. What was acknowledged is there in the end, whole and once; nothing else
 * is. {@code -Dsamskap.kills=1000} kills as often as that.
 */
class KilledSubmitsTests {
    private static final int KILLS = Integer.getInteger("samskap.kills", 2);
    private static final int RESEARCHERS = 60 + 12 * KILLS;
    private static final int RECEIVERS = 5;
    private static final int AT_ONCE = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Path LOG = Path.of("target", "killed-submits.log");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> settings = Arrays.stream(TestDatabase.propertiesOf("killed_submits"))
            .map(property -> property.split("=", 2))
            .collect(Collectors.toMap(property -> property[0], property -> property[1]));
    private final JdbcClient owner =
            JdbcClient.create(new DriverManagerDataSource(setting("url"), setting("owner"), setting("owner-password")));
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger askedAgain = new AtomicInteger();
    private volatile boolean enough;
    private int port;
    private List<Long> municipalities = List.of();
    private long theme;

    @Test
    void noneLostNoneDoubled() throws Exception {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Process application = start();
        try {
            await(application);
            letIn();
            List<Thread> researchers = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) researchers.add(Thread.ofVirtual().start(this::submitAgainAndAgain));
            Random random = new Random(KILLS);
            for (int kill = 0; kill < KILLS; kill++) {
                int before = acknowledged.size();
                while (acknowledged.size() == before) LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(400)));
                application.destroyForcibly().waitFor();
                application = start();
            }
            await(application);
            enough = true;
            for (Thread researcher : researchers) researcher.join();
            count();
        } finally {
            application.destroyForcibly();
        }
    }

    private void count() throws IOException {
        List<String> stored = owner.sql("""
                        select r.title from inquiry i join record r on r.number = i.number
                         where r.title like 'Innsending %' order by r.title""").query(String.class).list();
        int whole = owner.sql("""
                        select count(*) from inquiry i join record r on r.number = i.number
                         where r.title like 'Innsending %' and r.state = 'SENT' and i.sent_at is not null
                           and (select count(*) from inquiry_case c join record k on k.number = c.number
                                 where c.inquiry = i.number) = :receivers
                           and (select count(*) from fact f where f.record = i.number and f.what = 'inquiry.sent') = 1""")
                .param("receivers", RECEIVERS)
                .query(Integer.class)
                .single();
        int cases = owner.sql("select count(*) from inquiry_case")
                .query(Integer.class)
                .single();
        String told = "%d kills, %d inquiries acknowledged, %d stored, %d whole, %d cases, %d requests sent again%n"
                .formatted(KILLS, acknowledged.size(), stored.size(), whole, cases, askedAgain.get());
        Files.writeString(LOG, told, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(KILLS);
        assertThat(stored).as("none lost, none doubled").containsExactlyInAnyOrderElementsOf(acknowledged);
        assertThat(whole).as("each with all it consists of").isEqualTo(acknowledged.size());
        assertThat(cases).isEqualTo(acknowledged.size() * RECEIVERS);
    }

    private void submitAgainAndAgain() {
        while (!enough) {
            int number = begun.getAndIncrement();
            String title = "Innsending " + number;
            String draft = post(number, "/api/v1/inquiries", written(title));
            post(number, "/api/v1/inquiries/" + draft.replaceAll("(?s).*?\"number\":(\\d+).*", "$1") + "/sending", "");
            acknowledged.add(title);
        }
    }

    private String written(String title) {
        LocalDate today = LocalDate.now(Words.OSLO);
        return """
                {"title": "%s", "language": "nb", "asker": "Hans Nordmann", "role": "RESEARCHER", "institution": "Havgap",
                 "purpose": "Hva virker?", "benefit": "Dere får vite det.", "asks": ["INTERVIEW"], "themes": [%d],
                 "persons": 2, "minutes": 30, "studyTo": "%s", "answerBy": "%s",
                 "rek": {"standing": "NOT_NEEDED", "note": "Ingen helse"}, "sikt": {"standing": "DONE"},
                 "dpia": {"standing": "DONE"}, "receivers": [%s]}""".formatted(
                        title,
                        theme,
                        today.plusYears(1),
                        WorkingDays.plus(today, 10),
                        municipalities.stream().map(String::valueOf).collect(Collectors.joining(",")));
    }

    /** Until it is answered: what broke on the way is sent again, as it was. */
    private String post(int number, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + key(number % RESEARCHERS))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            try {
                HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() < 300) return answer.body();
                if (answer.statusCode() < 500)
                    throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
            } catch (IOException killed) {
                askedAgain.incrementAndGet();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        throw new AssertionError("No answer from " + path);
    }

    /** Researchers with an account and a key each: more than {@link InquiryLife#MOST_A_DAY} inquiries nobody may send. */
    private void letIn() throws Exception {
        municipalities =
                owner.sql("""
                        select r.number from record r join organisation o on o.number = r.number
                         where o.municipality_number is not null and r.state <> 'CLOSED' order by r.number limit :most""").param("most", RECEIVERS).query(Long.class).list();
        theme = owner.sql("select id from theme where key = 'health-and-care' limit 1")
                .query(Long.class)
                .single();
        for (int i = 0; i < RESEARCHERS; i++)
            owner.sql("""
                            with one as (
                                 insert into record (kind, title, language, state, readers, editors)
                                 values ('person', :name, 'nb', '', '{admin}', '{admin}') returning number),
                                 opened as (insert into account (person, name) select number, :name from one returning person)
                            insert into api_key (hash, person, name, expires_at)
                            select :hash, person, 'test', '2100-01-01' from opened""")
                    .param("name", "Hans Nordmann " + i)
                    .param("hash", MessageDigest.getInstance("SHA-256").digest(key(i).getBytes(StandardCharsets.UTF_8)))
                    .update();
    }

    private static String key(int researcher) {
        return "samskap_" + "%064x".formatted(researcher + 1);
    }

    private void await(Process application) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/innlogging"))
                .build();
        while (System.nanoTime() < end && application.isAlive()) {
            try {
                if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) return;
            } catch (IOException notYet) {
                // it is asked again
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        throw new AssertionError("The application did not start: see " + LOG);
    }

    private Process start() throws IOException {
        Map<String, String> all = new HashMap<>(settings);
        all.put("server.port", String.valueOf(port));
        all.put("logging.level.root", "error");
        all.put("samskap.mail.on-hold", "true");
        all.put("samskap.matching.pairs-on-hold", "true");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Samskap.class.getName()));
        all.forEach((name, value) -> command.add("--" + name + "=" + value));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(LOG.toFile()))
                .start();
    }

    private String setting(String name) {
        return java.util.Objects.requireNonNull(settings.get("samskap.database." + name), name);
    }
}
