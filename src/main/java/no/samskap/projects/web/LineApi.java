package no.samskap.projects.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import no.samskap.core.Visitor;
import no.samskap.directory.WhoIsMeant;
import no.samskap.projects.Happening;
import no.samskap.projects.Project;
import no.samskap.projects.ProjectLines.FundingLine;
import no.samskap.projects.ProjectProgress;
import no.samskap.projects.ProjectStory;
import no.samskap.projects.ProjectWork;
import no.samskap.projects.Saving;
import no.samskap.web.Api;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The lines of a project for programs: its stages, money by source, instalments, budget, and what happened in it. Each is what the
 * form of its page sends, under the same rules. A change names the project's version in {@code If-Match}.
 */
@RestController
@RequestMapping("/api/v1/projects/{number}")
class LineApi {
    private final FoundProjects found;
    private final ProjectProgress progress;
    private final ProjectStory story;
    private final ProjectWork work;
    private final WhoIsMeant who;
    private final StageLines stages;
    private final InstalmentLines instalments;
    private final BudgetLines budget;

    LineApi(
            FoundProjects found,
            ProjectProgress progress,
            ProjectStory story,
            ProjectWork work,
            WhoIsMeant who,
            StageLines stages,
            InstalmentLines instalments,
            BudgetLines budget) {
        this.found = found;
        this.progress = progress;
        this.story = story;
        this.work = work;
        this.who = who;
        this.stages = stages;
        this.instalments = instalments;
        this.budget = budget;
    }

    record StageLine(long id, StageLines.StepForm line) {}

    record FundingItem(long id, LineForms.Funding line) {}

    record InstalmentLine(long id, InstalmentLines.InstalmentForm line) {}

    record BudgetLine(long id, BudgetLines.BudgetForm line) {}

    /** @param facts what happened in the project, of what a project can say happened */
    record Lines(
            long project,
            int version,
            List<StageLine> stages,
            List<FundingItem> funding,
            List<InstalmentLine> instalments,
            List<BudgetLine> budget,
            Set<Happening> facts) {}

    /** All lines of a project, with the ids by which they are changed. */
    @GetMapping("/lines")
    @CallableBy(Caller.EVERYONE)
    ResponseEntity<Lines> lines(@PathVariable long number, Visitor visitor) {
        Project project = found.readable(visitor, number);
        return Api.found(project.head().version(), all(visitor, project));
    }

    @PostMapping("/stages")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Lines> addStage(
            @PathVariable long number, @Valid @RequestBody StageLines.StepForm line, Visitor visitor) {
        return save(stages, visitor, number, null, 0, line);
    }

    @PutMapping("/stages/{id}")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Lines> changeStage(
            @PathVariable long number,
            @PathVariable long id,
            @Valid @RequestBody StageLines.StepForm line,
            Visitor visitor,
            HttpServletRequest request) {
        return save(stages, visitor, number, Api.seenVersion(request), id, line);
    }

    @DeleteMapping("/stages/{id}")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Lines> removeStage(@PathVariable long number, @PathVariable long id, Visitor visitor) {
        return saved(visitor, number, stages.remove(visitor, number, id));
    }

    @PostMapping("/instalments")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Lines> addInstalment(
            @PathVariable long number, @Valid @RequestBody InstalmentLines.InstalmentForm line, Visitor visitor) {
        return save(instalments, visitor, number, null, 0, line);
    }

    @PutMapping("/instalments/{id}")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Lines> changeInstalment(
            @PathVariable long number,
            @PathVariable long id,
            @Valid @RequestBody InstalmentLines.InstalmentForm line,
            Visitor visitor,
            HttpServletRequest request) {
        return save(instalments, visitor, number, Api.seenVersion(request), id, line);
    }

    @DeleteMapping("/instalments/{id}")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Lines> removeInstalment(@PathVariable long number, @PathVariable long id, Visitor visitor) {
        return saved(visitor, number, instalments.remove(visitor, number, id));
    }

    @PostMapping("/budget")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Lines> addBudget(
            @PathVariable long number, @Valid @RequestBody BudgetLines.BudgetForm line, Visitor visitor) {
        return save(budget, visitor, number, null, 0, line);
    }

    @PutMapping("/budget/{id}")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Lines> changeBudget(
            @PathVariable long number,
            @PathVariable long id,
            @Valid @RequestBody BudgetLines.BudgetForm line,
            Visitor visitor,
            HttpServletRequest request) {
        return save(budget, visitor, number, Api.seenVersion(request), id, line);
    }

    @DeleteMapping("/budget/{id}")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Lines> removeBudget(@PathVariable long number, @PathVariable long id, Visitor visitor) {
        return saved(visitor, number, budget.remove(visitor, number, id));
    }

    @PostMapping("/funding")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Lines> addFunding(
            @PathVariable long number, @Valid @RequestBody LineForms.Funding line, Visitor visitor) {
        found.editable(visitor, number);
        return saved(visitor, number, progress.addFunding(visitor, number, funding(visitor, line)));
    }

    @PutMapping("/funding/{id}")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Lines> changeFunding(
            @PathVariable long number,
            @PathVariable long id,
            @Valid @RequestBody LineForms.Funding line,
            Visitor visitor,
            HttpServletRequest request) {
        int seen = Api.seenVersion(request);
        if (found.editable(visitor, number).funding().stream().noneMatch(each -> each.id() == id))
            throw new Refusal.NotFound();
        return saved(visitor, number, progress.changeFunding(visitor, number, seen, id, funding(visitor, line)));
    }

    @DeleteMapping("/funding/{id}")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Lines> removeFunding(@PathVariable long number, @PathVariable long id, Visitor visitor) {
        if (found.editable(visitor, number).funding().stream().noneMatch(each -> each.id() == id))
            throw new Refusal.NotFound();
        return saved(visitor, number, progress.removeFunding(visitor, number, id));
    }

    /** States that something happened in the project: it counts where the project counts. */
    @PostMapping("/facts")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Lines> happened(
            @PathVariable long number, @Valid @RequestBody LineForms.Happened line, Visitor visitor) {
        found.editable(visitor, number);
        return saved(
                visitor,
                number,
                progress.happened(
                        visitor,
                        number,
                        Objects.requireNonNull(line.what()),
                        Objects.requireNonNull(DateText.orNull(line.on())),
                        line.label()));
    }

    @DeleteMapping("/facts/{what}")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Lines> didNotHappen(@PathVariable long number, @PathVariable Happening what, Visitor visitor) {
        if (!found.editable(visitor, number).states(what)) throw new Refusal.NotFound();
        return saved(visitor, number, progress.didNotHappen(visitor, number, what));
    }

    private <F extends Record> ResponseEntity<Lines> save(
            LineSort<F> sort, Visitor visitor, long number, @Nullable Integer seen, long id, F line) {
        Project project = found.editable(visitor, number);
        if (id != 0 && sort.of(visitor, project, id).isEmpty()) throw new Refusal.NotFound();
        BindingResult errors = new BeanPropertyBindingResult(line, "line");
        sort.check(line, visitor, project, errors);
        if (errors.hasErrors()) throw new Refusal.Malformed(422, "projects.api.unknown");
        return saved(visitor, number, sort.save(visitor, project, seen, id, line));
    }

    private ResponseEntity<Lines> saved(Visitor visitor, long number, Saving saving) {
        return switch (saving) {
            case Saving.Saved ignored -> lines(number, visitor);
            case Saving.Stale ignored -> throw Api.stale();
            case Saving.AlreadyHappened ignored -> throw new Refusal.Malformed(409, "projects.api.alreadyHappened");
            case Saving.Unknown ignored -> throw new Refusal.Malformed(422, "projects.api.unknown");
            default -> throw new Refusal.NotFound();
        };
    }

    private FundingLine funding(Visitor visitor, LineForms.Funding line) {
        return line.line(who.organisationOrText(visitor, line.funder()));
    }

    private Lines all(Visitor visitor, Project project) {
        List<StageLine> stageLines = new ArrayList<>();
        story.of(visitor, project)
                .steps()
                .forEach(step -> stages.of(visitor, project, step.id())
                        .ifPresent(line -> stageLines.add(new StageLine(step.id(), line))));
        List<InstalmentLine> instalmentLines = new ArrayList<>();
        List<BudgetLine> budgetLines = new ArrayList<>();
        ProjectWork.Done done = work.of(visitor, project);
        done.instalments()
                .forEach(each -> instalments
                        .of(visitor, project, each.id())
                        .ifPresent(line -> instalmentLines.add(new InstalmentLine(each.id(), line))));
        done.budget()
                .forEach(each -> budget.of(visitor, project, each.id())
                        .ifPresent(line -> budgetLines.add(new BudgetLine(each.id(), line))));
        Set<Happening> facts = new TreeSet<>();
        for (Happening what : Happening.values()) if (project.states(what)) facts.add(what);
        return new Lines(
                project.number(),
                project.head().version(),
                stageLines,
                project.funding().stream()
                        .map(each -> new FundingItem(each.id(), LineForms.Funding.of(each)))
                        .toList(),
                instalmentLines,
                budgetLines,
                facts);
    }
}
