package no.samskap.directory.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import no.samskap.core.Period;
import no.samskap.directory.Affiliating;
import no.samskap.directory.AffiliationForm;
import no.samskap.directory.NewPerson;
import no.samskap.directory.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What the form of an affiliation sends. */
public record BelongingForm(
        @NotNull @Nullable Long organisation,
        @NotNull @Nullable AffiliationForm form,
        @Size(max = 200) @Nullable String position,
        @Min(0) @Max(Affiliating.FULL_POSITION) @Nullable Integer percent,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn) {
    static final String WORDS = "directory.affiliation";

    static BelongingForm empty(@Nullable Long organisation) {
        return new BelongingForm(organisation, AffiliationForm.ORDINARY, "", null, null, null);
    }

    static BelongingForm of(Person.Affiliation affiliation) {
        return new BelongingForm(
                affiliation.organisation(),
                affiliation.form(),
                affiliation.position(),
                affiliation.percent(),
                affiliation.period().from(),
                affiliation.period().to());
    }

    /** Says at its field that the end lies before the start. */
    void check(BindingResult errors) {
        if (startsOn != null && endsOn != null && endsOn.isBefore(startsOn))
            errors.rejectValue("endsOn", "directory.affiliation.endsOn.early");
    }

    NewPerson.Affiliation affiliation() {
        return new NewPerson.Affiliation(
                organisation == null ? 0 : organisation,
                form == null ? AffiliationForm.ORDINARY : form,
                position == null ? "" : position.strip(),
                percent,
                new Period(startsOn, endsOn));
    }
}
