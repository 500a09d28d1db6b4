package no.samskap.records;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import org.jspecify.annotations.Nullable;

/** What every record has, as it is read. */
public record RecordHead(
        long number,
        String kind,
        String title,
        String summary,
        Language language,
        @Nullable Long owner,
        @Nullable String ownerTitle,
        String state,
        Set<String> editors,
        List<Long> themes,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        int version,
        boolean isPublic,
        Instant createdAt,
        Instant changedAt) {

    /** The state of what was taken away again: of its own data only the history is left, for administrators. */
    public static final String REMOVED = "REMOVED";

    /**
     * The columns {@link #read} needs, from a {@code readable(…) r}. The owner's title is that of the one it is today, and follows the
     * same rule of reading; the number stays the one that rights were given by.
     */
    public static final String COLUMNS = """
            r.number, r.kind, r.title, r.summary, r.language, r.owner, r.state, r.editors, r.themes,
            r.starts_on, r.ends_on, r.version, 'public' = any (r.readers) as is_public, r.created_at, r.changed_at,
            (select o.title from readable_today(:tokens) o where o.called = r.owner) as owner_title
            """;

    public static RecordHead read(ResultSet row, int rowNumber) throws SQLException {
        long owner = row.getLong("owner");
        boolean owned = !row.wasNull();
        return new RecordHead(
                row.getLong("number"),
                row.getString("kind"),
                row.getString("title"),
                row.getString("summary"),
                Language.of(row.getString("language")).orElse(Language.BOKMAL),
                owned ? owner : null,
                row.getString("owner_title"),
                row.getString("state"),
                Set.of(strings(row.getArray("editors"))),
                List.of(numbers(row.getArray("themes"))),
                date(row, "starts_on"),
                date(row, "ends_on"),
                row.getInt("version"),
                row.getBoolean("is_public"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    public boolean mayBeEditedBy(Visitor visitor) {
        return visitor.isSignedIn() && editors.stream().anyMatch(visitor::holds);
    }

    private static String[] strings(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray()).distinct().toArray(String[]::new);
    }

    private static Long[] numbers(Array array) throws SQLException {
        return (Long[]) array.getArray();
    }

    private static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
        Date date = row.getDate(column);
        return date == null ? null : date.toLocalDate();
    }
}
