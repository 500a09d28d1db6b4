package no.samskap.contacts.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import no.samskap.web.Personal;
import org.jspecify.annotations.Nullable;

/** Who gets the seats, by name, and for how long: a holder, a substitute, or both. */
public record AppointForm(
        @Personal("contacts") @Size(max = 300) @Nullable String holder,
        @Personal("contacts") @Size(max = 300) @Nullable String substitute,
        @NotNull @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn) {
    static final String WORDS = "contacts.appoint";
}
