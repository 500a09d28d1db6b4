package no.samskap.projects.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Set;
import no.samskap.core.Visitor;
import no.samskap.projects.Project;
import no.samskap.projects.Saving;
import no.samskap.web.Api;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Refusal;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

/**
 * One kind of line of a project for programs: read, added, changed and taken out under the rules of the form that people write it in. The
 * ETag is the project's version; a change names it in {@code If-Match}.
 *
 * @param <F> what is sent
 */
abstract class LineEndpoints<F extends Record> {
    private final FoundProjects found;
    private final LineKind<F> kind;

    LineEndpoints(FoundProjects found, LineKind<F> kind) {
        this.found = found;
        this.kind = kind;
    }

    /** @param id by which it is changed */
    record Item<F>(long id, F line) {}

    /** @param version the project's */
    record Items<F>(long project, int version, List<Item<F>> items) {}

    static <F extends Record> List<Item<F>> items(LineKind<F> kind, Visitor visitor, Project project) {
        return kind.all(visitor, project).entrySet().stream()
                .map(entry -> new Item<>(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The lines that the caller may read, with the ids by which they are changed. */
    @GetMapping
    @CallableBy(Caller.EVERYONE)
    ResponseEntity<Items<F>> list(@PathVariable long number, Visitor visitor) {
        Project project = found.readable(visitor, number);
        int version = project.head().version();
        return Api.found(version, new Items<>(number, version, items(kind, visitor, project)));
    }

    @GetMapping("/{id}")
    @CallableBy(Caller.EVERYONE)
    ResponseEntity<Item<F>> show(@PathVariable long number, @PathVariable long id, Visitor visitor) {
        Project project = found.readable(visitor, number);
        return Api.found(project.head().version(), item(visitor, project, id));
    }

    @PostMapping
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Item<F>> add(
            @PathVariable long number, @Valid @RequestBody F line, Visitor visitor, HttpServletRequest request) {
        Project project = found.editable(visitor, number);
        Set<Long> before = kind.all(visitor, project).keySet();
        Project saved = save(visitor, project, null, 0, line);
        long id = added(visitor, saved, before, line);
        return Api.created(request.getRequestURI() + "/" + id, saved.head().version(), item(visitor, saved, id));
    }

    @PutMapping("/{id}")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Item<F>> change(
            @PathVariable long number,
            @PathVariable long id,
            @Valid @RequestBody F line,
            Visitor visitor,
            HttpServletRequest request) {
        Project project = changeable(visitor, number, id);
        int seen = Api.seenVersion(request);
        if (seen != project.head().version()) throw Api.stale();
        Project saved = save(visitor, project, seen, id, line);
        return Api.found(saved.head().version(), item(visitor, saved, id));
    }

    /** A party that takes out its own line may not be able to read the project any more: then there is no version to tell. */
    @DeleteMapping("/{id}")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Void> remove(
            @PathVariable long number, @PathVariable long id, Visitor visitor, HttpServletRequest request) {
        Project project = changeable(visitor, number, id);
        if (request.getHeader(HttpHeaders.IF_MATCH) != null
                && Api.seenVersion(request) != project.head().version()) throw Api.stale();
        done(project, kind.remove(visitor, number, id));
        ResponseEntity.HeadersBuilder<?> gone = ResponseEntity.noContent();
        if (found.mayRead(visitor, number))
            gone.eTag("\"" + found.readable(visitor, number).head().version() + "\"");
        return gone.build();
    }

    private Project changeable(Visitor visitor, long number, long id) {
        Project project = found.editable(visitor, number);
        if (kind.of(visitor, project, id).isEmpty()) throw new Refusal.NotFound();
        return project;
    }

    private Item<F> item(Visitor visitor, Project project, long id) {
        F line = kind.all(visitor, project).get(id);
        if (line == null) throw new Refusal.NotFound();
        return new Item<>(id, line);
    }

    /** The one that was not there before; where it took the place of another, the one that says what was sent. */
    private long added(Visitor visitor, Project saved, Set<Long> before, F line) {
        List<Item<F>> now = items(kind, visitor, saved);
        return now.stream()
                .filter(item -> !before.contains(item.id()))
                .findFirst()
                .or(() -> now.stream().filter(item -> item.line().equals(line)).findFirst())
                .map(Item::id)
                .orElseThrow(() -> new IllegalStateException("Saved, and not there: " + line.getClass()));
    }

    private Project save(Visitor visitor, Project project, @Nullable Integer seen, long id, F line) {
        Api.check(line, errors -> kind.check(line, visitor, project, errors));
        done(project, kind.save(visitor, project, seen, id, line));
        return found.readable(visitor, project.number());
    }

    private static void done(Project project, Saving outcome) {
        switch (outcome) {
            case Saving.Saved ignored -> {}
            case Saving.Stale ignored -> throw Api.stale();
            case Saving.AlreadyPartner ignored ->
                throw new Refusal.Invalid("organisation", Words.t("projects.partner.already"));
            case Saving.Unknown ignored -> throw new Refusal.Malformed(422, "projects.api.unknown");
            case Saving.NotYours() -> throw new Refusal.Forbidden("projects.api.notYourLine");
            default -> throw new IllegalStateException("No line of " + project.number() + " answers " + outcome);
        }
    }
}
