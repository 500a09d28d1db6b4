package no.samskap.inquiries.data;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samskap.core.Visitor;
import no.samskap.records.KeptCounts;
import no.samskap.records.Selection;
import no.samskap.themes.Themes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists and counts of routines, of what the visitor may read. */
@Repository
public class DataRoutineQueries {
    private final JdbcClient jdbc;
    private final KeptCounts counts;
    private final Themes themes;

    DataRoutineQueries(JdbcClient jdbc, KeptCounts counts, Themes themes) {
        this.jdbc = jdbc;
        this.counts = counts;
        this.themes = themes;
    }

    /** What is asked for; an empty list asks for all. */
    public record Filter(
            String text, List<Long> themes, List<Long> owners, List<String> personal, List<String> states) {}

    public enum Order {
        NEWEST,
        QUICKEST
    }

    /** A routine in a list. */
    public record Row(
            long number,
            String title,
            String summary,
            String language,
            @Nullable Long owner,
            @Nullable String ownerTitle,
            String state,
            String personal,
            @Nullable Integer usualDays,
            List<Long> themes,
            Instant changedAt) {}

    /** How many there are, and how many each choice would show beside the other filters. Themes are the uppermost ones. */
    public record Totals(
            long total,
            Map<Long, Long> themes,
            Map<Long, Long> owners,
            Map<String, Long> personal,
            Map<String, Long> states) {}

    public List<Row> list(Visitor visitor, Filter filter, Order order, int most, long offset) {
        String by = switch (order) {
            case NEWEST -> Selection.NEWEST;
            case QUICKEST -> "d.usual_days nulls last, r.title, r.number";
        };
        String columns = """
                r.number, r.title, r.summary, r.language, r.owner, r.state, r.themes, r.changed_at, d.personal, d.usual_days,
                (select o.title from readable_today(:tokens) o where o.called = r.owner) as owner_title""";
        return selection(visitor, filter)
                .list(jdbc, columns, by, most, offset)
                .query((row, i) -> new Row(
                        row.getLong("number"),
                        row.getString("title"),
                        row.getString("summary"),
                        row.getString("language"),
                        row.getObject("owner", Long.class),
                        row.getString("owner_title"),
                        row.getString("state"),
                        row.getString("personal"),
                        row.getObject("usual_days", Integer.class),
                        List.of((Long[]) row.getArray("themes").getArray()),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    public Totals totals(Visitor visitor, Filter filter) {
        return counts.get(visitor, Totals.class, "data routines", List.of(filter), () -> {
            Selection.Counts counted = selection(visitor, filter).count(jdbc);
            return new Totals(
                    counted.total(),
                    numbered(counted.of("theme")),
                    numbered(counted.of("owner")),
                    counted.of("personal"),
                    counted.of("state"));
        });
    }

    private static Map<Long, Long> numbered(Map<String, Long> counted) {
        Map<Long, Long> all = new LinkedHashMap<>();
        counted.forEach((number, many) -> all.put(Long.valueOf(number), many));
        return all;
    }

    private Selection selection(Visitor visitor, Filter filter) {
        return new Selection(visitor, DataRoutine.KIND, "left join data_routine d on d.number = r.number")
                .text(filter.text())
                .reference("owner", filter.owners(), "r.owner")
                .facet("personal", filter.personal(), "d.personal")
                .facet("state", filter.states(), "r.state")
                .themes(filter.themes(), themes.underTops());
    }
}
