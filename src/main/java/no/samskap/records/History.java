package no.samskap.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import no.samskap.core.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the database wrote of a record's changes. It may hold what a draft once said, so only editors see it. */
@Service
public class History {
    /** Bookkeeping that says nothing to a reader. */
    static final Set<String> SILENT = Set.of(
            "number",
            "id",
            "record",
            "version",
            "created_at",
            "created_by",
            "changed_at",
            "changed_by",
            "changed_in",
            "search_text",
            "kind",
            "stated_at",
            "stated_by",
            "known_to",
            "raised_known_to",
            "from_record",
            "counted_as",
            "reference",
            "demo",
            "demo_order",
            "sha256",
            "readers",
            "about_readers",
            "themes_readers",
            "willing_readers",
            "words",
            "key",
            "editors");

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final NamedValues names;

    History(JdbcClient jdbc, JsonMapper json, NamedValues names) {
        this.jdbc = jdbc;
        this.json = json;
        this.names = names;
    }

    /** @param older asks for the changes before these; null where there are none */
    public record Part(List<Change> changes, @Nullable Long older) {}

    /**
     * The latest changes first, at most {@code most}; empty for a visitor who may not edit the record.
     *
     * @param before what {@link Part#older} said; null begins with the latest
     */
    public Part of(Visitor visitor, RecordHead head, @Nullable Long before, int most) {
        if (!head.mayBeEditedBy(visitor)) return new Part(List.of(), null);
        List<Numbered> found = jdbc.sql("""
                        select h.id, h.changed_at, h.changed_by, h.table_name, h.action, h.before, h.after,
                               (select p.title from readable_today(:tokens) p where p.called = h.changed_by) as person_name
                          from history h
                         where h.record = :number and h.id < :before
                         order by h.id desc
                         limit :oneMore""")
                .param("number", head.number())
                .param("tokens", visitor.tokenArray())
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("oneMore", most + 1)
                .query((row, i) -> new Numbered(row.getLong("id"), read(row)))
                .list();
        List<Numbered> shown = found.subList(0, Math.min(most, found.size()));
        List<Change> changes = shown.stream()
                .map(Numbered::change)
                .filter(change -> change.action() != Change.Action.UPDATE
                        || !change.values().isEmpty())
                .toList();
        return new Part(
                names.in(changes, visitor),
                found.size() > most ? shown.getLast().id() : null);
    }

    private record Numbered(long id, Change change) {}

    private Change read(ResultSet row) throws SQLException {
        long person = row.getLong("changed_by");
        boolean known = !row.wasNull();
        return new Change(
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                known ? person : null,
                row.getString("person_name"),
                row.getString("table_name"),
                Change.Action.valueOf(row.getString("action")),
                differences(rows(row.getString("before")), rows(row.getString("after"))));
    }

    private List<JsonNode> rows(@Nullable String array) {
        List<JsonNode> rows = new ArrayList<>();
        if (array != null) json.readTree(array).forEach(rows::add);
        return rows;
    }

    /** Rows that stand unchanged in both say nothing. One row before and one after are compared column by column. */
    static List<Change.Value> differences(List<JsonNode> before, List<JsonNode> after) {
        List<JsonNode> gone = new ArrayList<>(before);
        List<JsonNode> come = new ArrayList<>(after);
        gone.removeAll(after);
        come.removeAll(before);
        if (gone.size() == 1 && come.size() == 1) return compared(gone.getFirst(), come.getFirst());
        List<Change.Value> values = new ArrayList<>();
        gone.forEach(row -> columns(row).forEach(column -> add(values, column, text(row.get(column)), null)));
        come.forEach(row -> columns(row).forEach(column -> add(values, column, null, text(row.get(column)))));
        return values;
    }

    private static List<Change.Value> compared(JsonNode before, JsonNode after) {
        Set<String> all = new LinkedHashSet<>(columns(before));
        all.addAll(columns(after));
        List<Change.Value> values = new ArrayList<>();
        for (String column : all) {
            String was = text(before.get(column));
            String is = text(after.get(column));
            if (!Objects.equals(was, is)) values.add(new Change.Value(column, was, is));
        }
        return values;
    }

    private static void add(List<Change.Value> values, String column, @Nullable String before, @Nullable String after) {
        if (before != null || after != null) values.add(new Change.Value(column, before, after));
    }

    private static List<String> columns(JsonNode row) {
        return row.propertyNames().stream()
                .filter(name -> !SILENT.contains(name))
                .toList();
    }

    private static @Nullable String text(@Nullable JsonNode value) {
        if (value == null || value.isNull()) return null;
        String text = value.isValueNode() ? value.asString() : value.toString();
        return text.isEmpty() || text.equals("[]") ? null : text;
    }
}
