package no.samskap.projects.forms;

import java.util.Optional;
import java.util.Set;
import no.samskap.core.Visitor;
import no.samskap.records.ColumnNames;
import no.samskap.web.Words;
import org.springframework.stereotype.Component;

/** Forms of collaboration and their questions by name in the history of projects. */
@Component
class FormNames implements ColumnNames {
    private final FormRepository forms;

    FormNames(FormRepository forms) {
        this.forms = forms;
    }

    @Override
    public Set<String> columns() {
        return Set.of("project.form", "project_answer.question");
    }

    @Override
    public Optional<String> name(Visitor visitor, long question) {
        return forms.question(question).map(Words::t);
    }

    @Override
    public Optional<String> named(String code) {
        return forms.find(code).map(form -> Words.t(form.name()));
    }
}
