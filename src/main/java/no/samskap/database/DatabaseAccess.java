package no.samskap.database;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where the database is, and by which two users it is reached: one that works with the data, one that may change tables.
 *
 * @param server the server of our own, null where an operator named one
 */
record DatabaseAccess(
        String url,
        String user,
        String password,
        String owner,
        String ownerPassword,
        @Nullable EmbeddedPostgres server) implements AutoCloseable {

    static DatabaseAccess of(DatabaseProperties properties) {
        String url = orEmpty(properties.url());
        if (url.isEmpty()) return ownServer(new EmbeddedPostgres(properties.data()));
        String user = orEmpty(properties.user());
        String password = orEmpty(properties.password());
        if (url.startsWith("postgres://") || url.startsWith("postgresql://")) {
            URI uri = URI.create(url);
            String[] login = orEmpty(uri.getUserInfo()).split(":", 2);
            if (user.isEmpty()) user = login[0];
            if (password.isEmpty() && login.length > 1) password = login[1];
            url = jdbcUrl(uri);
        }
        if (!url.startsWith("jdbc:postgresql:"))
            throw new CannotStart(
                    "SAMSKAP_DATABASE_URL is not the address of a PostgreSQL.",
                    "Write jdbc:postgresql://host/name or postgres://user:password@host/name.");
        if (user.isEmpty())
            throw new CannotStart(
                    "SAMSKAP_DATABASE_URL names a database, but no user.",
                    "Set SAMSKAP_DATABASE_USER to the user that Samskap signs in as, or write"
                            + " postgres://user:password@host/name.");
        String owner = orEmpty(properties.owner());
        return owner.isEmpty()
                ? new DatabaseAccess(url, user, password, user, password, null)
                : new DatabaseAccess(url, user, password, owner, orEmpty(properties.ownerPassword()), null);
    }

    private static DatabaseAccess ownServer(EmbeddedPostgres server) {
        return new DatabaseAccess(
                server.url(),
                "samskap",
                server.password("samskap"),
                "samskap_owner",
                server.password("samskap_owner"),
                server);
    }

    private static String jdbcUrl(URI uri) {
        int port = uri.getPort() < 0 ? 5432 : uri.getPort();
        String query = uri.getQuery() == null ? "" : "?" + uri.getQuery();
        return "jdbc:postgresql://" + uri.getHost() + ":" + port + uri.getPath() + query;
    }

    @Override
    public void close() {
        if (server != null) server.close();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
