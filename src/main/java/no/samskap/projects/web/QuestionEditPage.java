package no.samskap.projects.web;

import java.util.List;
import no.samskap.projects.forms.CollaborationForm;
import no.samskap.web.Form;
import no.samskap.web.Option;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;

/** @param id null for a new question */
public record QuestionEditPage(
        CollaborationForm asking, @Nullable Long id, Form form) {
    public String url() {
        return "/samarbeidsformer/" + asking.code();
    }

    public String action() {
        return url() + "/sporsmal" + (id == null ? "" : "/" + id);
    }

    public static List<Option> wanted() {
        return List.of(
                new Option("true", Words.t("projects.forms.question.wanted.true")),
                new Option("false", Words.t("projects.forms.question.wanted.false")));
    }
}
