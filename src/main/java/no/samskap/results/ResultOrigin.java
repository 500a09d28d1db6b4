package no.samskap.results;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import no.samskap.core.Visitor;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.records.Relation;
import no.samskap.records.Trail;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a result belongs to: a project or a need, met by its number, and the trail between them. */
@Component
class ResultOrigin {
    static final String PROJECT = "project";
    private static final String NEED = "need";

    private final Records records;
    private final Trail trail;

    ResultOrigin(Records records, Trail trail) {
        this.records = records;
        this.trail = trail;
    }

    /** Empty where the visitor may not read it or no result can belong to its kind. */
    Optional<RecordHead> find(Visitor visitor, long number) {
        return records.find(visitor, number)
                .filter(head -> head.kind().equals(PROJECT) || head.kind().equals(NEED));
    }

    void follow(long result, @Nullable Long before, @Nullable RecordHead now) {
        Long today = now == null ? null : now.number();
        if (before != null && !Objects.equals(before, today))
            List.of(Relation.RESULT_OF, Relation.ANSWERS).forEach(relation -> trail.withdraw(result, relation, before));
        if (now != null) trail.state(result, relation(now), now.number());
    }

    /** A result comes out of a project, and answers a need. */
    private static Relation relation(RecordHead earlier) {
        return earlier.kind().equals(PROJECT) ? Relation.RESULT_OF : Relation.ANSWERS;
    }
}
