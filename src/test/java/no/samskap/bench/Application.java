package no.samskap.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** The built application as a process of its own, on a port and a data folder of its own. */
final class Application implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration IDLE_PATIENCE = Duration.ofMinutes(2);
    private static final Duration INDEX_PATIENCE = Duration.ofMinutes(10);
    /** In half a second. */
    private static final Duration LITTLE_WORK = Duration.ofMillis(50);

    private final Process process;
    private final Path data;
    private final int port;
    private final Duration startUp;

    Application(List<String> command, int port, Path data) throws IOException, InterruptedException {
        this.data = data;
        this.port = port;
        Files.createDirectories(data);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("application.log").toFile());
        builder.environment().put("SERVER_PORT", String.valueOf(port));
        builder.environment().put("SAMSKAP_DATA", data.toString());
        long before = System.nanoTime();
        process = builder.start();
        waitForAnAnswer(before);
        startUp = Duration.ofNanos(System.nanoTime() - before);
    }

    /** Until the first page was answered. */
    Duration startUp() {
        return startUp;
    }

    /** How many times the search index was built since the start, by the log. */
    long indexesBuilt() throws IOException {
        try (Stream<String> log = Files.lines(data.resolve("application.log"))) {
            return log.filter(line -> line.contains("The search index is built"))
                    .count();
        }
    }

    /** How long the last building of the search index took, by the log: {@code 101234 records in 22.5 s}; empty where none is told. */
    String lastIndexBuilt() throws IOException {
        try (Stream<String> log = Files.lines(data.resolve("application.log"))) {
            return log.filter(line -> line.contains("The search index is built: "))
                    .reduce((one, next) -> next)
                    .map(line -> line.replaceFirst(".*The search index is built: ", ""))
                    .orElse("");
        }
    }

    /** Until it is built once more: the first time after the start, or when so much was written that it learns its words anew. */
    void waitForIndex(long builtBefore) throws IOException, InterruptedException {
        long give = System.nanoTime() + INDEX_PATIENCE.toNanos();
        while (indexesBuilt() == builtBefore) {
            if (System.nanoTime() > give)
                throw new IllegalStateException("The search index was not built within " + INDEX_PATIENCE.toMinutes()
                        + " minutes: what would be measured is a search in an old one. See the application's log.");
            Thread.sleep(500);
        }
    }

    /** Until the search index and the rest that follows changes have caught up: some seconds with little work, two minutes at most. */
    void waitUntilIdle() throws InterruptedException {
        long give = System.nanoTime() + IDLE_PATIENCE.toNanos();
        int quiet = 0;
        while (quiet < 5 && System.nanoTime() < give) {
            Duration before = applicationWork().plus(databaseWork());
            Thread.sleep(500);
            boolean little =
                    applicationWork().plus(databaseWork()).minus(before).compareTo(LITTLE_WORK) < 0;
            quiet = little ? quiet + 1 : 0;
        }
    }

    String address() {
        return "http://localhost:" + port;
    }

    /** As the user that owns the tables of the application's own server. */
    Connection database() throws IOException, SQLException {
        String databasePort = Files.readAllLines(data.resolve("postgres").resolve("postmaster.pid"))
                .get(3);
        String password = Files.readString(data.resolve("passwords").resolve("samskap_owner"))
                .strip();
        Connection connection = DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + databasePort + "/samskap", "samskap_owner", password);
        connection.setAutoCommit(false);
        return connection;
    }

    long applicationMegabytes() {
        return residentMegabytes(process.pid());
    }

    /** Of the server and all its workers. Shared pages count in each: the sum says at most. */
    long databaseMegabytes() {
        return process.descendants()
                .mapToLong(child -> residentMegabytes(child.pid()))
                .sum();
    }

    /** Proportional set size: a page shared by several processes is split between them. */
    private static long residentMegabytes(long pid) {
        Path smaps = Path.of("/proc", String.valueOf(pid), "smaps_rollup");
        if (!Files.isReadable(smaps)) return 0;
        try (var lines = Files.lines(smaps)) {
            return lines.filter(line -> line.startsWith("Pss:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .sum()
                    / 1024;
        } catch (IOException | UncheckedIOException gone) {
            return 0;
        }
    }

    /** Processor time used so far. On a machine that others use too it says more than requests a second. */
    Duration applicationWork() {
        return work(process.toHandle());
    }

    Duration databaseWork() {
        return process.descendants().map(Application::work).reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration work(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) process.destroyForcibly();
    }

    /** Until it says that all is loaded, and a page comes. */
    private void waitForAnAnswer(long before) throws IOException, InterruptedException {
        Path log = data.resolve("application.log");
        while (process.isAlive() && System.nanoTime() - before < PATIENCE.toNanos()) {
            if (Files.readString(log).contains("Samskap svarer")) {
                try (HttpClient client = HttpClient.newHttpClient()) {
                    client.send(
                            HttpRequest.newBuilder(URI.create(address() + "/behov"))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding());
                }
                return;
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        process.destroy();
        throw new IOException("the application did not start; see " + log);
    }
}
