package no.samskap.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** One real PostgreSQL for all tests of a process, in a folder that {@code mvn clean} takes away. */
public final class TestDatabase {
    private static final int MOST_AT_ONCE = 4;

    /** Tests run in more than one process at once: each takes the first folder that is free. */
    static final Path FOLDER;

    private static final EmbeddedPostgres server;

    static {
        EmbeddedPostgres started = null;
        Path folder = null;
        for (int place = 1; started == null; place++) {
            folder = Path.of("target", "test-data-" + place);
            try {
                started = new EmbeddedPostgres(folder);
            } catch (CannotStart taken) {
                if (place == MOST_AT_ONCE) throw taken;
            }
        }
        FOLDER = folder;
        server = started;
    }

    static {
        makeAnew("samskap");
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    }

    private TestDatabase() {}

    public static String[] properties() {
        return properties("samskap");
    }

    /** A database of its own on the same server, made at the first asking. */
    public static String[] propertiesOf(String name) {
        makeAnew(name);
        return properties(name);
    }

    /** On the database all tests share, with every right: for tests that tamper. */
    public static Connection asSuperuser() throws SQLException {
        return DriverManager.getConnection(server.url(), "postgres", server.password("postgres"));
    }

    private static void makeAnew(String name) {
        try (Connection connection = DriverManager.getConnection(
                        server.url().replaceAll("/samskap$", "/postgres"), "postgres", server.password("postgres"));
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name + " with (force)");
            statement.execute("create database " + name + " owner samskap_owner");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String[] properties(String database) {
        return new String[] {
            "samskap.database.url=" + server.url().replaceAll("/samskap$", "/" + database),
            "samskap.database.user=samskap",
            "samskap.database.password=" + server.password("samskap"),
            "samskap.database.owner=samskap_owner",
            "samskap.database.owner-password=" + server.password("samskap_owner"),
            // several applications of one process share the server
            "samskap.database.connections=12",
            "samskap.search.directory=memory",
            // what takes long to count on a busy machine is exact all the same
            "samskap.counts.lag=0s",
            // tests of the sender have senders of their own
            "samskap.mail.on-hold=" + database.equals("samskap"),
            // and tests of pairs that look the same ask for them
            "samskap.matching.pairs-on-hold=" + database.equals("samskap")
        };
    }
}
