package no.samskap.directory;

import java.util.List;
import no.samskap.core.Language;
import org.jspecify.annotations.Nullable;

/**
 * What is said of an organisation when it is added.
 *
 * @param title what it is shown as: «Steinkjer kommune», where the names are only «Steinkjer» and «Stïentje»
 * @param partOf the organisation it is a unit of; it owns the unit
 */
public record NewOrganisation(
        Organisation.Form form,
        @Nullable String reference,
        String title,
        String shortName,
        List<Organisation.Name> names,
        @Nullable Long partOf,
        Organisation.Facts facts) {
    public NewOrganisation {
        if (title.isBlank()) throw new IllegalArgumentException("An organisation has a name");
        names = List.copyOf(names);
    }

    /** One with a Norwegian name and nothing more. */
    public static NewOrganisation named(
            Organisation.Form form, @Nullable String reference, String name, String shortName, @Nullable Long partOf) {
        return new NewOrganisation(
                form,
                reference,
                name,
                shortName,
                List.of(new Organisation.Name(Language.BOKMAL, name)),
                partOf,
                Organisation.Facts.NONE);
    }

    NewOrganisation within(@Nullable String county) {
        return new NewOrganisation(form, reference, title, shortName, names, partOf, facts.within(county));
    }
}
