package no.samskap.inquiries.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import no.samskap.core.Language;
import no.samskap.directory.WhoIsMeant;
import no.samskap.inquiries.Inquiry;
import no.samskap.web.Personal;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, and what it is about in a line.
 *
 * @param data the routine of the data a new one asks for
 */
public record WhoForm(
        @NotBlank @Size(max = 200) String title,
        @Personal("inquiries") @NotBlank @Size(max = 200) String asker,
        @NotNull Inquiry.@Nullable Role role,
        @NotBlank @Size(max = 300) String institution,
        @Personal("inquiries") @Size(max = 200) @Nullable String supervisor,
        @NotBlank String language,
        @Nullable Long data) {
    static final String WORDS = "inquiries.form";

    static WhoForm of(Inquiry inquiry) {
        Inquiry.Who who = inquiry.who();
        return new WhoForm(
                inquiry.head().title(),
                who.asker(),
                who.role(),
                who.institution(),
                who.supervisor(),
                inquiry.language().code(),
                null);
    }

    Inquiry.Who who(@Nullable Long person, String email, WhoIsMeant.Written from) {
        return new Inquiry.Who(
                line(asker),
                email,
                person,
                role == null ? Inquiry.Role.OTHER : role,
                line(from.name()),
                from.number(),
                supervisor == null ? "" : line(supervisor));
    }

    Language writtenIn() {
        return Language.of(language).orElse(Language.BOKMAL);
    }

    String line() {
        return line(title);
    }

    /** What ends a line, or hides in one, becomes a space: it would stand in the head of a letter. */
    static String line(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ").strip();
    }
}
