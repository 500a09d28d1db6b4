package no.samskap.projects.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.samskap.core.Visitor;
import no.samskap.projects.Project;
import no.samskap.projects.Projects;
import no.samskap.projects.Saving;
import no.samskap.projects.forms.CollaborationForm;
import no.samskap.projects.forms.CollaborationForms;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Form;
import no.samskap.web.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One cell of the table, changed in place. The same rules as the whole form; answers by what the table then shows. */
@RestController
class CellController {
    private final Projects projects;
    private final FoundProjects found;
    private final CollaborationForms forms;
    private final Validator validator;

    CellController(Projects projects, FoundProjects found, CollaborationForms forms, Validator validator) {
        this.projects = projects;
        this.found = found;
        this.forms = forms;
        this.validator = validator;
    }

    /**
     * @param version of the project now
     * @param value as it is kept, where the change was made
     * @param text as it is shown
     * @param proposed whether the change waits for another party
     * @param message what to tell
     */
    record Answer(int version, String value, String text, boolean proposed, String message) {}

    @PostMapping("/prosjekter/{number}/celle")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Answer> change(
            @PathVariable long number,
            @RequestParam String field,
            @RequestParam String value,
            @RequestParam(name = Form.VERSION) int seen,
            Visitor visitor) {
        Project project = found.editable(visitor, number);
        Optional<ProjectForm> changed = with(ProjectForm.of(project), field, value.strip());
        if (changed.isEmpty()) return refused(project, Words.t("projects.cell.unknown"));
        Set<ConstraintViolation<ProjectForm>> wrong = validator.validate(changed.get());
        if (!wrong.isEmpty()) return refused(project, wrong.iterator().next().getMessage());
        return switch (projects.change(visitor, number, seen, changed.get().text())) {
            case Saving.Saved ignored -> saved(visitor, number, field, false);
            case Saving.Proposed ignored -> saved(visitor, number, field, true);
            case Saving.Stale ignored ->
                ResponseEntity.status(409).body(answer(project, field, Words.t("projects.cell.stale")));
            case Saving.NotYourBody() -> refused(project, Words.t("projects.form.countsUnder.notYours"));
            default -> refused(project, Words.t("projects.cell.refused"));
        };
    }

    private ResponseEntity<Answer> saved(Visitor visitor, long number, String field, boolean proposed) {
        Project now = found.readable(visitor, number);
        Answer answer = answer(now, field, Words.t(proposed ? "projects.cell.proposed" : "projects.cell.saved"));
        return ResponseEntity.ok(
                new Answer(answer.version(), answer.value(), answer.text(), proposed, answer.message()));
    }

    private static ResponseEntity<Answer> refused(Project project, String message) {
        return ResponseEntity.unprocessableContent()
                .body(new Answer(project.head().version(), "", "", false, message));
    }

    private static Answer answer(Project project, String field, String message) {
        int version = project.head().version();
        return switch (field) {
            case "title" ->
                new Answer(version, project.head().title(), project.head().title(), false, message);
            case "form" ->
                new Answer(
                        version, project.form().code(), Words.t(project.form().name()), false, message);
            case "state" ->
                new Answer(
                        version, project.state().name(), Words.t("projects.state." + project.state()), false, message);
            case "starts" ->
                new Answer(version, DateText.write(project.starts()), DateText.write(project.starts()), false, message);
            default ->
                new Answer(version, DateText.write(project.ends()), DateText.write(project.ends()), false, message);
        };
    }

    /** The form with one field as it was typed or pasted: a choice by its code or its name. Empty for what is no choice. */
    private Optional<ProjectForm> with(ProjectForm form, String field, String value) {
        return switch (field) {
            case "title" -> Optional.of(form.titled(value));
            case "starts" -> Optional.of(form.dated(value, form.ends()));
            case "ends" -> Optional.of(form.dated(form.starts(), value));
            case "form" ->
                forms.all().stream()
                        .filter(each -> isCalled(each, value))
                        .findFirst()
                        .map(each -> form.of(each.code()));
            case "state" ->
                Arrays.stream(Project.State.values())
                        .filter(state -> state.name().equals(value)
                                || Words.t("projects.state." + state).equalsIgnoreCase(value))
                        .findFirst()
                        .map(form::in);
            default -> Optional.empty();
        };
    }

    private static boolean isCalled(CollaborationForm form, String value) {
        return form.code().equals(value)
                || Stream.of(form.name().nb(), form.name().nn(), form.name().en())
                        .anyMatch(name -> name.equalsIgnoreCase(value));
    }
}
