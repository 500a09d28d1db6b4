package no.samskap.records;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One change of a record, as the database wrote it.
 *
 * @param person who, null for the system
 * @param table the table it happened in; named by the message {@code history.table.<table>}
 */
public record Change(
        Instant at,
        @Nullable Long person,
        @Nullable String personName,
        String table,
        Action action,
        List<Value> values) {
    Change with(List<Value> named) {
        return new Change(at, person, personName, table, action, named);
    }

    public enum Action {
        INSERT,
        UPDATE,
        DELETE
    }

    /** A column's value before and after; null where there was or is none. */
    public record Value(
            String column,
            @Nullable String before,
            @Nullable String after) {
        Value put(UnaryOperator<String> words) {
            return new Value(
                    column, before == null ? null : words.apply(before), after == null ? null : words.apply(after));
        }
    }
}
