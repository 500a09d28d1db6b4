package no.samskap.directory.web;

import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import no.samskap.core.Language;
import no.samskap.directory.Organisation;
import no.samskap.directory.OrganisationText;
import no.samskap.records.RecordContent;
import org.jspecify.annotations.Nullable;

/** What the form of an organisation sends. Names are one a line. */
public record OrganisationForm(
        @Size(max = RecordContent.SUMMARY_LIMIT) @Nullable String summary,
        @Size(max = 300) @Nullable String website,
        @Size(max = 300) @Nullable String nb,
        @Size(max = 300) @Nullable String nn,
        @Size(max = 300) @Nullable String en,
        @Size(max = 300) @Nullable String se,
        @Size(max = 300) @Nullable String sma,
        @Size(max = 300) @Nullable String smj,
        @Size(max = 300) @Nullable String fkv) {

    static final String WORDS = "directory.organisation.form";

    static OrganisationForm of(Organisation organisation) {
        return new OrganisationForm(
                organisation.head().summary(),
                organisation.facts().website(),
                lines(organisation, Language.BOKMAL),
                lines(organisation, Language.NYNORSK),
                lines(organisation, Language.ENGLISH),
                lines(organisation, Language.NORTHERN_SAMI),
                lines(organisation, Language.SOUTHERN_SAMI),
                lines(organisation, Language.LULE_SAMI),
                lines(organisation, Language.KVEN));
    }

    /** A link on our pages leads to a web site and nothing else. */
    boolean hasWebsiteOrNone() {
        return site().isEmpty() || site().matches("https?://[^\\s\"<>]+");
    }

    OrganisationText text() {
        List<Organisation.Name> names = new ArrayList<>();
        add(names, Language.BOKMAL, nb);
        add(names, Language.NYNORSK, nn);
        add(names, Language.ENGLISH, en);
        add(names, Language.NORTHERN_SAMI, se);
        add(names, Language.SOUTHERN_SAMI, sma);
        add(names, Language.LULE_SAMI, smj);
        add(names, Language.KVEN, fkv);
        return new OrganisationText(summary == null ? "" : summary.strip(), site(), names);
    }

    private String site() {
        return website == null ? "" : website.strip();
    }

    private static void add(List<Organisation.Name> names, Language language, @Nullable String lines) {
        if (lines == null) return;
        Arrays.stream(lines.split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> names.add(new Organisation.Name(language, line)));
    }

    private static String lines(Organisation organisation, Language language) {
        return String.join(
                "\n",
                organisation.names().stream()
                        .filter(name -> name.language() == language)
                        .map(Organisation.Name::name)
                        .toList());
    }
}
