package no.samskap.needs.challenges;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import no.samskap.core.Visitor;
import no.samskap.records.KeptCounts;
import no.samskap.records.Selection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists and counts of challenges, of what the visitor may read. */
@Repository
public class ChallengeQueries {
    private final JdbcClient jdbc;
    private final KeptCounts counts;

    ChallengeQueries(JdbcClient jdbc, KeptCounts counts) {
        this.jdbc = jdbc;
        this.counts = counts;
    }

    /** What is asked for; an empty list asks for all. */
    public record Filter(String text, List<String> states, List<Long> bodies) {}

    /** A challenge in a list, with how many needs are in it. */
    public record Row(
            long number,
            String title,
            String summary,
            String language,
            String state,
            @Nullable String body,
            int needs,
            Instant changedAt) {}

    public record Totals(long total, Map<String, Long> states) {}

    public List<Row> list(Visitor visitor, Filter filter, int most, long offset) {
        String columns = """
                r.number, r.title, r.summary, r.language, r.state, r.changed_at,
                (select b.title from readable_today(:tokens) b where b.called = c.body) as body,
                (select count(distinct coalesce(m.today, g.need)) from challenge_need g
                   left join merged_number m on m.number = g.need
                  where g.challenge = any (array(select numbers_of(r.number))) and g.parted_at is null) as needs""";
        return selection(visitor, filter)
                .list(jdbc, columns, Selection.NEWEST, most, offset)
                .query((row, i) -> new Row(
                        row.getLong("number"),
                        row.getString("title"),
                        row.getString("summary"),
                        row.getString("language"),
                        row.getString("state"),
                        row.getString("body"),
                        row.getInt("needs"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    public Totals totals(Visitor visitor, Filter filter) {
        return counts.get(visitor, Totals.class, "challenges", List.of(filter), () -> {
            Selection.Counts counted = selection(visitor, filter).count(jdbc);
            return new Totals(counted.total(), counted.of("state"));
        });
    }

    private Selection selection(Visitor visitor, Filter filter) {
        return new Selection(visitor, Challenge.KIND, "left join challenge c on c.number = r.number")
                .text(filter.text())
                .only("bodies", filter.bodies(), "c.body = any (:bodies)")
                .facet("state", filter.states(), "r.state");
    }
}
