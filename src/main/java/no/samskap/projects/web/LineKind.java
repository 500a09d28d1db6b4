package no.samskap.projects.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import no.samskap.core.Visitor;
import no.samskap.projects.Project;
import no.samskap.projects.Saving;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * A kind of line that hangs on a project, with what is sent to write one: a partner, a journal entry, an instalment. Programs write all of
 * them by {@link LineEndpoints}, people most of them by {@link LineController}.
 *
 * @param <F> what is sent
 */
interface LineKind<F extends Record> {
    /** The lines that the visitor may read, by their ids and in their order. */
    SequencedMap<Long, F> all(Visitor visitor, Project project);

    /** A line as it is; empty where there is none, or the visitor may not change it. */
    default Optional<F> of(Visitor visitor, Project project, long id) {
        return Optional.ofNullable(all(visitor, project).get(id));
    }

    /** Looks up what was named, and tells the field where there is no such thing. */
    default void check(F sent, Visitor visitor, Project project, Errors errors) {}

    /**
     * @param seen the version the change is based on; null for a new line
     * @param id 0 for a new line
     */
    Saving save(Visitor visitor, Project project, @Nullable Integer seen, long id, F sent);

    Saving remove(Visitor visitor, long number, long id);

    static <T, F extends Record> SequencedMap<Long, F> byId(List<T> all, ToLongFunction<T> id, Function<T, F> line) {
        SequencedMap<Long, F> lines = new LinkedHashMap<>();
        for (T each : all) lines.put(id.applyAsLong(each), line.apply(each));
        return lines;
    }
}
