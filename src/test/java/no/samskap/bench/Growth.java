package no.samskap.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/**
 * The same questions to portfolios of more and more facts, so that it is seen what grows with them. Each portfolio has a data folder of
 * its own, which is kept and measured again the next time.
 */
final class Growth {
    private static final int CONNECTIONS = 8;
    private static final int WARM_UP_REQUESTS = 4_000;
    private static final int IMPORTED_ROWS = 20_000;
    /** While others write: so often somebody changes a project. */
    private static final Duration BETWEEN_CHANGES = Duration.ofMillis(100);

    private final Options options;
    private final Consumer<String> say;
    /** By what was asked, in the order of the portfolios. */
    private final Map<String, List<Measured>> measured = new LinkedHashMap<>();

    private final List<String> memory = new ArrayList<>();

    Growth(Options options, Consumer<String> say) {
        this.options = options;
        this.say = say;
    }

    /**
     * @param ownWork processor time of the application for each request, in milliseconds
     * @param databaseWork the same of the database
     */
    private record Measured(int facts, Load.Outcome outcome, double ownWork, double databaseWork) {}

    void run() throws Exception {
        for (int facts : options.growth()) {
            Path data = options.data().resolve("growth-" + facts);
            load(data, facts);
            try (Application application = new Application(options.command(), options.port(), data);
                    Connection database = application.database()) {
                measure(application, database, facts);
            }
        }
        table();
        memory.forEach(say);
    }

    private void load(Path data, int facts) throws IOException, InterruptedException, SQLException {
        Path loaded = data.resolve("loaded");
        if (!Files.exists(loaded))
            try (Application application = new Application(options.command(), options.port(), data);
                    Connection database = application.database()) {
                application.waitForIndex(0);
                long built = application.indexesBuilt();
                long before = System.nanoTime();
                Map<String, Long> written = new NationalSet(database, 1).writePortfolio(facts);
                String what = "Loaded in %.0f s: %s".formatted((System.nanoTime() - before) / 1e9, written);
                application.waitForIndex(built);
                Files.writeString(
                        loaded,
                        what + "; search index built from the database: " + application.lastIndexBuilt() + "\n");
            }
        say.accept(Files.readString(loaded));
    }

    private void measure(Application application, Connection database, int facts) throws Exception {
        long ownBefore = application.applicationMegabytes();
        long databaseBefore = application.databaseMegabytes();
        for (Endpoints.Line line : new Endpoints(application.address(), database).ofPortfolio())
            if (options.wants(line.name())) measure(application, database, facts, line);
        memory.add(
                "%nMemory with %,d facts, at start and after the load: application %d and %d MB, PostgreSQL %d and %d MB."
                        .formatted(
                                facts,
                                ownBefore,
                                application.applicationMegabytes(),
                                databaseBefore,
                                application.databaseMegabytes()));
        if (options.wants("import")) {
            ImportLoad imports = new ImportLoad(application, database, IMPORTED_ROWS);
            imports.measure(1, "warming up");
            say.accept("%n%,d facts: %s".formatted(facts, imports.measure(2, "measured")));
        }
    }

    private void measure(Application application, Connection database, int facts, Endpoints.Line line)
            throws InterruptedException, ExecutionException, SQLException {
        int sent = 0;
        for (int round = 0; round < 6 && sent < WARM_UP_REQUESTS; round++)
            sent += Load.run(4, Duration.ofSeconds(1), line.request()).microseconds().length;
        List<Measured> runs = new ArrayList<>();
        try (Changing ignored = line.whileOthersWrite() ? new Changing(database, BETWEEN_CHANGES) : null) {
            for (int run = 0; run < options.runs(); run++) runs.add(once(application, facts, line));
        }
        runs.sort(Comparator.comparingDouble(each -> each.outcome().perSecond()));
        Measured median = runs.get(runs.size() / 2);
        measured.computeIfAbsent(line.name(), name -> new ArrayList<>()).add(median);
        say.accept(row(line.name(), median));
    }

    private Measured once(Application application, int facts, Endpoints.Line line)
            throws InterruptedException, ExecutionException {
        Duration ownBefore = application.applicationWork();
        Duration databaseBefore = application.databaseWork();
        Load.Outcome outcome = Load.run(CONNECTIONS, Duration.ofSeconds(options.seconds()), line.request());
        int requests = Math.max(1, outcome.microseconds().length);
        return new Measured(
                facts,
                outcome,
                application.applicationWork().minus(ownBefore).toNanos() / 1e6 / requests,
                application.databaseWork().minus(databaseBefore).toNanos() / 1e6 / requests);
    }

    private void table() {
        say.accept("\n%d connections, %d s each, the median of %d runs\n"
                .formatted(CONNECTIONS, options.seconds(), options.runs()));
        say.accept("| what | facts | per second | p50 ms | p95 ms | errors | CPU ms: application | database |");
        say.accept("|---|--:|--:|--:|--:|--:|--:|--:|");
        measured.forEach((name, all) -> all.forEach(each -> say.accept(row(name, each))));
    }

    private static String row(String name, Measured one) {
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %.0f | %.1f | %.1f | %d | %.2f | %.2f |",
                name,
                one.facts(),
                one.outcome().perSecond(),
                one.outcome().median(),
                one.outcome().percentile(95),
                one.outcome().errors(),
                one.ownWork(),
                one.databaseWork());
    }
}
