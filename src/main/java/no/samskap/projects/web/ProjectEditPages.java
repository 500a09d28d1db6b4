package no.samskap.projects.web;

import java.util.ArrayList;
import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.directory.Bodies;
import no.samskap.directory.Body;
import no.samskap.directory.Organisations;
import no.samskap.projects.Project;
import no.samskap.projects.ProjectOwners;
import no.samskap.projects.forms.CollaborationForms;
import no.samskap.projects.web.ProjectEditPage.Earlier;
import no.samskap.records.Kinds;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.themes.Themes;
import no.samskap.web.Form;
import no.samskap.web.Option;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Gathers what the form of a project shows. */
@Component
class ProjectEditPages {
    private final ProjectOwners owners;
    private final Bodies bodies;
    private final ProjectPages pages;
    private final Records records;
    private final Kinds kinds;
    private final Themes themes;
    private final CollaborationForms forms;

    ProjectEditPages(
            ProjectOwners owners,
            Bodies bodies,
            ProjectPages pages,
            Records records,
            Kinds kinds,
            Themes themes,
            CollaborationForms forms) {
        this.owners = owners;
        this.bodies = bodies;
        this.pages = pages;
        this.records = records;
        this.kinds = kinds;
        this.themes = themes;
        this.forms = forms;
    }

    /** @param earlier the record it is started from; null for one that is started from nothing */
    ProjectEditPage blank(Visitor visitor, @Nullable RecordHead earlier) {
        List<Organisations.Named> mine = owners.of(visitor);
        // Of a cooperation's members none is likelier than another: whoever writes for the cooperation says which.
        Long owner = mine.isEmpty() || !visitor.mayEditFor(mine.getFirst().number())
                ? null
                : mine.getFirst().number();
        ProjectForm form =
                earlier == null ? ProjectForm.empty(owner, Words.language()) : ProjectForm.outOf(earlier, owner);
        return page(visitor, null, earlier, Form.of(ProjectForm.WORDS, form.countingUnder(onlyBody(visitor, owner))));
    }

    ProjectEditPage edit(Visitor visitor, Project project) {
        Form form = Form.of(ProjectForm.WORDS, ProjectForm.of(project))
                .seen(project.head().version());
        return page(visitor, project, null, form);
    }

    ProjectEditPage again(Visitor visitor, @Nullable Project project, @Nullable Long earlier, BindingResult errors) {
        return page(
                visitor,
                project,
                earlier == null ? null : records.find(visitor, earlier).orElse(null),
                Form.again(ProjectForm.WORDS, ProjectForm.class, errors));
    }

    ProjectEditPage stale(Visitor visitor, Project saved, BindingResult errors) {
        Form form = Form.again(ProjectForm.WORDS, ProjectForm.class, errors)
                .besides(ProjectForm.of(saved), saved.head().version());
        return page(visitor, saved, null, form);
    }

    private ProjectEditPage page(Visitor visitor, @Nullable Project project, @Nullable RecordHead earlier, Form form) {
        return new ProjectEditPage(
                project,
                earlier == null
                        ? null
                        : new Earlier(
                                Words.t("kind." + earlier.kind()),
                                earlier.title(),
                                earlier.language().code(),
                                kinds.address(earlier)),
                form,
                forms(project),
                owners(visitor, project),
                countsUnder(visitor, project),
                themes.options());
    }

    private List<Option> forms(@Nullable Project project) {
        return forms.all().stream()
                .filter(form -> !form.retired()
                        || (project != null && project.form().code().equals(form.code())))
                .map(form -> new Option(form.code(), Words.t(form.name())))
                .toList();
    }

    private List<Option> owners(Visitor visitor, @Nullable Project project) {
        List<Option> options = new ArrayList<>();
        for (Organisations.Named named : owners.of(visitor)) add(options, named.number(), named.name());
        if (project == null) {
            if (!options.isEmpty()
                    && !visitor.mayEditFor(Long.parseLong(options.getFirst().value())))
                options.addFirst(new Option("", Words.t("projects.form.owner.choose")));
            return options;
        }
        Long owner = project.head().owner();
        if (owner == null) options.addFirst(new Option("", Words.t("projects.form.owner.unknown")));
        else
            add(
                    options,
                    owner,
                    project.head().ownerTitle() == null ? "" : project.head().ownerTitle());
        return options;
    }

    /** Whoever writes for one cooperation and for no owner registers what counts there. */
    private @Nullable Long onlyBody(Visitor visitor, @Nullable Long owner) {
        List<Option> mine = bodies.optionsFor(visitor);
        return owner != null || mine.size() != 1
                ? null
                : Long.valueOf(mine.getFirst().value());
    }

    private static void add(List<Option> options, long number, String name) {
        String value = String.valueOf(number);
        if (options.stream().noneMatch(option -> option.value().equals(value))) options.add(new Option(value, name));
    }

    /** The bodies the visitor may count under, each with its focus areas, and the one it counts under now. */
    private List<Option> countsUnder(Visitor visitor, @Nullable Project project) {
        List<Option> options = new ArrayList<>();
        for (Option body : bodies.optionsFor(visitor)) {
            long number = Long.parseLong(body.value());
            options.add(new Option(ProjectForm.countsUnder(number, null), body.label()));
            for (Body.FocusArea area : bodies.focusAreas(visitor, number))
                options.add(new Option(
                        ProjectForm.countsUnder(number, area.id()), body.label() + ": " + Words.t(area.name())));
        }
        if (project != null && project.body() != null) {
            String now = ProjectForm.countsUnder(project.body(), project.focusArea());
            if (options.stream().noneMatch(option -> option.value().equals(now)))
                options.add(new Option(now, pages.bodyName(visitor, project.body(), project.focusArea())));
        }
        return Choices.orNone("projects.form.countsUnder.none", options);
    }
}
