package no.samskap.web;

import java.util.List;
import no.samskap.core.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * A list that can be taken out as a file, as its address asks for it and as far as the visitor may read. Registered as a bean by
 * the module whose list it is; how files are written it need not know.
 */
public interface ListFile {
    /** Rows in one file at most. */
    int MOST_ROWS = 100_000;

    /** Where the list is: {@code /behov}. */
    String path();

    /** What the file is called, without an ending. */
    String name();

    /** Whether strangers get it too. */
    default boolean forStrangers() {
        return true;
    }

    /** Refuses whoever may not have what is asked for, before anything of the file is sent. */
    default void admit(Visitor visitor, MultiValueMap<String, String> parameters) {}

    List<String> header();

    /** Takes one row after the other. */
    @FunctionalInterface
    interface Rows {
        /** @param values texts, numbers, dates; null where nothing is known */
        void row(List<? extends @Nullable Object> values);
    }

    void write(Visitor visitor, MultiValueMap<String, String> parameters, Rows rows);
}
