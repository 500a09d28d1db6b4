package no.samskap.projects.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samskap.core.Amount;
import no.samskap.core.Language;
import no.samskap.projects.ApplicationText;
import no.samskap.projects.Project;
import no.samskap.projects.ProjectLines;
import no.samskap.projects.ProjectText;
import no.samskap.projects.Provenance;
import no.samskap.records.ExternalIds;
import no.samskap.records.RecordContent;
import org.jspecify.annotations.Nullable;

/**
 * What a program sends of a project. Dates are ISO 8601, as exact as they are known: 2026, 2026-05 or 2026-05-17. The lists
 * are read when a project is written down; a change leaves the lines as they are.
 *
 * @param grewOutOf the number of the record it grew out of, for one a need
 */
@Consistent
record ProjectInput(
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = RecordContent.SUMMARY_LIMIT) String summary,
        @Nullable String language,
        @NotBlank String form,
        @NotNull Project.@Nullable State state,
        @Size(max = 2000) @Nullable String stoppedBecause,
        @Nullable Long owner,
        @Nullable Long body,
        @Nullable Long focusArea,
        @Nullable String starts,
        @Nullable String ends,
        Project.@Nullable Audience audience,
        @Size(max = 50) @Nullable Set<Long> themes,
        @Size(max = 300) @Nullable String brokeredBy,
        Project.@Nullable Origin origin,
        @Size(max = 2000) @Nullable String originNote,
        @Nullable Long grewOutOf,
        @Valid @Size(max = LINES) @Nullable List<Participation> participations,
        @Valid @Size(max = LINES) @Nullable List<Contact> contacts,
        @Valid @Size(max = LINES) @Nullable List<Funding> funding,
        @Valid @Size(max = LINES) @Nullable List<Milestone> milestones,
        @Valid @Size(max = LINES) @Nullable List<ApplicationForm> applications,

        @Schema(
                description =
                        "What your own system calls it, as you like. Sent again under the same id it makes nothing"
                                + " new: you get the project you made before, with status 200.")
        @Size(min = 1, max = ExternalIds.LIMIT)
        @Nullable
        String externalId)
        implements Consistent.Input {

    /** Rows of one sort in one call, at most. */
    static final int LINES = 50;

    @Consistent
    record Participation(
            @NotNull @Nullable Long organisation,
            @Size(max = 200) @Nullable String unit,
            @NotNull Project.@Nullable Role role,
            @Nullable String from,
            @Nullable String to,
            @PositiveOrZero @Nullable Integer effortHours,
            @PositiveOrZero @Max(Amount.MOST) @Nullable Long effortKroner)
            implements Consistent.Input {
        @Override
        public Map<String, String> contradictions() {
            return Consistent.Input.ofDates("from", from, "to", to);
        }

        ProjectLines.PartnerLine line() {
            return new ProjectLines.PartnerLine(
                    organisation == null ? 0 : organisation,
                    ProjectForm.stripped(unit),
                    role == null ? Project.Role.PARTNER : role,
                    DateText.orNull(from),
                    DateText.orNull(to),
                    effortHours,
                    effortKroner);
        }
    }

    /** A person's number, or a name. */
    @Consistent
    record Contact(
            @Nullable Long person,
            @Size(max = 200) @Nullable String name) implements Consistent.Input {
        @Override
        public Map<String, String> contradictions() {
            return person == null && ProjectForm.stripped(name).isEmpty()
                    ? Map.of("name", "projects.api.missing")
                    : Map.of();
        }

        ProjectLines.ContactLine line() {
            return new ProjectLines.ContactLine(person, ProjectForm.stripped(name));
        }
    }

    /** An organisation's number, or a name. */
    @Consistent
    record Funding(
            @Nullable Long funder,
            @Size(max = 200) @Nullable String funderName,
            @Size(max = 300) @Nullable String programme,
            @PositiveOrZero @Max(Amount.MOST) @Nullable Long amountKroner,
            @Min(1900) @Max(2200) @Nullable Integer year,
            Project.@Nullable Source source)
            implements Consistent.Input {
        @Override
        public Map<String, String> contradictions() {
            return funder == null && ProjectForm.stripped(funderName).isEmpty()
                    ? Map.of("funderName", "projects.api.missing")
                    : Map.of();
        }

        ProjectLines.FundingLine line() {
            return new ProjectLines.FundingLine(
                    funder,
                    ProjectForm.stripped(funderName),
                    ProjectForm.stripped(programme),
                    amountKroner,
                    year,
                    source == null ? Project.Source.GRANTED : source);
        }
    }

    @Consistent
    record Milestone(
            @NotBlank @Size(max = 300) String what,
            @Nullable String on) implements Consistent.Input {
        @Override
        public Map<String, String> contradictions() {
            return DateText.isWrong(on) ? Map.of("on", "projects.date.wrong") : Map.of();
        }

        ProjectLines.MilestoneLine line() {
            return new ProjectLines.MilestoneLine(what.strip(), DateText.orNull(on));
        }
    }

    @Override
    public Map<String, String> contradictions() {
        Map<String, String> wrong = asForm().contradictions();
        if (focusArea != null && body == null) wrong.put("focusArea", "projects.api.focusAreaAlone");
        return wrong;
    }

    ProjectText text() {
        return asForm().text();
    }

    /** The same rules as the form of the pages. */
    private ProjectForm asForm() {
        return new ProjectForm(
                title,
                summary,
                language == null ? Language.BOKMAL.code() : language,
                form,
                state,
                stoppedBecause,
                owner,
                ProjectForm.countsUnder(body, focusArea),
                starts,
                ends,
                audience == null ? Project.Audience.EVERYONE : audience,
                themes,
                brokeredBy,
                origin == null ? Project.Origin.UNKNOWN : origin,
                originNote,
                grewOutOf);
    }

    List<ApplicationForm> applicationForms() {
        return applications == null ? List.of() : applications;
    }

    /** @param applicationTexts the applications, with their funders looked up */
    ProjectLines lines(List<ApplicationText> applicationTexts) {
        return new ProjectLines(
                participations == null
                        ? List.of()
                        : participations.stream().map(Participation::line).toList(),
                contacts == null
                        ? List.of()
                        : contacts.stream().map(Contact::line).toList(),
                funding == null
                        ? List.of()
                        : funding.stream().map(Funding::line).toList(),
                milestones == null
                        ? List.of()
                        : milestones.stream().map(Milestone::line).toList(),
                applicationTexts);
    }

    Provenance provenance() {
        return Provenance.outOf(grewOutOf);
    }
}
