package no.samskap.projects.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import no.samskap.core.LocalizedText;
import no.samskap.projects.forms.CollaborationForm.Question;
import org.jspecify.annotations.Nullable;

/** What an administrator sends of a question that a form of collaboration asks. */
record QuestionForm(
        @NotBlank @Size(max = 200) String nb,
        @NotBlank @Size(max = 200) String nn,
        @NotBlank @Size(max = 200) String en,
        @Nullable Boolean wanted) {
    static final String WORDS = "projects.forms.question";

    static QuestionForm empty() {
        return new QuestionForm("", "", "", true);
    }

    static QuestionForm of(Question question) {
        return new QuestionForm(
                question.text().nb(), question.text().nn(), question.text().en(), question.wanted());
    }

    LocalizedText text() {
        return new LocalizedText(nb.strip(), nn.strip(), en.strip());
    }

    boolean isWanted() {
        return !Boolean.FALSE.equals(wanted);
    }
}
