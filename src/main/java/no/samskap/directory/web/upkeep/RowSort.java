package no.samskap.directory.web.upkeep;

import java.util.List;
import java.util.Optional;
import no.samskap.core.Visitor;
import no.samskap.directory.Body;
import no.samskap.directory.Upkeep;
import no.samskap.web.Field;
import no.samskap.web.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * A kind of row of a body that is written in a form of its own. Each is a bean; {@link RowController} has the pages of
 * them all.
 *
 * @param <F> what the form sends
 */
interface RowSort<F extends Record> {
    Kind<F> kind();

    /** The body, for whoever may write such rows; others are told that there is no such page. */
    Body body(Visitor visitor, long number);

    F empty();

    /** @param id of a row of the body */
    Optional<F> of(Visitor visitor, Body body, long id);

    List<Field> fields(Form form, Visitor visitor, Body body, @Nullable Long id);

    /** What the fields' own rules do not say. */
    default void check(F sent, Visitor visitor, BindingResult errors) {}

    /**
     * @param seen the body's version when the form was opened
     * @param id of the row that is changed; null for a new one
     */
    Upkeep keep(Visitor visitor, Body body, @Nullable Integer seen, @Nullable Long id, F sent);

    /** What a row is called where somebody is asked whether to take it away. */
    String called(F row);

    Upkeep remove(Visitor visitor, long body, long id);

    /**
     * @param path its part of the address, and where it stands on the body's page: {@code perioder}
     * @param words where its messages are
     * @param told the field in which it is told that a row stands in the way
     * @param lasting whether such rows are never taken away
     */
    record Kind<F extends Record>(String path, String words, Class<F> type, String told, boolean lasting) {}
}
