package no.samskap.contacts.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who gets the seats, and for how long: a holder, a substitute, or both. */
public record AppointForm(
        @Nullable Long holder,
        @Nullable Long substitute,
        @NotNull @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn) {
    static final String WORDS = "contacts.appoint";
}
