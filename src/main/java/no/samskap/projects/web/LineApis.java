package no.samskap.projects.web;

import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where programs write each kind of line. */
final class LineApis {
    private static final String PROJECT = "/api/v1/projects/{number}";

    private LineApis() {}

    @RestController
    @RequestMapping(PROJECT + "/stages")
    static class StagesApi extends LineEndpoints<StageLines.StepForm> {
        StagesApi(FoundProjects found, StageLines lines) {
            super(found, lines);
        }
    }

    @RestController
    @RequestMapping(PROJECT + "/milestones")
    static class MilestonesApi extends LineEndpoints<LineForms.Milestone> {
        MilestonesApi(FoundProjects found, MilestoneLines lines) {
            super(found, lines);
        }
    }

    @RestController
    @RequestMapping(PROJECT + "/journal")
    static class JournalApi extends LineEndpoints<JournalLines.EntryForm> {
        JournalApi(FoundProjects found, JournalLines lines) {
            super(found, lines);
        }
    }

    @RestController
    @RequestMapping(PROJECT + "/gains")
    static class GainsApi extends LineEndpoints<GainLines.GainForm> {
        GainsApi(FoundProjects found, GainLines lines) {
            super(found, lines);
        }
    }

    @RestController
    @RequestMapping(PROJECT + "/partners")
    static class PartnersApi extends LineEndpoints<LineForms.Partner> {
        PartnersApi(FoundProjects found, PartnerLines lines) {
            super(found, lines);
        }
    }

    @RestController
    @RequestMapping(PROJECT + "/people")
    static class PeopleApi extends LineEndpoints<WorkerLines.WorkerForm> {
        PeopleApi(FoundProjects found, WorkerLines lines) {
            super(found, lines);
        }
    }

    @RestController
    @RequestMapping(PROJECT + "/contacts")
    static class ContactsApi extends LineEndpoints<LineForms.Contact> {
        ContactsApi(FoundProjects found, ContactLines lines) {
            super(found, lines);
        }
    }

    @RestController
    @RequestMapping(PROJECT + "/funding")
    static class FundingApi extends LineEndpoints<LineForms.Funding> {
        FundingApi(FoundProjects found, FundingLines lines) {
            super(found, lines);
        }
    }

    @RestController
    @RequestMapping(PROJECT + "/instalments")
    static class InstalmentsApi extends LineEndpoints<InstalmentLines.InstalmentForm> {
        InstalmentsApi(FoundProjects found, InstalmentLines lines) {
            super(found, lines);
        }
    }

    @RestController
    @RequestMapping(PROJECT + "/budget")
    static class BudgetApi extends LineEndpoints<BudgetLines.BudgetForm> {
        BudgetApi(FoundProjects found, BudgetLines lines) {
            super(found, lines);
        }
    }

    @RestController
    @RequestMapping(PROJECT + "/evidence")
    static class EvidenceApi extends LineEndpoints<EvidenceLines.EvidenceForm> {
        EvidenceApi(FoundProjects found, EvidenceLines lines) {
            super(found, lines);
        }
    }

    @RestController
    @RequestMapping(PROJECT + "/judgements")
    static class JudgementsApi extends LineEndpoints<JudgementLines.JudgementForm> {
        JudgementsApi(FoundProjects found, JudgementLines lines) {
            super(found, lines);
        }
    }
}
