package no.samskap.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/**
 * Measures the built application over HTTP, on data as a whole country would have it. {@code ./dev bench} starts it and
 * writes {@code target/bench/report.md}.
 */
public final class Bench {
    /** So many send an inquiry in the same moment, each to so many municipalities. */
    private static final int RESEARCHERS = 500;

    private static final int RECEIVERS = 40;

    private static final int WARM_UP_REQUESTS = 15_000;

    /** What people may be asked to wait for: 95 of 100 answers come within so many milliseconds, with eight asking at once. */
    private static final int BUDGET = 200;

    private static final int IMPORTED_ROWS = 20_000;

    private final Options options;
    private final StringBuilder report = new StringBuilder();
    private final List<String> overBudget = new ArrayList<>();

    private Bench(Options options) {
        this.options = options;
    }

    public static void main(String[] arguments) throws Exception {
        new Bench(Options.of(arguments)).run();
    }

    private void run() throws Exception {
        say("# Samskap measured\n");
        if (options.growth().isEmpty()) measureTheCountry();
        else {
            say("%d cores, %s%n".formatted(Runtime.getRuntime().availableProcessors(), Runtime.version()));
            new Growth(options, this::say).run();
        }
        Path file = Path.of("target", "bench", options.growth().isEmpty() ? "report.md" : "growth.md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, report);
    }

    private void measureTheCountry() throws Exception {
        say("%d cores, scale %s, %d s each line, %s%n"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        options.scale(),
                        options.seconds(),
                        Runtime.version()));
        load();
        try (Application application = new Application(options.command(), options.port(), options.data())) {
            say("Start to the first page, with these data: %.1f s%n"
                    .formatted(application.startUp().toMillis() / 1000.0));
            say(
                    "| what | connections | per second | median ms | p95 ms | errors | kB | CPU ms: application | database | thin server | share |");
            say("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
            try (Connection database = application.database()) {
                Endpoints endpoints = new Endpoints(application.address(), database);
                for (Endpoints.Line line : endpoints.lines())
                    if (options.wants(line.name())) measure(application, line);
                if (options.wants("inquiries at once"))
                    for (String line : InquiryBench.lines(
                            application, database, (int) Math.max(1, RESEARCHERS * options.scale()), RECEIVERS))
                        say("\n" + line);
                if (options.wants("import")) {
                    ImportLoad imports = new ImportLoad(application, database, IMPORTED_ROWS);
                    say("\n" + imports.measure(1, "warming up"));
                    say("\n" + imports.measure(2, "measured"));
                }
            }
            say("%nOver the budget of %d ms (p95, 8 connections): %s"
                    .formatted(BUDGET, overBudget.isEmpty() ? "nothing" : String.join(", ", overBudget)));
            say("%nMemory after the load: application %d MB, PostgreSQL %d MB (proportional)."
                    .formatted(application.applicationMegabytes(), application.databaseMegabytes()));
        }
    }

    /** Once for a data folder: what is there already is measured again. */
    private void load() throws IOException, InterruptedException, SQLException {
        Path loaded = options.data().resolve("loaded-" + options.scale());
        if (Files.exists(loaded)) {
            say(Files.readString(loaded));
            return;
        }
        try (Application application = new Application(options.command(), options.port(), options.data());
                Connection database = application.database()) {
            String cold = "Start in an empty folder, demo data and all: %.1f s%n"
                    .formatted(application.startUp().toMillis() / 1000.0);
            say(cold);
            application.waitForIndex(0);
            long built = application.indexesBuilt();
            long before = System.nanoTime();
            Map<String, Long> written = new NationalSet(database, options.scale()).write();
            String what = "Loaded in %.0f s: %s%n".formatted((System.nanoTime() - before) / 1e9, told(written));
            say(what);
            application.waitForIndex(built);
            String searchable = "Searchable after %.0f s%n".formatted((System.nanoTime() - before) / 1e9);
            say(searchable);
            String index = "Search index built from the database: " + application.lastIndexBuilt() + "\n";
            say(index);
            Files.writeString(loaded, cold + what + searchable + index);
        }
    }

    private void measure(Application application, Endpoints.Line line) throws InterruptedException, ExecutionException {
        if (!answers(line)) {
            say("| %s | | not there yet | | | | | | | | |".formatted(line.name()));
            return;
        }
        warmUp(line);
        for (int connections : options.connections()) {
            Duration ownBefore = application.applicationWork();
            Duration databaseBefore = application.databaseWork();
            Load.Outcome outcome = Load.run(connections, Duration.ofSeconds(options.seconds()), line.request());
            if (connections == 8 && outcome.percentile(95) > BUDGET) overBudget.add(line.name());
            boolean comparable = connections == 8 && line.orientation() > 0;
            say(String.format(
                    Locale.ROOT,
                    "| %s | %d | %.0f | %.1f | %.1f | %d | %.0f | %.2f | %.2f | %s | %s |",
                    line.name(),
                    connections,
                    outcome.perSecond(),
                    outcome.median(),
                    outcome.percentile(95),
                    outcome.errors(),
                    outcome.bytes() / 1024.0,
                    each(application.applicationWork().minus(ownBefore), outcome),
                    each(application.databaseWork().minus(databaseBefore), outcome),
                    comparable ? line.orientation() : "",
                    comparable ? Math.round(100 * outcome.perSecond() / line.orientation()) + " %" : ""));
        }
    }

    /** Java compiles what is called often: before that, figures tell of the compiler. */
    private static void warmUp(Endpoints.Line line) throws InterruptedException, ExecutionException {
        int sent = 0;
        for (int round = 0; round < 12 && sent < WARM_UP_REQUESTS; round++)
            sent += Load.run(4, Duration.ofSeconds(2), line.request()).microseconds().length;
    }

    /** In milliseconds a request. */
    private static double each(Duration work, Load.Outcome outcome) {
        return work.toNanos() / 1e6 / Math.max(1, outcome.microseconds().length);
    }

    private static boolean answers(Endpoints.Line line) throws InterruptedException, ExecutionException {
        return Load.run(1, Duration.ofMillis(500), line.request()).errors() == 0;
    }

    private static String told(Map<String, Long> written) {
        List<String> parts = new ArrayList<>();
        written.forEach((what, rows) -> parts.add(rows + " " + what));
        return String.join(", ", parts);
    }

    @SuppressWarnings("SystemOut") // a program for the terminal
    private void say(String line) {
        report.append(line).append('\n');
        System.out.println(line);
    }
}
