package no.samskap.projects.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import no.samskap.core.Amount;
import no.samskap.directory.WhoIsMeant;
import no.samskap.projects.Application;
import no.samskap.projects.Happening;
import no.samskap.projects.Project;
import no.samskap.projects.ProjectLines.FundingLine;
import no.samskap.projects.ProjectLines.MilestoneLine;
import no.samskap.projects.ProjectLines.PartnerLine;
import no.samskap.projects.forms.CollaborationForm;
import no.samskap.web.Personal;
import org.jspecify.annotations.Nullable;

/** What the forms of a project's lines send. */
final class LineForms {
    private static final int MOST_AT_ONCE = 9_999;

    private LineForms() {}

    /** @param organisation by its name */
    @Consistent
    record Partner(
            @NotBlank @Size(max = 300) String organisation,
            @Size(max = 200) @Nullable String unit,
            @NotNull Project.@Nullable Role role,
            @IsoDate @Nullable String from,
            @IsoDate @Nullable String to,
            @PositiveOrZero @Nullable Integer effortHours,
            @PositiveOrZero @Max(Amount.MOST) @Nullable Long effortKroner)
            implements Consistent.Input {
        static final String WORDS = "projects.partner";

        static Partner empty() {
            return new Partner("", "", Project.Role.PARTNER, "", "", null, null);
        }

        static Partner of(Project.Partner partner) {
            return new Partner(
                    partner.name(),
                    partner.unit(),
                    partner.role(),
                    DateText.write(partner.from()),
                    DateText.write(partner.to()),
                    partner.effortHours(),
                    partner.effortKroner());
        }

        /** With a name that means just this one. */
        Partner called(String name) {
            return new Partner(name, unit, role, from, to, effortHours, effortKroner);
        }

        @Override
        public Map<String, String> contradictions() {
            return Consistent.Input.ofDates("from", from, "to", to);
        }

        PartnerLine line(long number) {
            return new PartnerLine(
                    number,
                    ProjectForm.stripped(unit),
                    role == null ? Project.Role.PARTNER : role,
                    DateText.orNull(from),
                    DateText.orNull(to),
                    effortHours,
                    effortKroner);
        }
    }

    @Consistent
    record Milestone(
            @NotBlank @Size(max = 300) String what,
            @IsoDate @Nullable String on) implements Consistent.Input {
        static final String WORDS = "projects.milestone";

        static Milestone empty() {
            return new Milestone("", "");
        }

        static Milestone of(Project.Milestone milestone) {
            return new Milestone(milestone.what(), DateText.write(milestone.on()));
        }

        @Override
        public Map<String, String> contradictions() {
            return ofDate("on", on);
        }

        MilestoneLine line() {
            return new MilestoneLine(what.strip(), DateText.orNull(on));
        }
    }

    /** @param funder by its name */
    record Funding(
            @NotBlank @Size(max = 200) String funder,
            @Size(max = 300) @Nullable String programme,
            @PositiveOrZero @Max(Amount.MOST) @Nullable Long amountKroner,
            @Min(1900) @Max(2200) @Nullable Integer year,
            Project.@Nullable Source source) {
        static final String WORDS = "projects.funding";

        static Funding empty() {
            return new Funding("", "", null, null, Project.Source.GRANTED);
        }

        static Funding of(Project.Funding funding) {
            return new Funding(
                    funding.funderName(),
                    funding.programme(),
                    funding.amountKroner(),
                    funding.year(),
                    funding.source());
        }

        FundingLine line(WhoIsMeant.Written written) {
            return new FundingLine(
                    written.number(),
                    written.name(),
                    ProjectForm.stripped(programme),
                    amountKroner,
                    year,
                    source == null ? Project.Source.GRANTED : source);
        }
    }

    record Contact(
            @Personal("projectPeople") @NotBlank @Size(max = 200)
            String name) {
        static final String WORDS = "projects.contact";
    }

    /** @param many of placements and the like; one where nothing is said */
    @Consistent
    record Happened(
            @NotNull @Nullable Happening what,
            @IsoDate @NotBlank String on,
            Application.@Nullable Label label,
            @Min(1) @Max(MOST_AT_ONCE) @Nullable Integer many)
            implements Consistent.Input {
        static final String WORDS = "projects.happening";

        static Happened empty() {
            return new Happened(Happening.PILOT_RUN, "", null, null);
        }

        int howMany() {
            return many == null ? 1 : many;
        }

        @Override
        public Map<String, String> contradictions() {
            Map<String, String> wrong = ofDate("on", on);
            if (what != null && !what.isMany() && howMany() > 1) wrong.put("many", "projects.happening.many.once");
            return wrong;
        }
    }

    /** @param answers by question */
    record Answers(@Nullable Map<Long, @Size(max = CollaborationForm.ANSWER_LIMIT) String> answers) {
        static final String WORDS = "projects.answers";
    }

    private static Map<String, String> ofDate(String field, @Nullable String text) {
        Map<String, String> wrong = new LinkedHashMap<>();
        if (DateText.isWrong(text)) wrong.put(field, "projects.date.wrong");
        return wrong;
    }
}
