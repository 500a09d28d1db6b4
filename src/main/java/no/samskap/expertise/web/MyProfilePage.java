package no.samskap.expertise.web;

import java.util.Arrays;
import java.util.List;
import no.samskap.expertise.Audience;
import no.samskap.expertise.Profile;
import no.samskap.expertise.Profiles;
import no.samskap.expertise.Willingness;
import no.samskap.web.Form;
import no.samskap.web.Option;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * @param profile null where there is none yet
 * @param openings who opened the contact data
 */
public record MyProfilePage(
        @Nullable Profile profile, Form form, List<Option> themes, List<Profiles.Opening> openings, String personUrl) {
    public List<Option> audiences() {
        return Arrays.stream(Audience.values())
                .map(each -> new Option(each.name(), Words.t("expertise.audience." + each)))
                .toList();
    }

    public List<Option> willing() {
        return Arrays.stream(Willingness.values())
                .map(each -> new Option(each.name(), Words.t("expertise.willing." + each)))
                .toList();
    }

    public List<Option> languages() {
        return ProfileForm.LANGUAGES.stream()
                .map(code -> new Option(code, Words.t("expertise.language." + code)))
                .toList();
    }

    public boolean isShown() {
        return profile != null && profile.isShown();
    }
}
