package no.samskap.inquiries.data.web;

import java.util.List;
import no.samskap.inquiries.data.DataRoutine;
import no.samskap.web.Form;
import no.samskap.web.Option;
import org.jspecify.annotations.Nullable;

/**
 * @param routine null for a new one
 * @param owners organisations the visitor writes for
 * @param bodies cooperations it can count under; empty where none is the visitor's to let it count under
 */
public record DataRoutineEditPage(
        @Nullable DataRoutine routine, Form form, List<Option> owners, List<Option> themes, List<Option> bodies) {
    public String action() {
        return routine == null ? "/datarutiner" : "/datarutiner/" + routine.number();
    }
}
