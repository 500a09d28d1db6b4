package no.samskap.projects.web;

import java.util.Arrays;
import java.util.List;
import no.samskap.directory.Organisation;
import no.samskap.projects.forms.CollaborationForm;
import no.samskap.web.Form;
import no.samskap.web.Option;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;

/** @param kept null for a new one */
public record CollaborationFormEditPage(@Nullable CollaborationForm kept, Form form) {
    public String action() {
        return kept == null ? "/samarbeidsformer" : "/samarbeidsformer/" + kept.code();
    }

    public static List<Option> owners() {
        return Arrays.stream(Organisation.Form.values())
                .filter(sort -> sort != Organisation.Form.UNIT)
                .map(sort -> new Option(sort.name(), Words.t("directory.form." + sort)))
                .toList();
    }

    public static List<Option> labels() {
        return Choices.of("projects.label", no.samskap.projects.Application.Label.values());
    }

    public static List<Option> traits() {
        return Choices.of("projects.forms.trait", CollaborationFormForm.Trait.values());
    }
}
