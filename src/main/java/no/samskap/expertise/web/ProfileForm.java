package no.samskap.expertise.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.samskap.expertise.Audience;
import no.samskap.expertise.Orcid;
import no.samskap.expertise.ProfileField;
import no.samskap.expertise.ProfileText;
import no.samskap.expertise.Willingness;
import no.samskap.web.Personal;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What the form of one's own profile sends. Each field has beside it who may see it. */
public record ProfileForm(
        @Personal("expertise") @Nullable Set<Long> themes,
        @NotNull @Nullable Audience seeThemes,
        @Personal("expertise") @Size(max = 3000) @Nullable String about,
        @NotNull @Nullable Audience seeAbout,
        @Personal("expertise") @Nullable Set<Willingness> willing,
        @NotNull @Nullable Audience seeWilling,
        @Personal("expertise") @Nullable Set<String> languages,
        @NotNull @Nullable Audience seeLanguages,
        @Personal("expertise") @Size(max = 60) @Nullable String orcid,
        @NotNull @Nullable Audience seeOrcid,
        @Personal("expertise") @Size(max = 1000) @Nullable String links,
        @NotNull @Nullable Audience seeLinks,

        @Personal("expertise") @Size(max = 254) @Pattern(regexp = "|[^@\\s]+@[^@\\s]+\\.[^@\\s]+") @Nullable
        String email,

        @NotNull @Nullable Audience seeEmail,

        @Personal("expertise") @Size(max = 30) @Pattern(regexp = "[+\\d\\s()-]*") @Nullable
        String phone,

        @NotNull @Nullable Audience seePhone,
        @NotNull @Nullable Boolean consent) {
    static final String WORDS = "expertise.form";

    /** ISO 639 codes offered: languages people here work in. */
    static final List<String> LANGUAGES =
            List.of("no", "en", "se", "sma", "smj", "fkv", "nsl", "sv", "da", "fi", "de", "fr", "es", "pl", "uk", "ar");

    /** Least visible first: a new profile shows contact data to nobody. */
    static ProfileForm empty() {
        return new ProfileForm(
                Set.of(),
                Audience.EVERYONE,
                "",
                Audience.EVERYONE,
                Set.of(),
                Audience.EVERYONE,
                Set.of(),
                Audience.EVERYONE,
                "",
                Audience.EVERYONE,
                "",
                Audience.EVERYONE,
                "",
                Audience.NOBODY,
                "",
                Audience.NOBODY,
                null);
    }

    static ProfileForm of(ProfileText text, boolean consented) {
        Orcid orcid = text.orcid();
        Map<ProfileField, Audience> see = text.audiences();
        return new ProfileForm(
                text.themes(),
                see.get(ProfileField.THEMES),
                text.about(),
                see.get(ProfileField.ABOUT),
                text.willing(),
                see.get(ProfileField.WILLING),
                Set.copyOf(text.languages()),
                see.get(ProfileField.LANGUAGES),
                orcid == null ? "" : orcid.grouped(),
                see.get(ProfileField.ORCID),
                String.join("\n", text.links()),
                see.get(ProfileField.LINKS),
                text.email(),
                see.get(ProfileField.EMAIL),
                text.phone(),
                see.get(ProfileField.PHONE),
                consented ? true : null);
    }

    /** What annotations cannot say: the ORCID's last character, whole addresses. */
    void check(BindingResult errors) {
        if (!plain(orcid).isEmpty() && Orcid.parse(plain(orcid)).isEmpty())
            errors.rejectValue("orcid", "expertise.form.orcid.wrong");
        if (lines(links).stream().anyMatch(link -> !link.matches("https?://[^\\s\"'<>]+\\.[^\\s\"'<>]+")))
            errors.rejectValue("links", "expertise.form.links.wrong");
        if (!Boolean.TRUE.equals(consent) && !errors.hasFieldErrors("consent"))
            errors.rejectValue("consent", "NotNull.profileForm.consent");
    }

    ProfileText text() {
        Map<ProfileField, Audience> see = new EnumMap<>(ProfileField.class);
        put(see, ProfileField.THEMES, seeThemes);
        put(see, ProfileField.ABOUT, seeAbout);
        put(see, ProfileField.WILLING, seeWilling);
        put(see, ProfileField.LANGUAGES, seeLanguages);
        put(see, ProfileField.ORCID, seeOrcid);
        put(see, ProfileField.LINKS, seeLinks);
        put(see, ProfileField.EMAIL, seeEmail);
        put(see, ProfileField.PHONE, seePhone);
        Optional<Orcid> read = Orcid.parse(plain(orcid));
        return new ProfileText(
                themes == null ? Set.of() : themes,
                plain(about),
                read.orElse(null),
                languages == null
                        ? List.of()
                        : LANGUAGES.stream().filter(languages::contains).toList(),
                willing == null ? Set.of() : willing,
                lines(links),
                plain(email),
                plain(phone),
                see);
    }

    private static void put(Map<ProfileField, Audience> see, ProfileField field, @Nullable Audience audience) {
        see.put(field, audience == null ? Audience.NOBODY : audience);
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static List<String> lines(@Nullable String text) {
        return Arrays.stream(plain(text).split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
