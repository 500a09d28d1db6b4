package no.samskap.projects.web;

import java.util.List;
import java.util.Optional;
import no.samskap.core.Visitor;
import no.samskap.projects.Project;
import no.samskap.projects.Saving;
import no.samskap.web.Field;
import no.samskap.web.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * A sort of line that hangs on a project, and the form it is written in: a journal entry, a gain, an instalment. Each is a
 * bean; {@link LineController} has the pages of them all.
 *
 * @param <F> what the form sends
 */
interface LineSort<F extends Record> {
    /** Its part of the address: {@code journal}. */
    String path();

    /** Where its messages are. */
    String words();

    Class<F> type();

    F empty(Project project, Visitor visitor);

    /** A line as it is; empty where there is none, or the visitor may not change it. */
    Optional<F> of(Visitor visitor, Project project, long id);

    /** What a line is called where somebody is asked whether to remove it. */
    String called(F line);

    List<Field> fields(Form form, Visitor visitor, Project project);

    /** Looks up what was named, and tells the field where there is no such thing. */
    default void check(F sent, Visitor visitor, Project project, BindingResult errors) {}

    /**
     * @param seen the version the change is based on; null for a new line
     * @param id 0 for a new line
     */
    Saving save(Visitor visitor, Project project, @Nullable Integer seen, long id, F sent);

    Saving remove(Visitor visitor, long number, long id);
}
