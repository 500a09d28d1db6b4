package no.samskap.directory.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import no.samskap.core.Period;
import no.samskap.directory.Affiliating;
import no.samskap.directory.AffiliationForm;
import no.samskap.directory.NewPerson;
import no.samskap.directory.Person;
import no.samskap.web.Personal;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What the form of an affiliation sends.
 *
 * @param organisation by its name
 */
public record BelongingForm(
        @NotBlank @Size(max = 300) String organisation,
        @NotNull @Nullable AffiliationForm form,
        @Personal("affiliations") @Size(max = 200) @Nullable String position,

        @Personal("affiliations") @Min(0) @Max(Affiliating.FULL_POSITION) @Nullable
        Integer percent,

        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn) {
    static final String WORDS = "directory.affiliation";

    static BelongingForm empty(String organisation) {
        return new BelongingForm(organisation, AffiliationForm.ORDINARY, "", null, null, null);
    }

    /** @param organisation a name that means just the one */
    static BelongingForm of(Person.Affiliation affiliation, String organisation) {
        return new BelongingForm(
                organisation,
                affiliation.form(),
                affiliation.position(),
                affiliation.percent(),
                affiliation.period().from(),
                affiliation.period().to());
    }

    void check(BindingResult errors) {
        check(startsOn, endsOn, errors);
    }

    /** Says at its field that the end lies before the start. */
    static void check(@Nullable LocalDate startsOn, @Nullable LocalDate endsOn, BindingResult errors) {
        if (startsOn != null && endsOn != null && endsOn.isBefore(startsOn))
            errors.rejectValue("endsOn", "directory.affiliation.endsOn.early");
    }

    NewPerson.Affiliation affiliation(long number) {
        return new NewPerson.Affiliation(
                number,
                form == null ? AffiliationForm.ORDINARY : form,
                position == null ? "" : position.strip(),
                percent,
                new Period(startsOn, endsOn));
    }
}
