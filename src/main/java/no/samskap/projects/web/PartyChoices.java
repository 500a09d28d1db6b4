package no.samskap.projects.web;

import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.projects.Project;
import no.samskap.projects.ProjectWork;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.web.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The organisations that take part in a project, as choices in its forms. */
@Component
class PartyChoices {
    private final ProjectWork work;
    private final Records records;

    PartyChoices(ProjectWork work, Records records) {
        this.work = work;
        this.records = records;
    }

    List<Option> of(Visitor visitor, Project project) {
        return records.allToday(visitor, work.parties(project)).values().stream()
                .map(head -> new Option(String.valueOf(head.number()), head.title()))
                .distinct()
                .toList();
    }

    /** Those of them that the visitor writes for. */
    List<Option> writtenForBy(Visitor visitor, Project project) {
        if (!visitor.isSignedIn()) return List.of();
        return records.allToday(visitor, work.parties(project)).values().stream()
                .filter(head -> visitor.mayEditFor(head.number()))
                .map(head -> new Option(String.valueOf(head.number()), head.title()))
                .distinct()
                .toList();
    }

    /** The first of them that the visitor writes for. */
    @Nullable
    Long mine(Visitor visitor, Project project) {
        return records.allToday(visitor, work.parties(project)).values().stream()
                .map(RecordHead::number)
                .filter(number -> visitor.holds(Visitor.edits("org", number)))
                .findFirst()
                .orElse(project.head().owner());
    }
}
