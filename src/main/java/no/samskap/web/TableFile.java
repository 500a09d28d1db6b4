package no.samskap.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.samskap.core.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * A list as a file whose rows are asked for a batch at a time, so that a long one is never held whole.
 *
 * @param <R> what a row is made of
 */
public interface TableFile<R> extends ListFile {
    int BATCH = 1_000;

    /** @param heading in the reader's language */
    record Column<R>(String heading, Function<R, @Nullable Object> value) {}

    /** The rows of one list, as its address asks for it and as far as the visitor may read. */
    @FunctionalInterface
    interface Batches<R> {
        List<R> list(int most, long offset);
    }

    List<Column<R>> columns();

    Batches<R> asked(Visitor visitor, MultiValueMap<String, String> parameters);

    @Override
    default List<String> header() {
        return columns().stream().map(Column::heading).toList();
    }

    @Override
    default void write(Visitor visitor, MultiValueMap<String, String> parameters, Rows rows) {
        List<Column<R>> columns = columns();
        Batches<R> asked = asked(visitor, parameters);
        for (long offset = 0; offset < MOST_ROWS; offset += BATCH) {
            List<R> batch = asked.list(BATCH, offset);
            for (R row : batch) rows.row(values(columns, row));
            if (batch.size() < BATCH) return;
        }
    }

    private static <R> List<@Nullable Object> values(List<Column<R>> columns, R row) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Column<R> column : columns) values.add(column.value().apply(row));
        return values;
    }

    /** Several values in one cell. */
    static <T> String joined(Collection<T> values, Function<T, String> name) {
        return values.stream().map(name).collect(Collectors.joining("; "));
    }
}
