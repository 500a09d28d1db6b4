package no.samskap.expertise;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What somebody says of themself, and to whom each part is shown. A field without a stated audience is shown to nobody. */
public record ProfileText(
        Set<Long> themes,
        String about,
        @Nullable Orcid orcid,
        List<String> languages,
        Set<Willingness> willing,
        List<String> links,
        String email,
        String phone,
        Map<ProfileField, Audience> audiences) {
    public ProfileText {
        themes = Set.copyOf(themes);
        languages = List.copyOf(languages);
        willing = Set.copyOf(willing);
        links = List.copyOf(links);
        Map<ProfileField, Audience> all = new EnumMap<>(ProfileField.class);
        for (ProfileField field : ProfileField.values()) all.put(field, audiences.getOrDefault(field, Audience.NOBODY));
        audiences = Map.copyOf(all);
    }

    Audience audience(ProfileField field) {
        return audiences.getOrDefault(field, Audience.NOBODY);
    }

    boolean isEmpty(ProfileField field) {
        return switch (field) {
            case THEMES -> themes.isEmpty();
            case ABOUT -> about.isEmpty();
            case ORCID -> orcid == null;
            case LANGUAGES -> languages.isEmpty();
            case WILLING -> willing.isEmpty();
            case LINKS -> links.isEmpty();
            case EMAIL -> email.isEmpty();
            case PHONE -> phone.isEmpty();
        };
    }

    /** Without the fields that are not to be seen. */
    ProfileText only(Set<ProfileField> seen) {
        return new ProfileText(
                seen.contains(ProfileField.THEMES) ? themes : Set.of(),
                seen.contains(ProfileField.ABOUT) ? about : "",
                seen.contains(ProfileField.ORCID) ? orcid : null,
                seen.contains(ProfileField.LANGUAGES) ? languages : List.of(),
                seen.contains(ProfileField.WILLING) ? willing : Set.of(),
                seen.contains(ProfileField.LINKS) ? links : List.of(),
                seen.contains(ProfileField.EMAIL) ? email : "",
                seen.contains(ProfileField.PHONE) ? phone : "",
                audiences);
    }
}
