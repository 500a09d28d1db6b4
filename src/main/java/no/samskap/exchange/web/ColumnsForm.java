package no.samskap.exchange.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.samskap.exchange.Import;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a file are.
 *
 * @param column by place in the file
 */
public record ColumnsForm(
        @Nullable Map<Integer, String> column,
        @Nullable Long owner,
        @Nullable Long body,
        @Nullable String audience) {
    static final String WORDS = "exchange.columns";

    static ColumnsForm of(Import file) {
        Map<Integer, String> columns = new TreeMap<>();
        for (int i = 0; i < file.mapping().size(); i++)
            columns.put(i, file.mapping().get(i));
        return new ColumnsForm(
                columns, file.usual().owner(), file.usual().body(), file.usual().audience());
    }

    List<String> mapping(int columns) {
        List<String> mapping = new ArrayList<>();
        for (int i = 0; i < columns; i++) mapping.add(column == null ? "" : column.getOrDefault(i, ""));
        return mapping;
    }
}
