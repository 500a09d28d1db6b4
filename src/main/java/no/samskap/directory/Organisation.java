package no.samskap.directory;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import no.samskap.core.Language;
import no.samskap.records.RecordHead;
import org.jspecify.annotations.Nullable;

/**
 * An organisation or a unit of one.
 *
 * @param reference the key data files know it by: {@code 5001}, {@code county:50}, {@code ntnu}, {@code ntnu/su}
 * @param shortName what people call it; empty where they use the whole name
 * @param names in every language it has one in, the main one first
 * @param partOf the organisation it is a unit of, where it is one and the visitor may read it
 */
public record Organisation(
        RecordHead head,
        Form form,
        @Nullable String reference,
        String shortName,
        List<Name> names,
        Organisations.@Nullable Named partOf,
        Facts facts) {

    public enum Form {
        MUNICIPALITY,
        COUNTY,
        STATE_GOVERNOR,
        UNIVERSITY,
        INSTITUTE,
        HEALTH_TRUST,
        DIRECTORATE,
        BUSINESS,
        VOLUNTARY,
        FUNDER,
        UNIT,
        OTHER
    }

    /** The form of Norwegian a municipality wants in letters from the state. */
    public enum LanguageForm {
        BOKMAL,
        NYNORSK,
        NEUTRAL
    }

    public record Name(Language language, String name) {
        public Name {
            if (name.isBlank()) throw new IllegalArgumentException("A name says something");
        }
    }

    /**
     * What registers know of it.
     *
     * @param seat the number of the municipality where the main office is
     * @param ror its address in the Research Organization Registry
     * @param cristin its unit number in the national research archive
     */
    public record Facts(
            @Nullable String organisationNumber,
            @Nullable String municipalityNumber,
            @Nullable String countyNumber,
            @Nullable String seat,
            @Nullable LanguageForm languageForm,
            boolean samiAdminArea,
            @Nullable Integer population,
            @Nullable Integer populationYear,
            @Nullable BigDecimal areaKm2,
            String website,
            @Nullable String ror,
            @Nullable String cristin) {
        public static final Facts NONE =
                new Facts(null, null, null, null, null, false, null, null, null, "", null, null);

        public Facts {
            if (organisationNumber != null && !OrganisationNumber.isValid(organisationNumber))
                throw new IllegalArgumentException("Not an organisation number: " + organisationNumber);
        }

        Facts within(@Nullable String county) {
            return new Facts(
                    organisationNumber,
                    municipalityNumber,
                    county,
                    seat,
                    languageForm,
                    samiAdminArea,
                    population,
                    populationYear,
                    areaKm2,
                    website,
                    ror,
                    cristin);
        }
    }

    public long number() {
        return head.number();
    }

    /** Merged into another, divided or wound up. It stays with its records. */
    public boolean isClosed() {
        return head.state().equals(OrganisationContent.CLOSED);
    }

    /** The title, or its name in this language where it has one and its title is no more than the name. */
    public Name shownName(Language language) {
        Name title = new Name(head.language(), head.title());
        boolean titleIsName =
                names.isEmpty() || names.stream().anyMatch(name -> name.name().equals(head.title()));
        return titleIsName ? nameIn(language).orElse(title) : title;
    }

    public Optional<Name> nameIn(Language language) {
        return names.stream().filter(name -> name.language() == language).findFirst();
    }

    /** Its Sámi and Kven names, for beside the title. */
    public List<Name> parallelNames() {
        return names.stream()
                .filter(name -> switch (name.language()) {
                    case NORTHERN_SAMI, SOUTHERN_SAMI, LULE_SAMI, KVEN -> true;
                    case BOKMAL, NYNORSK, ENGLISH -> false;
                })
                .toList();
    }
}
