package no.samskap.directory.web;

import java.util.List;
import no.samskap.core.Language;
import no.samskap.directory.Organisation;
import no.samskap.web.Form;

public record OrganisationEditPage(Organisation organisation, Form form) {
    public List<Language> languages() {
        return List.of(Language.values());
    }

    public String action() {
        return "/organisasjoner/" + organisation.number();
    }
}
