package no.samskap.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Imports a file of projects over HTTP and takes it back: rows a second from the first byte sent to the last row written, and how much
 * memory that took.
 */
final class ImportLoad {
    private static final Pattern STATE = Pattern.compile("\"state\":\"(\\w+)\"");
    private static final String BOUNDARY = "samskap-bench-boundary";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Application application;
    private final String owner;
    private final int rows;

    ImportLoad(Application application, Connection database, int rows) throws SQLException {
        this.application = application;
        this.owner = owner(database);
        this.rows = rows;
    }

    /** What the key of the bench writes for. */
    private static String owner(Connection database) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery("""
                        select o.title from role_held r join api_key k on k.person = r.person and k.name = 'bench'
                          join record o on o.number = r.place where o.kind = 'organisation' order by r.id limit 1""")) {
            if (!row.next()) throw new IllegalStateException("./dev bench has not loaded this folder");
            return row.getString(1);
        }
    }

    /** How far it is, with the processor time used so far: others use the machine too. */
    private record Mark(long nanos, Duration own, Duration database) {}

    private Mark mark() {
        return new Mark(System.nanoTime(), application.applicationWork(), application.databaseWork());
    }

    String measure(int round, String what) throws IOException, InterruptedException {
        byte[] file = file(round);
        application.waitUntilIdle();
        long before = application.applicationMegabytes();
        AtomicLong most = new AtomicLong(before);
        Thread watch = Thread.ofVirtual().start(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                most.accumulateAndGet(application.applicationMegabytes(), Math::max);
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            }
        });
        Mark start = mark();
        String sent = send(file);
        String address = "/api/v1/imports/" + sent.replaceAll("(?s).*?\"id\":(\\d+).*", "$1");
        Mark read = mark();
        await(address, "CHECKED");
        Mark looked = mark();
        String report = get(address);
        post(address + "/execution");
        await(address, "RUN");
        Mark written = mark();
        watch.interrupt();
        application.waitUntilIdle();
        Mark followed = mark();
        post(address + "/undoing");
        await(address, "UNDONE");
        Mark undone = mark();
        return ("Import of %d rows (%s): %s%n  read %s%n  looked through %s%n  read and looked through: %.0f rows a second%n"
                        + "  written %s%n  all of it: %.0f rows a second%n  searched and compared afterwards %s%n  taken back %s%n"
                        + "  memory of the application %d MB, at most %d MB more")
                .formatted(
                        rows,
                        what,
                        report.replaceAll("(?s).*\"outcomes\":(\\{[^}]*}).*", "$1"),
                        between(start, read),
                        between(read, looked),
                        rows / seconds(start, looked),
                        between(looked, written),
                        rows / seconds(start, written),
                        between(written, followed),
                        between(followed, undone),
                        before,
                        most.get() - before);
    }

    private static double seconds(Mark from, Mark to) {
        return (to.nanos() - from.nanos()) / 1e9;
    }

    private static String between(Mark from, Mark to) {
        return "%.1f s (processor: application %.1f s, database %.1f s)"
                .formatted(
                        seconds(from, to),
                        to.own().minus(from.own()).toMillis() / 1e3,
                        to.database().minus(from.database()).toMillis() / 1e3);
    }

    private byte[] file(int round) {
        Prose prose = new Prose(new Random(round));
        Random random = new Random(round);
        StringBuilder text =
                new StringBuilder("Referanse;Tittel;Sammendrag;Form;Status;Eier;Start;Slutt;Kontakt;Finansiør;Beløp\n");
        for (int i = 0; i < rows; i++)
            text.append("%d/%d;%s %s %d;%s;Innovasjonsprosjekt;Pågår;%s;%d-0%d;2028;Nora Nordmann %d;EU;%d\n"
                    .formatted(
                            round,
                            i,
                            Long.toString(random.nextLong(1L << 40), 36),
                            prose.paragraph(1).replace(";", ","),
                            i,
                            prose.paragraph(2).replace(";", ",").replace("\n", " "),
                            owner,
                            2020 + random.nextInt(6),
                            1 + random.nextInt(9),
                            i,
                            100_000 * (1 + random.nextInt(50))));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private String send(byte[] file) throws IOException, InterruptedException {
        String head = "--" + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"bench.csv\"\r\nContent-Type: text/csv\r\n\r\n";
        HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.concat(
                HttpRequest.BodyPublishers.ofString(head),
                HttpRequest.BodyPublishers.ofByteArray(file),
                HttpRequest.BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"));
        return answered(request("/api/v1/imports")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(body));
    }

    private void post(String path) throws IOException, InterruptedException {
        answered(request(path)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.noBody()));
    }

    private String get(String path) throws IOException, InterruptedException {
        return answered(request(path));
    }

    private void await(String address, String state) throws IOException, InterruptedException {
        while (true) {
            Matcher matcher = STATE.matcher(get(address));
            if (matcher.find() && matcher.group(1).equals(state)) return;
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(application.address() + path))
                .header("Authorization", "Bearer " + NationalSet.API_KEY);
    }

    private String answered(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 300) throw new IOException(response.statusCode() + ": " + response.body());
        return response.body();
    }
}
