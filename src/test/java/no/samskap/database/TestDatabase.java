package no.samskap.database;

import java.nio.file.Path;

/** One real PostgreSQL for all tests of a run, in a folder that {@code mvn clean} takes away. */
public final class TestDatabase {
    private static final EmbeddedPostgres server = new EmbeddedPostgres(Path.of("target", "test-data"));

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    }

    private TestDatabase() {}

    public static String[] properties() {
        return new String[] {
            "samskap.database.url=" + server.url(),
            "samskap.database.user=samskap",
            "samskap.database.password=" + server.password("samskap"),
            "samskap.database.owner=samskap_owner",
            "samskap.database.owner-password=" + server.password("samskap_owner"),
            "samskap.search.directory=memory"
        };
    }
}
