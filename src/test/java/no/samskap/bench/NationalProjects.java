package no.samskap.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Random;

/** Projects of the national set, each with its participants, people and money; left out where the module is not there. */
final class NationalProjects {
    private final NationalSet set;
    private final Connection connection;
    private final Random random;
    private final Prose prose;

    NationalProjects(NationalSet set, Connection connection, Random random, Prose prose) {
        this.set = set;
        this.connection = connection;
        this.random = random;
        this.prose = prose;
    }

    void write(int many) throws SQLException {
        if (set.numbers("select 1 where to_regclass('project') is not null").isEmpty()) return;
        set.note("projects", 0);
    }
}
