package no.samskap.projects.forms;

import java.util.List;
import java.util.Optional;
import no.samskap.core.LocalizedText;
import no.samskap.core.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to forms of collaboration. Anybody reads them, administrators write them. */
@Service
public class CollaborationForms {
    private final FormRepository repository;

    CollaborationForms(FormRepository repository) {
        this.repository = repository;
    }

    /** What came of saving a form. */
    public sealed interface Saving {
        record Saved(CollaborationForm form) implements Saving {}

        /** Somebody else saved first: what they saved. */
        record Stale(CollaborationForm saved) implements Saving {}

        /** Another form has this code. */
        record Taken() implements Saving {}

        record NotYours() implements Saving {}
    }

    /** In their order, those no longer chosen with them. */
    public List<CollaborationForm> all() {
        return repository.all();
    }

    public Optional<CollaborationForm> find(String code) {
        return repository.find(code);
    }

    @Transactional
    public Saving add(Visitor visitor, CollaborationForm form) {
        if (!visitor.isAdministrator()) return new Saving.NotYours();
        return repository.insert(form) ? saved(form.code()) : new Saving.Taken();
    }

    @Transactional
    public Saving change(Visitor visitor, CollaborationForm form) {
        if (!visitor.isAdministrator()) return new Saving.NotYours();
        if (repository.update(form)) return saved(form.code());
        return find(form.code()).<Saving>map(Saving.Stale::new).orElseGet(Saving.NotYours::new);
    }

    /** @param id null for a new question */
    @Transactional
    public Saving ask(Visitor visitor, String code, @Nullable Long id, LocalizedText text, boolean wanted) {
        if (!visitor.isAdministrator() || find(code).isEmpty()) return new Saving.NotYours();
        if (id == null) repository.addQuestion(code, text, wanted);
        else repository.changeQuestion(code, id, text, wanted);
        return saved(code);
    }

    /** The question is asked no more. What was answered is kept. */
    @Transactional
    public Saving askNoMore(Visitor visitor, String code, long id) {
        if (!visitor.isAdministrator() || find(code).isEmpty()) return new Saving.NotYours();
        repository.retireQuestion(code, id);
        return saved(code);
    }

    private Saving saved(String code) {
        return new Saving.Saved(find(code).orElseThrow());
    }
}
