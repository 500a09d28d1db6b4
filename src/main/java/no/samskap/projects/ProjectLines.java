package no.samskap.projects;

import java.util.List;
import no.samskap.core.PartialDate;
import no.samskap.projects.Project.Role;
import org.jspecify.annotations.Nullable;

/** What a project is written down with, row by row. */
public record ProjectLines(
        List<PartnerLine> partners,
        List<ContactLine> contacts,
        List<FundingLine> funding,
        List<MilestoneLine> milestones,
        List<ApplicationText> applications) {
    public static final ProjectLines NONE = new ProjectLines(List.of(), List.of(), List.of(), List.of(), List.of());

    public ProjectLines {
        partners = List.copyOf(partners);
        contacts = List.copyOf(contacts);
        funding = List.copyOf(funding);
        milestones = List.copyOf(milestones);
        applications = List.copyOf(applications);
    }

    public record PartnerLine(
            long organisation,
            String unit,
            Role role,
            @Nullable PartialDate from,
            @Nullable PartialDate to,
            @Nullable Integer effortHours,
            @Nullable Long effortKroner) {
        /** One that does not say what it puts in. */
        public PartnerLine(
                long organisation, String unit, Role role, @Nullable PartialDate from, @Nullable PartialDate to) {
            this(organisation, unit, role, from, to, null, null);
        }

        public PartnerLine {
            if (from != null && to != null && to.last().isBefore(from.first()))
                throw new IllegalArgumentException("A partner leaves when it joins, or later");
        }

        /** Who owns a project takes part in it: a line that says no more says nothing. */
        boolean saysNoMoreThan(@Nullable Long owner) {
            return owner != null
                    && owner == organisation
                    && role == Role.PARTNER
                    && unit.isBlank()
                    && from == null
                    && to == null
                    && effortHours == null
                    && effortKroner == null;
        }
    }

    /** A person of the directory, or a name. */
    public record ContactLine(@Nullable Long person, String name) {
        public ContactLine {
            if (person == null && name.isBlank()) throw new IllegalArgumentException("A contact is somebody");
        }
    }

    /** An organisation of the directory, or a name. */
    public record FundingLine(
            @Nullable Long funder,
            String funderName,
            String programme,
            @Nullable Long amountKroner,
            @Nullable Integer year,
            Project.Source source) {
        /** Granted by somebody, as most money is. */
        public FundingLine(
                @Nullable Long funder,
                String funderName,
                String programme,
                @Nullable Long amountKroner,
                @Nullable Integer year) {
            this(funder, funderName, programme, amountKroner, year, Project.Source.GRANTED);
        }

        public FundingLine {
            if (funder == null && funderName.isBlank()) throw new IllegalArgumentException("Money comes from somebody");
        }
    }

    public record MilestoneLine(String what, @Nullable PartialDate on) {
        public MilestoneLine {
            if (what.isBlank()) throw new IllegalArgumentException("A milestone says what");
        }
    }
}
