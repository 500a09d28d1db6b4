package no.samskap.results;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import no.samskap.core.Visitor;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.records.Relation;
import no.samskap.records.Trail;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a result belongs to: a project, a need or an inquiry, met by its number, and the trail between them. */
@Component
class ResultOrigin {
    static final String PROJECT = "project";
    private static final String NEED = "need";
    private static final String INQUIRY = "inquiry";
    private static final Set<String> KINDS = Set.of(PROJECT, NEED, INQUIRY);

    private final Records records;
    private final Trail trail;

    ResultOrigin(Records records, Trail trail) {
        this.records = records;
        this.trail = trail;
    }

    /** Empty where the visitor may not read it or no result can belong to its kind. */
    Optional<RecordHead> find(Visitor visitor, long number) {
        return records.find(visitor, number).filter(head -> KINDS.contains(head.kind()));
    }

    void follow(Visitor visitor, long result, @Nullable Long before, @Nullable RecordHead now) {
        Long today = now == null ? null : now.number();
        if (before != null && !Objects.equals(before, today))
            List.of(Relation.RESULT_OF, Relation.ANSWERS).forEach(relation -> trail.withdraw(result, relation, before));
        if (now == null) return;
        trail.state(result, relation(now), now.number());
        // An inquiry is read by few: the way from a need to the result must not lead through it alone.
        if (now.kind().equals(INQUIRY))
            trail.cameFrom(visitor, now.number()).stream()
                    .filter(step -> step.distance() == 1 && step.relation() == Relation.ANSWERS)
                    .forEach(step ->
                            trail.state(result, Relation.ANSWERS, step.head().number()));
    }

    /** A result comes out of a project or a study, and answers a need. */
    private static Relation relation(RecordHead earlier) {
        return earlier.kind().equals(NEED) ? Relation.ANSWERS : Relation.RESULT_OF;
    }
}
