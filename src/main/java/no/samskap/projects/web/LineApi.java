package no.samskap.projects.web;

import static no.samskap.projects.web.LineEndpoints.items;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import no.samskap.core.Visitor;
import no.samskap.projects.Happening;
import no.samskap.projects.Project;
import no.samskap.projects.web.LineEndpoints.Item;
import no.samskap.web.Api;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** All lines of a project in one answer, for programs. */
@RestController
@RequestMapping("/api/v1/projects/{number}/lines")
class LineApi {
    private final FoundProjects found;
    private final AllKinds kinds;

    LineApi(FoundProjects found, AllKinds kinds) {
        this.found = found;
        this.kinds = kinds;
    }

    @Component
    record AllKinds(
            StageLines stages,
            MilestoneLines milestones,
            JournalLines journal,
            GainLines gains,
            PartnerLines partners,
            WorkerLines people,
            ContactLines contacts,
            FundingLines funding,
            InstalmentLines instalments,
            BudgetLines budget,
            EvidenceLines evidence,
            JudgementLines judgements) {}

    /** @param facts what happened in the project, of what a project can say happened */
    record Lines(
            long project,
            int version,
            List<Item<StageLines.StepForm>> stages,
            List<Item<LineForms.Milestone>> milestones,
            List<Item<JournalLines.EntryForm>> journal,
            List<Item<GainLines.GainForm>> gains,
            List<Item<LineForms.Partner>> partners,
            List<Item<WorkerLines.WorkerForm>> people,
            List<Item<LineForms.Contact>> contacts,
            List<Item<LineForms.Funding>> funding,
            List<Item<InstalmentLines.InstalmentForm>> instalments,
            List<Item<BudgetLines.BudgetForm>> budget,
            List<Item<EvidenceLines.EvidenceForm>> evidence,
            List<Item<JudgementLines.JudgementForm>> judgements,
            Set<Happening> facts) {}

    /** All lines of a project that the caller may read, with the ids by which they are changed. */
    @GetMapping
    @CallableBy(Caller.EVERYONE)
    ResponseEntity<Lines> lines(@PathVariable long number, Visitor visitor) {
        Project project = found.readable(visitor, number);
        Set<Happening> facts = new TreeSet<>();
        for (Happening what : Happening.values()) if (project.states(what)) facts.add(what);
        int version = project.head().version();
        return Api.found(
                version,
                new Lines(
                        number,
                        version,
                        items(kinds.stages(), visitor, project),
                        items(kinds.milestones(), visitor, project),
                        items(kinds.journal(), visitor, project),
                        items(kinds.gains(), visitor, project),
                        items(kinds.partners(), visitor, project),
                        items(kinds.people(), visitor, project),
                        items(kinds.contacts(), visitor, project),
                        items(kinds.funding(), visitor, project),
                        items(kinds.instalments(), visitor, project),
                        items(kinds.budget(), visitor, project),
                        items(kinds.evidence(), visitor, project),
                        items(kinds.judgements(), visitor, project),
                        facts));
    }
}
