package no.samskap.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param data the folder for all that must be kept, when the server is our own
 * @param url {@code jdbc:postgresql://…} or {@code postgres://user:password@host/name}; empty: start our own server
 * @param user the application's user, without the right to change tables
 * @param owner the user that migrates; the application's user where none is named
 * @param connections most connections of this node; 20 of the server's 100 by default
 */
@ConfigurationProperties("samskap.database")
record DatabaseProperties(
        Path data,
        @Nullable String url,
        @Nullable String user,
        @Nullable String password,
        @Nullable String owner,
        @Nullable String ownerPassword,
        int connections) {}
