package no.samskap.results;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.samskap.core.Visitor;
import no.samskap.records.RecordHead;
import no.samskap.records.RecordSaved;
import no.samskap.records.Records;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets a project's results follow it: whoever joins the project may change them, whoever leaves it no longer may. */
@Component
class ProjectsResults {
    /** Rights follow also where whoever saves the project may not read the result. */
    private static final Visitor SYSTEM = new Visitor(null, "system", Set.of(Visitor.PUBLIC, Visitor.ADMIN));

    private final Records records;
    private final ResultRepository repository;

    ProjectsResults(Records records, ResultRepository repository) {
        this.records = records;
        this.repository = repository;
    }

    @EventListener
    void follow(RecordSaved saved) {
        if (!saved.kind().equals(ResultOrigin.PROJECT)) return;
        List<Long> numbers = repository.belongingTo(saved.number());
        if (numbers.isEmpty()) return;
        records.find(SYSTEM, ResultOrigin.PROJECT, saved.number())
                .ifPresent(project -> numbers.forEach(number -> follow(number, project)));
    }

    private void follow(long number, RecordHead project) {
        Optional<Result> found =
                records.find(SYSTEM, Result.KIND, number).flatMap(head -> repository.find(SYSTEM, head));
        if (found.isEmpty()) return;
        ResultText text = found.get().text();
        Set<String> editors = ResultPolicy.editors(text, project);
        records.grant(number, ResultPolicy.readers(found.get().state(), text, editors), editors);
    }
}
