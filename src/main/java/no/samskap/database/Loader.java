package no.samskap.database;

import java.io.IOException;

/**
 * Brings data that come with the program into the database. All loaders have run, in their {@code @Order}, before the
 * first request is answered, so nobody meets empty lists.
 */
@FunctionalInterface
public interface Loader {
    /** At every start: what is there already is left alone. */
    void load() throws IOException;
}
