package no.samskap.projects.web;

import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.projects.Project;
import no.samskap.web.Field;
import no.samskap.web.Form;

/**
 * A kind of line that is written in a form of its own. Each is a bean; {@link LineController} has the pages of them all.
 *
 * @param <F> what the form sends
 */
interface LineSort<F extends Record> extends LineKind<F> {
    /** Its part of the address: {@code journal}. */
    String path();

    /** Where it stands on the project's page. */
    default String anchor() {
        return path();
    }

    /** Where its messages are. */
    String words();

    Class<F> type();

    F empty(Project project, Visitor visitor);

    /** What a line is called where somebody is asked whether to remove it. */
    String called(F line);

    List<Field> fields(Form form, Visitor visitor, Project project);
}
