package no.samskap.projects.web;

import no.samskap.core.Visitor;
import no.samskap.projects.Project;
import no.samskap.projects.Projects;
import no.samskap.records.Records;
import no.samskap.web.Refusal;
import org.springframework.stereotype.Component;

/** The project an address names, or the refusal that answers for it. */
@Component
class FoundProjects {
    private final Projects projects;
    private final Records records;

    FoundProjects(Projects projects, Records records) {
        this.projects = projects;
        this.records = records;
    }

    Project readable(Visitor visitor, long number) {
        return projects.find(visitor, number).orElseThrow(() -> records.missing(visitor, number));
    }

    boolean mayRead(Visitor visitor, long number) {
        return projects.find(visitor, number).isPresent();
    }

    Project editable(Visitor visitor, long number) {
        Project project = readable(visitor, number);
        if (!project.head().mayBeEditedBy(visitor)) throw new Refusal.NotFound();
        return project;
    }
}
