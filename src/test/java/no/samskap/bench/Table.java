package no.samskap.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows on their way into one table by {@code copy}, the fastest way PostgreSQL takes them. */
final class Table {

    private final Connection connection;
    private final String into;
    private final StringBuilder rows = new StringBuilder();
    private long count;

    Table(Connection connection, String name, String... columns) {
        this.connection = connection;
        this.into = "copy " + name + " (" + String.join(", ", columns) + ") from stdin";
    }

    void row(@Nullable Object... values) throws SQLException {
        rows.append(Arrays.stream(values).map(Table::written).collect(Collectors.joining("\t")))
                .append('\n');
        count++;
    }

    long send() throws SQLException {
        if (!rows.isEmpty()) {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(into);
            byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(bytes, 0, bytes.length);
            copy.endCopy();
            rows.setLength(0);
        }
        return count;
    }

    private static String written(@Nullable Object value) {
        return switch (value) {
            case null -> "\\N";
            case Collection<?> several ->
                several.stream().map(Table::quoted).collect(Collectors.joining(",", "{", "}"));
            case Boolean yes -> yes ? "t" : "f";
            default -> escaped(value.toString());
        };
    }

    private static String quoted(@Nullable Object value) {
        return escaped("\"" + String.valueOf(value).replace("\\", "\\\\").replace("\"", "\\\"") + "\"");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
