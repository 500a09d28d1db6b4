package no.samskap.projects.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.samskap.core.PartialDate;
import no.samskap.core.Visitor;
import no.samskap.directory.Bodies;
import no.samskap.directory.WhoIsMeant;
import no.samskap.projects.Application;
import no.samskap.projects.Applications;
import no.samskap.projects.Project;
import no.samskap.projects.ProjectCredit;
import no.samskap.projects.ProjectStory;
import no.samskap.projects.ProjectWork;
import no.samskap.projects.Projects;
import no.samskap.projects.Proposals;
import no.samskap.projects.web.ProjectPage.Asked;
import no.samskap.projects.web.ProjectPage.PartnerForm;
import no.samskap.projects.web.ProjectPage.PartnerRow;
import no.samskap.projects.web.ProjectPage.Seen;
import no.samskap.projects.web.ProjectPage.Step;
import no.samskap.records.Attachments;
import no.samskap.records.Kinds;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.records.web.RecordParts;
import no.samskap.themes.Themes;
import no.samskap.web.Form;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the page of a project shows. */
@Component
class ProjectPages {
    private final Projects projects;
    private final Applications applications;
    private final WhoIsMeant who;
    private final Bodies bodies;
    private final Records records;
    private final RecordParts parts;
    private final Themes themes;
    private final Clock clock;
    private final ProjectStory story;
    private final ProjectWork work;
    private final ProjectCredit credit;
    private final PartyChoices parties;
    private final Kinds kinds;
    private final ProposalViews proposals;
    private final Proposals allProposals;
    private final Attachments documents;

    ProjectPages(
            Projects projects,
            Applications applications,
            WhoIsMeant who,
            Bodies bodies,
            Records records,
            RecordParts parts,
            Themes themes,
            Clock clock,
            ProjectStory story,
            ProjectWork work,
            ProjectCredit credit,
            PartyChoices parties,
            Kinds kinds,
            ProposalViews proposals,
            Proposals allProposals,
            Attachments documents) {
        this.projects = projects;
        this.applications = applications;
        this.who = who;
        this.bodies = bodies;
        this.records = records;
        this.parts = parts;
        this.themes = themes;
        this.clock = clock;
        this.story = story;
        this.work = work;
        this.credit = credit;
        this.parties = parties;
        this.kinds = kinds;
        this.proposals = proposals;
        this.allProposals = allProposals;
        this.documents = documents;
    }

    /** @param partnerForm the line being added or changed; null where none is */
    ProjectPage show(Visitor visitor, Project project, @Nullable PartnerForm partnerForm) {
        List<Application> itsApplications = applications.of(visitor, project.number());
        LocalDate today = LocalDate.now(clock.withZone(Words.OSLO));
        ProjectCredit.Credited credited = credit.of(visitor, project);
        return new ProjectPage(
                project,
                parts.of(visitor, project.head()),
                themes.all(project.head().themes()),
                bodyName(visitor, project.body(), project.focusArea()),
                Periods.words(project.starts(), project.ends()),
                partners(visitor, project, Periods.of(project, today)),
                itsApplications,
                steps(project, itsApplications, today, project.head().mayBeEditedBy(visitor)),
                project.head().mayBeEditedBy(visitor) ? asked(project) : List.of(),
                proposals.of(visitor, project),
                story.of(visitor, project),
                work.of(visitor, project),
                credited,
                credited.evidence().stream().map(this::seen).toList(),
                documents.of(visitor, project.number()),
                !parties.writtenForBy(visitor, project).isEmpty(),
                partnerForm);
    }

    PartnerForm newPartner() {
        return partnerForm(null, Form.of(LineForms.Partner.WORDS, LineForms.Partner.empty()));
    }

    PartnerForm changePartner(Visitor visitor, Project project, Project.Partner partner) {
        Form form = Form.of(
                        LineForms.Partner.WORDS,
                        LineForms.Partner.of(partner)
                                .called(who.called(visitor, partner.organisation(), partner.name())))
                .seen(project.head().version());
        return partnerForm(partner.id(), form);
    }

    PartnerForm partnerForm(@Nullable Long id, Form form) {
        return new PartnerForm(id, form, Choices.of("projects.role", Project.Role.values()));
    }

    String bodyName(Visitor visitor, @Nullable Long body, @Nullable Long focusArea) {
        if (body == null) return "";
        Optional<RecordHead> head = records.find(visitor, Bodies.KIND, body);
        String name = head.map(RecordHead::title).orElse("");
        if (head.isEmpty() || focusArea == null) return name;
        return bodies.focusAreas(head.get()).stream()
                .filter(area -> area.id() == focusArea)
                .findFirst()
                .map(area -> name + ": " + Words.t(area.name()))
                .orElse(name);
    }

    private Seen seen(ProjectCredit.Evidence evidence) {
        RecordHead head = evidence.evidence();
        return new Seen(
                evidence.id(),
                Words.t("projects.evidence.kind." + evidence.kind()),
                head == null ? "" : head.title(),
                head == null ? "" : kinds.address(head),
                evidence.note(),
                evidence.happened() == null ? "" : Words.date(evidence.happened()));
    }

    private static String effort(Project.Partner partner) {
        List<String> said = new ArrayList<>();
        if (partner.effortHours() != null) said.add(Words.count("projects.hours", partner.effortHours()));
        if (partner.effortKroner() != null) said.add(Words.kroner(partner.effortKroner()));
        return String.join(", ", said);
    }

    private List<Asked> asked(Project project) {
        String url = "/prosjekter/" + project.number();
        return projects.demands(project).stream()
                .map(demand -> switch (demand.what()) {
                    case OWNER ->
                        new Asked(
                                Words.t("projects.demand.OWNER", CollaborationFormPage.owners(project.form())),
                                demand.met(),
                                url + "/rediger");
                    case FREED ->
                        new Asked(
                                Words.t(
                                        "projects.demand.FREED",
                                        Words.number(demand.wanted()),
                                        Words.number(demand.found())),
                                demand.met(),
                                url + "/folk/ny");
                    case ANSWER -> new Asked(Words.t(demand.text()), demand.met(), url + "/svar");
                    default ->
                        new Asked(
                                Words.t(
                                        "projects.demand." + demand.what(),
                                        Words.number(demand.wanted()),
                                        Words.number(demand.found())),
                                demand.met(),
                                url + "?partner=ny#partner");
                })
                .toList();
    }

    boolean mayChange(Visitor visitor, Project project, Project.Partner partner) {
        return allProposals.linesWrittenBy(visitor, project).contains(partner.organisation());
    }

    boolean mayRemove(Visitor visitor, Project project, Project.Partner partner) {
        return allProposals.linesTakenOutBy(visitor, project).contains(partner.organisation());
    }

    private List<PartnerRow> partners(Visitor visitor, Project project, Periods periods) {
        boolean mayEdit = project.head().mayBeEditedBy(visitor);
        Set<Long> writable = mayEdit ? allProposals.linesWrittenBy(visitor, project) : Set.of();
        Set<Long> removable = mayEdit ? allProposals.linesTakenOutBy(visitor, project) : Set.of();
        List<PartnerRow> rows = new ArrayList<>();
        Long owner = project.head().owner();
        String ownerTitle = project.head().ownerTitle();
        if (owner != null && ownerTitle != null)
            rows.add(new PartnerRow(
                    null,
                    false,
                    false,
                    owner,
                    ownerTitle,
                    "",
                    Words.t(project.ownerStated() ? "projects.role.OWNER" : "projects.role.KEEPER"),
                    Periods.words(project.starts(), project.ends()),
                    "",
                    periods.bar(project.starts(), project.ends())));
        for (Project.Partner partner : project.partners())
            rows.add(new PartnerRow(
                    partner.id(),
                    writable.contains(partner.organisation()),
                    removable.contains(partner.organisation()),
                    partner.organisation(),
                    partner.name(),
                    partner.unit(),
                    Words.t("projects.role." + partner.role()),
                    Periods.words(partner.from(), partner.to()),
                    effort(partner),
                    periods.bar(
                            partner.from() == null ? project.starts() : partner.from(),
                            partner.to() == null ? project.ends() : partner.to())));
        return rows;
    }

    private record Dated(
            @Nullable PartialDate on, String text, @Nullable String editUrl, String editKey) {}

    /** Applications, milestones and what happened, as they follow on each other; what has no date comes last. */
    private static String text(Project.Happened happened) {
        String name = Words.t("fact." + happened.what().fact());
        return happened.many() == 1 ? name : Words.t("projects.happening.many.several", name, happened.many());
    }

    private static List<Step> steps(Project project, List<Application> applications, LocalDate today, boolean mayEdit) {
        String url = "/prosjekter/" + project.number();
        List<Dated> all = new ArrayList<>();
        for (Application application : applications) {
            String edit = mayEdit ? "/soknader/" + application.number() + "/rediger" : null;
            String title = application.head().title();
            if (application.sentOn() != null)
                all.add(new Dated(application.sentOn(), Words.t("projects.step.sent", title), edit, "projects.change"));
            if (application.decidedOn() != null)
                all.add(new Dated(
                        application.decidedOn(),
                        Words.t("projects.step." + application.decision(), title),
                        edit,
                        "projects.change"));
        }
        for (Project.Milestone milestone : project.milestones())
            all.add(new Dated(
                    milestone.on(),
                    milestone.what(),
                    mayEdit ? url + "/milepaler/" + milestone.id() : null,
                    "projects.change"));
        for (Project.Happened happened : project.happenings())
            all.add(new Dated(
                    happened.on(),
                    text(happened),
                    mayEdit ? url + "/hendelser/" + happened.what() + "/fjern" : null,
                    "projects.remove"));
        return all.stream()
                .sorted(Comparator.comparing(Dated::on, Comparator.nullsLast(Comparator.<PartialDate>naturalOrder())))
                .map(dated -> new Step(
                        dated.text(),
                        dated.on() == null ? "" : Words.date(dated.on()),
                        state(dated.on(), today),
                        dated.editUrl(),
                        dated.editKey()))
                .toList();
    }

    private static String state(@Nullable PartialDate on, LocalDate today) {
        if (on == null || on.first().isAfter(today)) return "later";
        return on.last().isAfter(today) ? "now" : "done";
    }
}
