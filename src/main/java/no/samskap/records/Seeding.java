package no.samskap.records;

import java.util.Optional;
import no.samskap.core.Visitor;

/** What a record hands on to a new one made from it. A module whose records have more to say than their heads do has a bean. */
public interface Seeding {
    /**
     * @param from a record the visitor may read
     * @param kind of the new one
     * @return empty where this module knows nothing of it
     */
    Optional<Seed> seed(Visitor visitor, RecordHead from, String kind);

    /** What a new record begins with. */
    record Seed(RecordHead from, String title, String text) {}
}
