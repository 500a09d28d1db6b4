package no.samskap.records;

import java.util.Optional;
import no.samskap.core.Visitor;
import no.samskap.records.Seeding.Seed;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Begins a new record with what an earlier one, of whichever module, has to hand on. */
@Service
public class Seeds {
    private final Records records;
    private final ObjectProvider<Seeding> modules;

    Seeds(Records records, ObjectProvider<Seeding> modules) {
        this.records = records;
        this.modules = modules;
    }

    /**
     * @param kind of the new record
     * @return empty where the visitor may not read the earlier one
     */
    public Optional<Seed> of(Visitor visitor, long number, String kind) {
        return records.find(visitor, number)
                .map(head -> modules.orderedStream()
                        .flatMap(module -> module.seed(visitor, head, kind).stream())
                        .findFirst()
                        .orElseGet(() -> new Seed(head, head.title(), head.summary())));
    }
}
