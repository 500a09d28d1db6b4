package no.samskap.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/**
 * Many researchers write an inquiry and send it in the same moment, each to many municipalities, over HTTP; afterwards every one is
 * counted in the database. And one writes to every municipality there is. {@code ./dev bench} measures it last; alone, in any data
 * folder, an empty one too:
 *
 * <p>{@code java -cp <as Bench> no.samskap.bench.InquiryBench --researchers 500 --receivers 40 --port 8089 --data
 * target/bench/data -- <command>}
 */
public final class InquiryBench {
    private static final long SEED = 7;

    private final HttpClient client = HttpClient.newBuilder()
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private final Application application;
    private final Connection database;
    private final List<Long> municipalities;
    private final long theme;

    private InquiryBench(Application application, Connection database) throws SQLException {
        this.application = application;
        this.database = database;
        this.municipalities = numbers("""
                select r.number from record r join municipality_facts m on m.number = r.number
                 where r.kind = 'organisation' and r.state <> 'CLOSED' and r.merged_into is null order by r.number""");
        this.theme = numbers("select id from theme where key = 'health-and-care' limit 1")
                .getFirst();
    }

    /** @param milliseconds from the first byte sent until it was answered that it is sent, sorted */
    private record Sent(int failed, List<Long> milliseconds, double seconds) {
        double percentile(int percent) {
            return milliseconds.isEmpty() ? 0 : milliseconds.get((milliseconds.size() - 1) * percent / 100);
        }
    }

    @SuppressWarnings("SystemOut") // what it is for
    public static void main(String[] arguments) throws Exception {
        List<String> all = Arrays.asList(arguments);
        int split = all.indexOf("--");
        List<String> given = all.subList(0, split);
        int researchers = Integer.parseInt(option(given, "researchers", "500"));
        int receivers = Integer.parseInt(option(given, "receivers", "40"));
        try (Application application = new Application(
                        all.subList(split + 1, all.size()),
                        Integer.parseInt(option(given, "port", "8089")),
                        Path.of(option(given, "data", "target/bench/data")));
                Connection database = application.database()) {
            lines(application, database, researchers, receivers).forEach(System.out::println);
        }
    }

    static List<String> lines(Application application, Connection database, int researchers, int receivers)
            throws Exception {
        InquiryBench bench = new InquiryBench(application, database);
        bench.letIn(researchers);
        bench.sendAtOnce(Math.min(researchers, 20), 5);
        return List.of(bench.measure(researchers, receivers), bench.toAll());
    }

    private static String option(List<String> given, String name, String usual) {
        int place = given.indexOf("--" + name);
        return place < 0 ? usual : given.get(place + 1);
    }

    private String measure(int researchers, int receivers) throws Exception {
        long inquiriesBefore = count("select count(*) from inquiry where sent_at is not null");
        long casesBefore = count("select count(*) from inquiry_case");
        long lettersBefore = count("select count(*) from mail_outbox where kind = 'inquiry-new'");
        Sent sent = sendAtOnce(researchers, receivers);
        long inquiries = count("select count(*) from inquiry where sent_at is not null") - inquiriesBefore;
        long cases = count("select count(*) from inquiry_case") - casesBefore;
        long letters = count("select count(*) from mail_outbox where kind = 'inquiry-new'") - lettersBefore;
        long doubled = count("""
                select count(*) from (select 1 from inquiry_case group by inquiry, organisation having count(*) > 1) twice""");
        return String.format(
                Locale.ROOT,
                "%d researchers at once to %d municipalities each: %d inquiries sent, %d failed, %d cases stored (%s), %d doubled, %d letters put; %.1f s in all, %.0f cases a second; each waited %.1f s (median), %.1f s (p95)",
                researchers,
                receivers,
                inquiries,
                sent.failed(),
                cases,
                cases == (long) researchers * receivers ? "all" : "NOT ALL",
                doubled,
                letters,
                sent.seconds(),
                cases / sent.seconds(),
                sent.percentile(50) / 1000,
                sent.percentile(95) / 1000);
    }

    /** One inquiry to every municipality: the page where they are chosen, and sending it. */
    private String toAll() throws Exception {
        long draft = write(0, municipalities);
        long page = median(10, () -> send(request(0, "/henvendelser/" + draft + "/mottakere")));
        long preview = median(10, () -> send(request(0, "/henvendelser/" + draft + "/send")));
        long before = System.nanoTime();
        post(0, "/api/v1/inquiries/" + draft + "/sending", "");
        long sent = (System.nanoTime() - before) / 1_000_000;
        long table = median(10, () -> send(request(0, "/henvendelser/" + draft)));
        return "One inquiry to %d municipalities: choosing page %d ms, preview %d ms, sent in %d ms with %d cases, the table of answers %d ms"
                .formatted(
                        municipalities.size(),
                        page,
                        preview,
                        sent,
                        count("select count(*) from inquiry_case where inquiry = " + draft),
                        table);
    }

    private static long median(int times, Callable<String> request) throws Exception {
        List<Long> taken = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            long before = System.nanoTime();
            request.call();
            taken.add((System.nanoTime() - before) / 1_000_000);
        }
        Collections.sort(taken);
        return taken.get(times / 2);
    }

    private Sent sendAtOnce(int researchers, int receivers) throws InterruptedException, ExecutionException {
        CountDownLatch all = new CountDownLatch(1);
        List<Future<Long>> sending = new ArrayList<>();
        long start;
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < researchers; i++) {
                int researcher = i;
                List<Long> chosen = chosen(receivers, researcher);
                sending.add(people.submit(() -> {
                    all.await();
                    long before = System.nanoTime();
                    post(researcher, "/api/v1/inquiries/" + write(researcher, chosen) + "/sending", "");
                    return (System.nanoTime() - before) / 1_000_000;
                }));
            }
            start = System.nanoTime();
            all.countDown();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        List<Long> taken = new ArrayList<>();
        int failed = 0;
        for (Future<Long> one : sending)
            if (one.state() == Future.State.SUCCESS) taken.add(one.get());
            else failed++;
        Collections.sort(taken);
        return new Sent(failed, taken, seconds);
    }

    private List<Long> chosen(int receivers, int researcher) {
        List<Long> drawn = new ArrayList<>(municipalities);
        Collections.shuffle(drawn, new Random(SEED + researcher));
        return drawn.subList(0, Math.min(receivers, drawn.size()));
    }

    private long write(int researcher, List<Long> receivers) throws IOException, InterruptedException {
        LocalDate today = LocalDate.now(java.time.ZoneId.of("Europe/Oslo"));
        String draft = post(researcher, "/api/v1/inquiries", """
                {"title": "Hva virker mot ensomhet? %d", "language": "nb", "asker": "Måler %d", "role": "RESEARCHER",
                 "institution": "Havgap", "purpose": "Vi vil vite hva som hjelper.", "benefit": "Dere får vite det.",
                 "asks": ["INTERVIEW"], "themes": [%d], "persons": 2, "minutes": 45, "studyTo": "%s", "answerBy": "%s",
                 "rek": {"standing": "NOT_NEEDED", "note": "Ingen helse"}, "sikt": {"standing": "DONE"},
                 "dpia": {"standing": "DONE"}, "receivers": [%s]}""".formatted(
                        researcher,
                        researcher,
                        theme,
                        today.plusYears(1),
                        today.plusDays(60),
                        receivers.stream().map(String::valueOf).collect(Collectors.joining(","))));
        return Long.parseLong(draft.replaceAll("(?s).*?\"number\":(\\d+).*", "$1"));
    }

    private String post(int researcher, String path, String body) throws IOException, InterruptedException {
        return send(request(researcher, path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(int researcher, String path) {
        return HttpRequest.newBuilder(URI.create(application.address() + path))
                .header("Authorization", "Bearer " + key(researcher));
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 300) throw new IOException(response.statusCode() + ": " + response.body());
        return response.body();
    }

    /** Each a person with an account and a key, once for a data folder. */
    private void letIn(int researchers) throws SQLException {
        try (var person = database.prepareStatement("""
                        with one as (
                             insert into record (kind, title, language, state, readers, editors)
                             values ('person', ?, 'nb', '', '{admin}', '{admin}') returning number),
                             account as (
                             insert into account (person, name) select number, ? from one returning person)
                        insert into api_key (hash, person, name, expires_at)
                        select ?, person, 'bench of inquiries', '2100-01-01' from account""");
                var known = database.prepareStatement("select 1 from api_key where hash = ?")) {
            for (int i = 0; i < researchers; i++) {
                byte[] hash = hash(key(i));
                known.setBytes(1, hash);
                try (var row = known.executeQuery()) {
                    if (row.next()) continue;
                }
                person.setString(1, "Måler " + i);
                person.setString(2, "Måler " + i);
                person.setBytes(3, hash);
                person.executeUpdate();
            }
            database.commit();
        }
    }

    private static String key(int researcher) {
        return "samskap_" + "%064x".formatted(0xbe0000L + researcher);
    }

    private static byte[] hash(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private long count(String sql) throws SQLException {
        return numbers(sql).getFirst();
    }

    private List<Long> numbers(String sql) throws SQLException {
        List<Long> all = new ArrayList<>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) all.add(rows.getLong(1));
        }
        database.commit();
        return all;
    }
}
