package no.samskap.directory;

import java.util.LinkedHashSet;
import java.util.List;

/** What those of an organisation may write of it themselves. The name and the numbers come from the registers. */
public record OrganisationText(String summary, String website, List<Organisation.Name> names) {
    public OrganisationText {
        names = List.copyOf(new LinkedHashSet<>(names));
    }
}
