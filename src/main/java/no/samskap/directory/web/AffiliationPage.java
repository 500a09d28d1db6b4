package no.samskap.directory.web;

import java.util.Arrays;
import java.util.List;
import no.samskap.directory.AffiliationForm;
import no.samskap.directory.Person;
import no.samskap.web.Form;
import no.samskap.web.Option;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * @param affiliation null for a new one
 * @param near organisations suggested before anything is typed
 * @param end the form that ends it
 */
public record AffiliationPage(
        Person person,
        Person.@Nullable Affiliation affiliation,
        Form form,
        List<Option> near,
        @Nullable Form end) {
    public String action() {
        return personUrl() + "/tilknytninger" + (affiliation == null ? "" : "/" + affiliation.id());
    }

    public String personUrl() {
        return "/personer/" + person.number();
    }

    public List<Option> forms() {
        return Arrays.stream(AffiliationForm.values())
                .map(form -> new Option(form.name(), Words.t("directory.affiliation.form." + form)))
                .toList();
    }
}
