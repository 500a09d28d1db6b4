package no.samskap.directory;

import java.util.List;
import no.samskap.core.Language;
import no.samskap.core.Period;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a person when they are added.
 *
 * @param invented whether there is no such person: demo people are marked wherever they are shown
 */
public record NewPerson(
        @Nullable String reference,
        String givenName,
        String familyName,
        String email,
        boolean invented,
        Language language,
        List<Affiliation> affiliations) {
    /** @param percent of a full position: 0 on leave, null where it is not known */
    public record Affiliation(
            long organisation,
            AffiliationForm form,
            String position,
            @Nullable Integer percent,
            Period period) {
        public Affiliation(long organisation, String position, @Nullable Integer percent, Period period) {
            this(organisation, AffiliationForm.ORDINARY, position, percent, period);
        }
    }

    public NewPerson {
        affiliations = List.copyOf(affiliations);
    }

    String name() {
        return (givenName + " " + familyName).strip();
    }
}
