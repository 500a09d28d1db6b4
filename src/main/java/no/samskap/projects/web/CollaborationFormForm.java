package no.samskap.projects.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samskap.core.LocalizedText;
import no.samskap.directory.Organisation;
import no.samskap.projects.Application;
import no.samskap.projects.forms.CollaborationForm;
import org.jspecify.annotations.Nullable;

/** What an administrator sends of a form of collaboration. */
@Consistent
record CollaborationFormForm(
        @NotBlank @Size(max = 40) String code,
        @NotBlank @Size(max = 80) String nameNb,
        @NotBlank @Size(max = 80) String nameNn,
        @NotBlank @Size(max = 80) String nameEn,
        @NotBlank @Size(max = 600) String aboutNb,
        @NotBlank @Size(max = 600) String aboutNn,
        @NotBlank @Size(max = 600) String aboutEn,
        @NotNull Application.@Nullable Label countsAs,
        @Nullable Set<Organisation.Form> owners,
        @Min(0) @Max(50) @Nullable Integer leastParties,
        @Min(0) @Max(50) @Nullable Integer leastMunicipalities,
        @Min(0) @Max(50) @Nullable Integer leastResearch,
        @Nullable Set<Trait> traits)
        implements Consistent.Input {
    static final String WORDS = "projects.forms.form";

    enum Trait {
        FREES_PEOPLE,
        RETIRED
    }

    static CollaborationFormForm empty() {
        return new CollaborationFormForm(
                "", "", "", "", "", "", "", Application.Label.RESEARCH, Set.of(), 2, 1, 0, Set.of());
    }

    static CollaborationFormForm of(CollaborationForm form) {
        return new CollaborationFormForm(
                form.code(),
                form.name().nb(),
                form.name().nn(),
                form.name().en(),
                form.about().nb(),
                form.about().nn(),
                form.about().en(),
                form.education() ? Application.Label.EDUCATION : Application.Label.RESEARCH,
                form.rules().owners(),
                form.rules().leastParties(),
                form.rules().leastMunicipalities(),
                form.rules().leastResearch(),
                traits(form));
    }

    private static Set<Trait> traits(CollaborationForm form) {
        if (form.rules().freesPeople())
            return form.retired() ? Set.of(Trait.FREES_PEOPLE, Trait.RETIRED) : Set.of(Trait.FREES_PEOPLE);
        return form.retired() ? Set.of(Trait.RETIRED) : Set.of();
    }

    @Override
    public Map<String, String> contradictions() {
        Map<String, String> wrong = new LinkedHashMap<>();
        if (code != null && !code.isBlank() && !code.strip().matches("[A-Z][A-Z0-9_]{1,39}"))
            wrong.put("code", "projects.forms.code.wrong");
        return wrong;
    }

    CollaborationForm form(String itsCode, int seen) {
        Set<Trait> chosen = traits == null ? Set.of() : traits;
        return new CollaborationForm(
                itsCode,
                seen,
                new LocalizedText(nameNb.strip(), nameNn.strip(), nameEn.strip()),
                new LocalizedText(aboutNb.strip(), aboutNn.strip(), aboutEn.strip()),
                countsAs == Application.Label.EDUCATION,
                new CollaborationForm.Rules(
                        owners == null ? Set.of() : owners,
                        orNone(leastParties),
                        orNone(leastMunicipalities),
                        orNone(leastResearch),
                        chosen.contains(Trait.FREES_PEOPLE)),
                chosen.contains(Trait.RETIRED),
                List.of());
    }

    private static int orNone(@Nullable Integer least) {
        return least == null ? 0 : least;
    }
}
