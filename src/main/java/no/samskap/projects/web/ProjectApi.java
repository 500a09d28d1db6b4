package no.samskap.projects.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.samskap.core.Visitor;
import no.samskap.directory.WhoIsMeant;
import no.samskap.projects.Application;
import no.samskap.projects.ApplicationText;
import no.samskap.projects.Applications;
import no.samskap.projects.Applying;
import no.samskap.projects.Cursor;
import no.samskap.projects.PortfolioQueries;
import no.samskap.projects.Project;
import no.samskap.projects.ProjectQueries;
import no.samskap.projects.Projects;
import no.samskap.projects.Saving;
import no.samskap.records.ExternalIds;
import no.samskap.web.Api;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Listed;
import no.samskap.web.Listing;
import no.samskap.web.Paths;
import no.samskap.web.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Projects for programs. The same doors, rights and rules as the pages. */
@RestController
@RequestMapping("/api/v1")
class ProjectApi {
    private static final String CURSOR = "cursor";

    private final Projects projects;
    private final Applications applications;
    private final ProjectQueries queries;
    private final ProjectLists lists;
    private final PortfolioQueries portfolio;
    private final FoundProjects found;
    private final WhoIsMeant who;
    private final ExternalIds externalIds;

    ProjectApi(
            Projects projects,
            Applications applications,
            ProjectQueries queries,
            ProjectLists lists,
            PortfolioQueries portfolio,
            FoundProjects found,
            WhoIsMeant who,
            ExternalIds externalIds) {
        this.projects = projects;
        this.applications = applications;
        this.queries = queries;
        this.lists = lists;
        this.portfolio = portfolio;
        this.found = found;
        this.who = who;
        this.externalIds = externalIds;
    }

    /**
     * A page of projects, with the sums of all that is asked for. {@code group} (form, state, stage, owner, body, focus_area,
     * county, year, credit) adds the sums of each group, {@code counts=true} how many each other filter would show. {@code next}
     * leads to the next page, by the place the list was read to; with {@code page} one jumps to a page instead.
     */
    @ListedProjects(
            sorts = {"newest", "title", "start"},
            also = {"group", "counts", CURSOR})
    @GetMapping("/projects")
    @CallableBy(Caller.EVERYONE)
    ProjectAnswer.Listed list(@RequestParam MultiValueMap<String, String> parameters, Visitor visitor) {
        Listing asked = Listing.askedOfApi(parameters).keeping(List.of("group", "counts"), parameters);
        ProjectQueries.Filter filter = lists.apiFilter(asked);
        ProjectQueries.Order order = switch (asked.sort()) {
            case "title" -> ProjectQueries.Order.TITLE;
            case "start" -> ProjectQueries.Order.START;
            default -> ProjectQueries.Order.NEWEST;
        };
        ProjectQueries.Totals totals = queries.totals(visitor, filter);
        PortfolioQueries.Group group = asked.shown("group").stream()
                .flatMap(name -> Choices.named(PortfolioQueries.Group.values(), name))
                .findFirst()
                .orElse(null);
        String cursor = parameters.getFirst(CURSOR);
        int oneMore = asked.size() + 1;
        List<ProjectQueries.Row> rows = cursor == null
                ? queries.list(visitor, filter, order, oneMore, asked.offset())
                : queries.listAfter(
                        visitor,
                        filter,
                        Cursor.read(cursor, order).orElseThrow(() -> new Refusal.Malformed(400, "projects.api.cursor")),
                        oneMore);
        return ProjectAnswer.Listed.of(
                new Api.Page<>(
                        rows.stream()
                                .limit(asked.size())
                                .map(ProjectAnswer.Item::of)
                                .toList(),
                        totals.total(),
                        asked.page(),
                        asked.size(),
                        Cursor.after(order, rows, asked.size())
                                .map(next -> next(parameters, next))
                                .orElse(null)),
                portfolio.sums(visitor, filter, group),
                group != null,
                asked.shown("counts").contains("true") ? totals.facets() : null);
    }

    private static String next(MultiValueMap<String, String> parameters, String cursor) {
        Map<String, List<String>> all = new LinkedHashMap<>(parameters);
        all.remove("page");
        all.put(CURSOR, List.of(cursor));
        return Paths.asking("/api/v1/projects", all);
    }

    /** How many projects there are of each row in each column: {@code rows} and {@code columns} name what they are. */
    @Listed(
            by = {"text", "form", "state", "stage", "credit", "body", "focusArea", "theme", "county", "year"},
            sorts = {"newest"})
    @GetMapping("/projects/matrix")
    @CallableBy(Caller.EVERYONE)
    PortfolioQueries.Matrix matrix(
            @RequestParam PortfolioQueries.Axis rows,
            @RequestParam PortfolioQueries.Axis columns,
            @RequestParam MultiValueMap<String, String> parameters,
            Visitor visitor) {
        Listing asked = Listing.askedOfApi(parameters);
        return portfolio.matrix(visitor, lists.apiFilter(asked), rows, columns);
    }

    @GetMapping("/projects/{number}")
    @CallableBy(Caller.EVERYONE)
    ResponseEntity<ProjectAnswer.Detail> show(@PathVariable long number, Visitor visitor) {
        Project project = found.readable(visitor, number);
        return Api.found(project.head().version(), detail(visitor, project));
    }

    /** Writes down a project with up to 50 rows of each sort: all of it, or nothing. */
    @PostMapping("/projects")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<ProjectAnswer.Detail> write(@Valid @RequestBody ProjectInput input, Visitor visitor) {
        String externalId = input.externalId();
        if (externalId != null) {
            Optional<Long> known = externalIds.known(visitor, Project.KIND, externalId);
            if (known.isPresent()) {
                Project project = found.readable(visitor, known.get());
                return Api.found(project.head().version(), detail(visitor, project));
            }
        }
        List<ApplicationText> texts = input.applicationForms().stream()
                .map(application -> text(visitor, application))
                .toList();
        Saving outcome = projects.write(visitor, input.text(), input.lines(texts), input.provenance());
        if (!(outcome instanceof Saving.Saved(long number))) throw refusal(outcome, new Refusal.Forbidden());
        if (externalId != null) externalIds.name(visitor, Project.KIND, externalId, number);
        Project project = found.readable(visitor, number);
        return Api.created("/api/v1/projects/" + number, project.head().version(), detail(visitor, project));
    }

    /**
     * Changes the text. The lines stay as they are. 202 tells that the change was proposed to the other parties and is not made
     * yet: {@code Location} is where the proposal is.
     */
    @PutMapping("/projects/{number}")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<ProjectAnswer.Detail> change(
            @PathVariable long number,
            @Valid @RequestBody ProjectInput input,
            Visitor visitor,
            HttpServletRequest request) {
        int seen = Api.seenVersion(request);
        found.readable(visitor, number);
        Saving outcome = projects.change(visitor, number, seen, input.text());
        if (outcome instanceof Saving.Stale) throw Api.stale();
        if (outcome instanceof Saving.Proposed(long ignored, long proposal))
            return ResponseEntity.accepted()
                    .location(ProposalApi.address(number, proposal))
                    .body(detail(visitor, found.readable(visitor, number)));
        if (!(outcome instanceof Saving.Saved)) throw refusal(outcome, new Refusal.NotFound());
        return show(number, visitor);
    }

    @GetMapping("/projects/{number}/applications")
    @CallableBy(Caller.EVERYONE)
    List<ProjectAnswer.Applied> applications(@PathVariable long number, Visitor visitor) {
        found.readable(visitor, number);
        return applications.of(visitor, number).stream()
                .map(ProjectAnswer.Applied::of)
                .toList();
    }

    @PostMapping("/projects/{number}/applications")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<ProjectAnswer.Applied> apply(
            @PathVariable long number, @Valid @RequestBody ApplicationForm input, Visitor visitor) {
        Application application = saved(applications.apply(visitor, number, text(visitor, input)));
        return Api.created(
                "/api/v1/applications/" + application.number(),
                application.head().version(),
                ProjectAnswer.Applied.of(application));
    }

    @PutMapping("/applications/{number}")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<ProjectAnswer.Applied> changeApplication(
            @PathVariable long number,
            @Valid @RequestBody ApplicationForm input,
            Visitor visitor,
            HttpServletRequest request) {
        editable(visitor, number);
        Application application =
                saved(applications.change(visitor, number, Api.seenVersion(request), text(visitor, input)));
        return Api.found(application.head().version(), ProjectAnswer.Applied.of(application));
    }

    /** It was written down by mistake: it counts no more. */
    @DeleteMapping("/applications/{number}")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Void> removeApplication(@PathVariable long number, Visitor visitor, HttpServletRequest request) {
        Application application = editable(visitor, number);
        if (request.getHeader(HttpHeaders.IF_MATCH) != null
                && Api.seenVersion(request) != application.head().version()) throw Api.stale();
        saved(applications.remove(visitor, number));
        return ResponseEntity.noContent().build();
    }

    private Application editable(Visitor visitor, long number) {
        Application application = applications.find(visitor, number).orElseThrow(Refusal.NotFound::new);
        if (!application.head().mayBeEditedBy(visitor)) throw new Refusal.NotFound();
        return application;
    }

    private static Application saved(Applying outcome) {
        return switch (outcome) {
            case Applying.Saved(Application application) -> application;
            case Applying.AlreadyCounted ignored -> throw new Refusal.Malformed(409, "projects.api.alreadyCounted");
            case Applying.UnknownFunder ignored -> throw new Refusal.Malformed(422, "projects.api.unknown");
            case Applying.Stale ignored -> throw Api.stale();
            case Applying.NotYours() -> throw new Refusal.NotFound();
        };
    }

    @GetMapping("/applications/{number}")
    @CallableBy(Caller.EVERYONE)
    ResponseEntity<ProjectAnswer.Applied> application(@PathVariable long number, Visitor visitor) {
        Application application = applications.find(visitor, number).orElseThrow(Refusal.NotFound::new);
        return Api.found(application.head().version(), ProjectAnswer.Applied.of(application));
    }

    private ApplicationText text(Visitor visitor, ApplicationForm input) {
        return input.text(who.organisationOrText(visitor, input.funder()));
    }

    private ProjectAnswer.Detail detail(Visitor visitor, Project project) {
        return ProjectAnswer.Detail.of(project, applications.of(visitor, project.number()));
    }

    private static Refusal refusal(Saving outcome, Refusal notYours) {
        return switch (outcome) {
            case Saving.UnknownForm ignored -> new Refusal.Malformed(422, "projects.api.unknownForm");
            case Saving.NotYourBody() -> new Refusal.Malformed(422, "projects.api.notYourBody");
            case Saving.Unknown ignored -> new Refusal.Malformed(422, "projects.api.unknown");
            case Saving.AlreadyPartner ignored -> new Refusal.Malformed(422, "projects.api.partnerTwice");
            case Saving.SameApplicationTwice ignored -> new Refusal.Malformed(409, "projects.api.alreadyCounted");
            default -> notYours;
        };
    }
}
