package no.samskap.directory.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samskap.core.Language;
import no.samskap.directory.NewOrganisation;
import no.samskap.directory.Organisation;
import no.samskap.directory.OrganisationNumber;
import no.samskap.directory.OrganisationRegister;
import no.samskap.directory.Ror;
import no.samskap.web.Refusal;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;

/** What registers know an organisation by, as a system administrator sends it. */
public record RegisterForm(
        @NotBlank @Size(max = 300) String title,
        @Size(max = 50) @Nullable String shortName,
        @NotNull Organisation.@Nullable Form form,
        @Nullable String organisationNumber,
        @Nullable String municipalityNumber,
        @Nullable String ror) {
    static final String WORDS = "directory.register.form";

    static RegisterForm empty() {
        return new RegisterForm("", "", Organisation.Form.OTHER, "", "", "");
    }

    static RegisterForm of(Organisation organisation) {
        return new RegisterForm(
                organisation.head().title(),
                organisation.shortName(),
                organisation.form(),
                organisation.facts().organisationNumber(),
                organisation.facts().municipalityNumber(),
                organisation.facts().ror());
    }

    /** Each field that no register would hold so, with the key of the message that says why. */
    Map<String, String> contradictions() {
        Map<String, String> wrong = new LinkedHashMap<>();
        String inRegister = digits(organisationNumber);
        String municipality = digits(municipalityNumber);
        if (inRegister != null && !OrganisationNumber.isValid(inRegister))
            wrong.put("organisationNumber", "directory.register.organisationNumber.wrong");
        if (municipality != null && !municipality.matches("\\d{4}"))
            wrong.put("municipalityNumber", "directory.register.municipalityNumber.wrong");
        if (ror != null && !ror.isBlank() && Ror.read(ror).isEmpty()) wrong.put("ror", "directory.register.ror.wrong");
        return wrong;
    }

    /** The same as sentences, for programs. */
    void refuseContradictions() {
        Map<String, String> sentences = new LinkedHashMap<>();
        contradictions().forEach((field, key) -> sentences.put(field, Words.t(key)));
        if (!sentences.isEmpty()) throw new Refusal.Invalid(422, sentences);
    }

    OrganisationRegister register() {
        return new OrganisationRegister(
                title.strip(),
                shortName == null ? "" : shortName.strip(),
                form == null ? Organisation.Form.OTHER : form,
                digits(organisationNumber),
                digits(municipalityNumber),
                ror == null ? null : Ror.read(ror).orElse(null));
    }

    NewOrganisation organisation() {
        OrganisationRegister register = register();
        return new NewOrganisation(
                register.form(),
                null,
                register.title(),
                register.shortName(),
                List.of(new Organisation.Name(Language.BOKMAL, register.title())),
                null,
                register.over(Organisation.Facts.NONE));
    }

    /** Numbers are often written in groups. */
    private static @Nullable String digits(@Nullable String written) {
        return written == null || written.isBlank() ? null : written.replaceAll("[\\s\\u00a0.]", "");
    }
}
