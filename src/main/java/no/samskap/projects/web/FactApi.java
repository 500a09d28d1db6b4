package no.samskap.projects.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import no.samskap.core.Visitor;
import no.samskap.projects.Application;
import no.samskap.projects.Happening;
import no.samskap.projects.Project;
import no.samskap.projects.ProjectProgress;
import no.samskap.projects.Saving;
import no.samskap.web.Api;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What happened in a project and is counted, each thing once. It is named by what it is, and not by a number. */
@RestController
@RequestMapping("/api/v1/projects/{number}/facts")
class FactApi {
    private final FoundProjects found;
    private final ProjectProgress progress;

    FactApi(FoundProjects found, ProjectProgress progress) {
        this.found = found;
        this.progress = progress;
    }

    /** @param version the project's */
    record Facts(long project, int version, List<LineForms.Happened> items) {}

    @GetMapping
    @CallableBy(Caller.EVERYONE)
    ResponseEntity<Facts> list(@PathVariable long number, Visitor visitor) {
        Project project = found.readable(visitor, number);
        int version = project.head().version();
        List<LineForms.Happened> facts =
                project.happenings().stream().map(FactApi::line).toList();
        return Api.found(version, new Facts(number, version, facts));
    }

    @GetMapping("/{what}")
    @CallableBy(Caller.EVERYONE)
    ResponseEntity<LineForms.Happened> show(@PathVariable long number, @PathVariable Happening what, Visitor visitor) {
        Project project = found.readable(visitor, number);
        return Api.found(project.head().version(), line(project, what));
    }

    /** States that something happened: it counts where the project counts. */
    @PostMapping
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<LineForms.Happened> happened(
            @PathVariable long number,
            @Valid @RequestBody LineForms.Happened line,
            Visitor visitor,
            HttpServletRequest request) {
        found.editable(visitor, number);
        Happening what = Objects.requireNonNull(line.what());
        Project saved = saved(visitor, state(visitor, number, what, line));
        return Api.created(request.getRequestURI() + "/" + what, saved.head().version(), line(saved, what));
    }

    /** Corrects when it happened, or what it counts as. */
    @PutMapping("/{what}")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<LineForms.Happened> correct(
            @PathVariable long number,
            @PathVariable Happening what,
            @Valid @RequestBody LineForms.Happened line,
            Visitor visitor,
            HttpServletRequest request) {
        Project project = stating(visitor, number, what);
        if (Api.seenVersion(request) != project.head().version()) throw Api.stale();
        saved(visitor, progress.didNotHappen(visitor, number, what));
        Project saved = saved(visitor, state(visitor, number, what, line));
        return Api.found(saved.head().version(), line(saved, what));
    }

    @DeleteMapping("/{what}")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Void> didNotHappen(
            @PathVariable long number, @PathVariable Happening what, Visitor visitor, HttpServletRequest request) {
        Project project = stating(visitor, number, what);
        if (request.getHeader(HttpHeaders.IF_MATCH) != null
                && Api.seenVersion(request) != project.head().version()) throw Api.stale();
        Project saved = saved(visitor, progress.didNotHappen(visitor, number, what));
        return ResponseEntity.noContent()
                .eTag("\"" + saved.head().version() + "\"")
                .build();
    }

    private Saving state(Visitor visitor, long number, Happening what, LineForms.Happened line) {
        return progress.happened(
                visitor,
                number,
                what,
                Objects.requireNonNull(DateText.orNull(line.on())),
                line.label(),
                line.howMany());
    }

    private Project stating(Visitor visitor, long number, Happening what) {
        Project project = found.editable(visitor, number);
        if (!project.states(what)) throw new Refusal.NotFound();
        return project;
    }

    private Project saved(Visitor visitor, Saving outcome) {
        return switch (outcome) {
            case Saving.Saved(long number) -> found.readable(visitor, number);
            case Saving.AlreadyHappened ignored -> throw new Refusal.Malformed(409, "projects.api.alreadyHappened");
            default -> throw new Refusal.NotFound();
        };
    }

    private static LineForms.Happened line(Project project, Happening what) {
        return project.happenings().stream()
                .filter(happened -> happened.what() == what)
                .map(FactApi::line)
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
    }

    private static LineForms.Happened line(Project.Happened happened) {
        Application.Label label = null;
        for (Application.Label each : Application.Label.values())
            if (happened.labels().contains(each.code())) label = each;
        Integer many = happened.what().isMany() ? Math.toIntExact(happened.many()) : null;
        return new LineForms.Happened(happened.what(), DateText.write(happened.on()), label, many);
    }
}
