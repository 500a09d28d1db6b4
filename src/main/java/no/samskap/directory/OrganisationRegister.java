package no.samskap.directory;

import org.jspecify.annotations.Nullable;

/** What registers know an organisation by. A system administrator keeps it; those of the organisation write the rest. */
public record OrganisationRegister(
        String title,
        String shortName,
        Organisation.Form form,
        @Nullable String organisationNumber,
        @Nullable String municipalityNumber,
        @Nullable String ror) {
    public OrganisationRegister {
        if (title.isBlank()) throw new IllegalArgumentException("An organisation has a name");
    }

    /** The facts with these numbers in place of those that were. */
    public Organisation.Facts over(Organisation.Facts facts) {
        return new Organisation.Facts(
                organisationNumber,
                municipalityNumber,
                facts.countyNumber(),
                facts.seat(),
                facts.languageForm(),
                facts.samiAdminArea(),
                facts.population(),
                facts.populationYear(),
                facts.areaKm2(),
                facts.website(),
                ror,
                facts.cristin());
    }
}
