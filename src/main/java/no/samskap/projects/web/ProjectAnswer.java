package no.samskap.projects.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samskap.core.PartialDate;
import no.samskap.projects.Application;
import no.samskap.projects.PortfolioQueries;
import no.samskap.projects.Project;
import no.samskap.projects.ProjectQueries;
import no.samskap.projects.Stage;
import no.samskap.web.Api;
import org.jspecify.annotations.Nullable;

/** What programs are answered about projects. Dates are ISO 8601, as exact as they are known. */
final class ProjectAnswer {
    private ProjectAnswer() {}

    /** A project in a list. */
    record Item(
            long number,
            String title,
            String summary,
            String language,
            @Nullable Long owner,
            @Nullable String ownerTitle,
            String form,
            String state,
            @Nullable String stage,
            @Nullable String starts,
            @Nullable String ends,
            List<Long> themes,
            int partners,
            Instant changedAt,
            String url) {
        static Item of(ProjectQueries.Row row) {
            return new Item(
                    row.number(),
                    row.title(),
                    row.summary(),
                    row.language(),
                    row.owner(),
                    row.ownerTitle(),
                    row.form(),
                    row.state(),
                    row.stage(),
                    iso(row.starts()),
                    iso(row.ends()),
                    row.themes(),
                    row.partners(),
                    row.changedAt(),
                    "/prosjekter/" + row.number());
        }
    }

    /**
     * A page of projects, with what all of them come to.
     *
     * @param groups by value, the empty text for those that have none; null where no group was asked for
     * @param counts by filter and value; null where nobody asked
     */
    record Listed(
            List<Item> items,
            long total,
            int page,
            int size,
            @Nullable String next,
            PortfolioQueries.Sums sums,
            @Nullable Map<String, PortfolioQueries.Sums> groups,
            @Nullable Map<String, Map<String, Long>> counts) {
        static Listed of(
                Api.Page<Item> page,
                PortfolioQueries.Grouped sums,
                boolean grouped,
                @Nullable Map<String, Map<String, Long>> counts) {
            return new Listed(
                    page.items(),
                    page.total(),
                    page.page(),
                    page.size(),
                    page.next(),
                    sums.total(),
                    grouped ? sums.groups() : null,
                    counts);
        }
    }

    record Participation(
            long organisation,
            String name,
            String unit,
            Project.Role role,
            @Nullable String from,
            @Nullable String to,
            @Nullable Integer effortHours,
            @Nullable Long effortKroner) {}

    record Contact(@Nullable Long person, String name) {}

    record Funding(
            @Nullable Long funder,
            String funderName,
            String programme,
            @Nullable Long amountKroner,
            @Nullable Integer year,
            Project.Source source) {}

    record Milestone(String what, @Nullable String on) {}

    record Happened(String fact, String on, Set<String> labels, long quantity) {}

    record Applied(
            long number,
            int version,
            String title,
            @Nullable Long funder,
            String funderName,
            String call,
            @Nullable String sentOn,
            @Nullable Long askedKroner,
            Application.Decision decision,
            @Nullable String decidedOn,
            @Nullable Long grantedKroner,
            Application.Label label,
            String url) {
        static Applied of(Application application) {
            return new Applied(
                    application.number(),
                    application.head().version(),
                    application.head().title(),
                    application.funder(),
                    application.funderName(),
                    application.call(),
                    iso(application.sentOn()),
                    application.askedKroner(),
                    application.decision(),
                    iso(application.decidedOn()),
                    application.grantedKroner(),
                    application.label(),
                    "/soknader/" + application.number());
        }
    }

    record Detail(
            long number,
            int version,
            String title,
            String summary,
            String language,
            String form,
            Project.State state,
            @Nullable Stage stage,
            String stoppedBecause,
            @Nullable Long owner,
            @Nullable String ownerTitle,
            boolean ownerStated,
            @Nullable Long body,
            @Nullable Long focusArea,
            @Nullable String starts,
            @Nullable String ends,
            Project.Audience audience,
            List<Long> themes,
            String brokeredBy,
            Project.Origin origin,
            String originNote,
            Project.Origin credit,
            String source,
            List<Participation> participations,
            List<Contact> contacts,
            List<Funding> funding,
            List<Milestone> milestones,
            List<Happened> happenings,
            List<Applied> applications,
            Instant changedAt,
            String url) {
        static Detail of(Project project, List<Application> applications) {
            return new Detail(
                    project.number(),
                    project.head().version(),
                    project.head().title(),
                    project.head().summary(),
                    project.head().language().code(),
                    project.form().code(),
                    project.state(),
                    project.stage(),
                    project.stoppedBecause(),
                    project.head().owner(),
                    project.head().ownerTitle(),
                    project.ownerStated(),
                    project.body(),
                    project.focusArea(),
                    iso(project.starts()),
                    iso(project.ends()),
                    project.audience(),
                    project.head().themes(),
                    project.brokeredBy(),
                    project.origin(),
                    project.originNote(),
                    project.credit(),
                    project.source(),
                    project.partners().stream()
                            .map(partner -> new Participation(
                                    partner.organisation(),
                                    partner.name(),
                                    partner.unit(),
                                    partner.role(),
                                    iso(partner.from()),
                                    iso(partner.to()),
                                    partner.effortHours(),
                                    partner.effortKroner()))
                            .toList(),
                    project.contacts().stream()
                            .map(contact -> new Contact(contact.person(), contact.name()))
                            .toList(),
                    project.funding().stream()
                            .map(row -> new Funding(
                                    row.funder(),
                                    row.funderName(),
                                    row.programme(),
                                    row.amountKroner(),
                                    row.year(),
                                    row.source()))
                            .toList(),
                    project.milestones().stream()
                            .map(milestone -> new Milestone(milestone.what(), iso(milestone.on())))
                            .toList(),
                    project.happenings().stream()
                            .map(happened -> new Happened(
                                    happened.what().fact(), happened.on().iso(), happened.labels(), happened.many()))
                            .toList(),
                    applications.stream().map(Applied::of).toList(),
                    project.head().changedAt(),
                    "/prosjekter/" + project.number());
        }
    }

    private static @Nullable String iso(@Nullable PartialDate date) {
        return date == null ? null : date.iso();
    }
}
