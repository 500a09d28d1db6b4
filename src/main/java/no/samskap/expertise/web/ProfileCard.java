package no.samskap.expertise.web;

import java.util.List;
import no.samskap.expertise.Freshness;
import no.samskap.expertise.Profile;
import no.samskap.expertise.Profiles;
import no.samskap.themes.Theme;
import org.jspecify.annotations.Nullable;

/**
 * A profile ready to print, with what the visitor may see of it.
 *
 * @param own whether it is the visitor's
 * @param opened contact data opened just now, shown this once
 */
public record ProfileCard(Profile profile, List<Theme> themes, boolean own, Profiles.@Nullable Contact opened) {
    public boolean isFaded() {
        return profile.freshness() != Freshness.FRESH;
    }

    public String address() {
        return "/fagfolk/" + profile.number();
    }
}
