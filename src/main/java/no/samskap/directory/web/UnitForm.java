package no.samskap.directory.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import no.samskap.core.Language;
import no.samskap.directory.NewOrganisation;
import no.samskap.directory.Organisation;
import org.jspecify.annotations.Nullable;

/** What the form of a new unit sends. */
public record UnitForm(
        @NotBlank @Size(max = 300) String name,
        @Size(max = 300) @Nullable String nn,
        @Size(max = 300) @Nullable String en,
        @Size(max = 50) @Nullable String shortName) {
    static final String WORDS = "directory.unit.form";

    static UnitForm empty() {
        return new UnitForm("", "", "", "");
    }

    NewOrganisation organisation(long partOf) {
        List<Organisation.Name> names = new ArrayList<>(List.of(new Organisation.Name(Language.BOKMAL, name.strip())));
        if (nn != null && !nn.isBlank()) names.add(new Organisation.Name(Language.NYNORSK, nn.strip()));
        if (en != null && !en.isBlank()) names.add(new Organisation.Name(Language.ENGLISH, en.strip()));
        return new NewOrganisation(
                Organisation.Form.UNIT,
                null,
                name.strip(),
                shortName == null ? "" : shortName.strip(),
                names,
                partOf,
                Organisation.Facts.NONE);
    }
}
