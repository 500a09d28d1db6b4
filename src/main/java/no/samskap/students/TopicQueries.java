package no.samskap.students;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samskap.core.Visitor;
import no.samskap.records.KeptCounts;
import no.samskap.records.Selection;
import no.samskap.records.TextIndex;
import no.samskap.students.StudentTopic.Level;
import no.samskap.themes.Themes;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists and counts of topics, of what the visitor may read. */
@Repository
public class TopicQueries {
    /** As {@link StudentTopic#state} says it. */
    private static final String STATE = """
            case when r.state = 'OPEN' and r.ends_on < cast(acting_now() at time zone 'Europe/Oslo' as date) then 'CLOSED'
                 else r.state end""";

    private final JdbcClient jdbc;
    private final TextIndex texts;
    private final KeptCounts counts;
    private final Themes themes;
    private final Clock clock;

    TopicQueries(JdbcClient jdbc, TextIndex texts, KeptCounts counts, Themes themes, Clock clock) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.counts = counts;
        this.themes = themes;
        this.clock = clock;
    }

    /** What is asked for; an empty list asks for all. */
    public record Filter(String text, List<Long> themes, List<Long> owners, List<String> levels, List<String> states) {
        Filter ofAllLevels() {
            return new Filter(text, themes, owners, List.of(), states);
        }
    }

    public enum Order {
        /** What is open first, and there what begins first. */
        SOONEST,
        NEWEST
    }

    /** A topic in a list. */
    public record Row(
            long number,
            String title,
            String summary,
            String language,
            @Nullable Long owner,
            @Nullable String ownerTitle,
            StudentTopic.State state,
            List<Level> levels,
            @Nullable Integer places,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            List<Long> themes,
            Instant changedAt) {}

    /** How many there are, and how many each choice would show beside the other filters. Themes are the uppermost ones. */
    public record Totals(
            long total,
            Map<Long, Long> themes,
            Map<Long, Long> owners,
            Map<String, Long> levels,
            Map<String, Long> states) {}

    public List<Row> list(Visitor visitor, Filter filter, Order order, int most, long offset) {
        String by = switch (order) {
            case SOONEST -> """
                case state when 'OPEN' then 1 when 'TAKEN' then 2 else 3 end, starts_on nulls first, title, number""";
            case NEWEST -> "changed_at desc, number desc";
        };
        String columns = """
                r.number, r.title, r.summary, r.language, r.owner, r.themes, r.changed_at, r.starts_on, r.ends_on, t.levels,
                t.places, (select o.title from readable_today(:tokens) o where o.called = r.owner) as owner_title,
                """ + STATE + " as state";
        Selection selection = selection(visitor, filter);
        return jdbc.sql("select * from (" + selection.rows(columns) + ") topic order by " + by
                        + " limit :most offset :offset")
                .params(selection.parameters())
                .param("most", most)
                .param("offset", offset)
                .query((row, i) -> new Row(
                        row.getLong("number"),
                        row.getString("title"),
                        row.getString("summary"),
                        row.getString("language"),
                        row.getObject("owner", Long.class),
                        row.getString("owner_title"),
                        StudentTopic.State.valueOf(row.getString("state")),
                        Arrays.stream((String[]) row.getArray("levels").getArray())
                                .map(Level::valueOf)
                                .sorted()
                                .toList(),
                        row.getObject("places", Integer.class),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        List.of((Long[]) row.getArray("themes").getArray()),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** A topic's time runs out without its being changed, so what is counted holds for a day at most. */
    public Totals totals(Visitor visitor, Filter filter) {
        List<Object> asked = List.of(filter, LocalDate.ofInstant(clock.instant(), Words.OSLO));
        return counts.get(visitor, Totals.class, "student topics", asked, () -> {
            Selection.Counts counted = selection(visitor, filter).count(jdbc);
            return new Totals(
                    counted.total(),
                    numbered(counted.of("theme")),
                    numbered(counted.of("owner")),
                    levels(selection(visitor, filter.ofAllLevels())),
                    counted.of("state"));
        });
    }

    /** A topic can be for several levels, and is counted under each. */
    private Map<String, Long> levels(Selection selection) {
        Map<String, Long> levels = new LinkedHashMap<>();
        jdbc.sql("select each.level, count(*) as many from (" + selection.rows("t.levels")
                        + ") topic cross join lateral unnest(topic.levels) as each (level) group by each.level")
                .params(selection.parameters())
                .query(row -> {
                    levels.put(row.getString("level"), row.getLong("many"));
                });
        return levels;
    }

    /** Those of these topics that a student can still have. */
    public Set<Long> open(Visitor visitor, Collection<Long> topics) {
        if (topics.isEmpty()) return Set.of();
        Selection selection = new Selection(visitor, StudentTopic.KIND, "")
                .only("numbers", topics, "r.number = any (:numbers)")
                .facet("state", List.of("OPEN"), STATE);
        return new HashSet<>(jdbc.sql(selection.rows("r.number"))
                .params(selection.parameters())
                .query(Long.class)
                .list());
    }

    private static Map<Long, Long> numbered(Map<String, Long> counted) {
        Map<Long, Long> all = new LinkedHashMap<>();
        counted.forEach((number, many) -> all.put(Long.valueOf(number), many));
        return all;
    }

    private Selection selection(Visitor visitor, Filter filter) {
        return new Selection(visitor, StudentTopic.KIND, "left join student_topic t on t.number = r.number ")
                .text(texts, filter.text(), TextIndex.Text.TITLE, TextIndex.Text.SUMMARY)
                .only("levels", filter.levels(), "t.levels && cast(:levels as text[])")
                .reference("owner", filter.owners(), "r.owner")
                .facet("state", filter.states(), STATE)
                .themes(filter.themes(), themes.underTops());
    }
}
