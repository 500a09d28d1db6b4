package no.samskap.contacts.web;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import no.samskap.contacts.ContactPoint;
import no.samskap.contacts.ContactPointText;
import no.samskap.web.Personal;
import org.jspecify.annotations.Nullable;

/** What the form of a contact point sends. */
public record ContactForm(
        @NotEmpty @Nullable Set<Long> organisations,
        @Nullable Set<Long> themes,

        @Personal("contacts") @Size(max = 254) @Pattern(regexp = "|[^@\\s]+@[^@\\s]+\\.[^@\\s]+") @Nullable
        String email,

        @Personal("contacts") @Size(max = 30) @Pattern(regexp = "[+\\d\\s()-]*") @Nullable
        String phone,

        @NotNull ContactPoint.@Nullable Audience audience) {
    static final String WORDS = "contacts.form";

    static ContactForm empty(long organisation) {
        return new ContactForm(Set.of(organisation), Set.of(), "", "", ContactPoint.Audience.EVERYONE);
    }

    static ContactForm of(ContactPoint point) {
        return new ContactForm(
                point.organisations(),
                Set.copyOf(point.head().themes()),
                point.email(),
                point.phone(),
                point.audience());
    }

    ContactPointText text() {
        return new ContactPointText(
                organisations == null ? Set.of() : organisations,
                themes == null ? Set.of() : themes,
                email == null ? "" : email.strip(),
                phone == null ? "" : phone.strip(),
                audience == null ? ContactPoint.Audience.MEMBERS : audience);
    }
}
