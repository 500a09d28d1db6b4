package no.samskap.directory.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import no.samskap.core.Period;
import no.samskap.directory.AffiliationForm;
import no.samskap.directory.NewPerson;
import no.samskap.web.Personal;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is to stand in the directory, and where they belong.
 *
 * @param organisation by its name
 * @param known the number of whom it is, where the directory has one of that name or address; {@link #ANOTHER} where it is somebody
 *     else; empty until it was asked
 */
public record NewPersonForm(
        @Personal("person") @NotBlank @Size(max = 100) String givenName,
        @Personal("person") @NotBlank @Size(max = 100) String familyName,

        @Personal("person") @Email @Size(max = 254) @Nullable
        String email,

        @NotBlank @Size(max = 300) String organisation,
        @Personal("affiliations") @Size(max = 200) @Nullable String position,
        @Nullable LocalDate startsOn,
        @Nullable String known) {
    static final String WORDS = "directory.person.new";
    static final String ANOTHER = "0";

    static NewPersonForm empty(String organisation) {
        return new NewPersonForm("", "", "", organisation, "", null, "");
    }

    String name() {
        return givenName.strip() + " " + familyName.strip();
    }

    String address() {
        return email == null ? "" : email.strip();
    }

    NewPerson person(long belongsTo) {
        return new NewPerson(
                null,
                givenName.strip(),
                familyName.strip(),
                address(),
                false,
                Words.language(),
                List.of(affiliation(belongsTo)));
    }

    NewPerson.Affiliation affiliation(long belongsTo) {
        return new NewPerson.Affiliation(
                belongsTo,
                AffiliationForm.ORDINARY,
                position == null ? "" : position.strip(),
                null,
                new Period(startsOn, null));
    }
}
