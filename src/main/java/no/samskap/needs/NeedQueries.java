package no.samskap.needs;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samskap.core.Visitor;
import no.samskap.records.KeptCounts;
import no.samskap.records.RecordHead;
import no.samskap.records.Selection;
import no.samskap.records.TextIndex;
import no.samskap.themes.Themes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists and counts of needs, of what the visitor may read. */
@Repository
public class NeedQueries {
    private final JdbcClient jdbc;
    private final TextIndex texts;
    private final KeptCounts counts;
    private final Themes themes;

    NeedQueries(JdbcClient jdbc, TextIndex texts, KeptCounts counts, Themes themes) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.counts = counts;
        this.themes = themes;
    }

    /** What is asked for; an empty list asks for all. */
    public record Filter(
            String text, List<String> states, List<Long> themes, List<String> counties, List<Long> owners) {
        public static final Filter ALL = new Filter("", List.of(), List.of(), List.of(), List.of());
    }

    public enum Order {
        NEWEST,
        MOST_SHARED,
        DEADLINE
    }

    /** A need in a list. */
    public record Row(
            long number,
            String title,
            String question,
            String language,
            @Nullable Long owner,
            @Nullable String ownerTitle,
            String state,
            List<Long> themes,
            int supports,
            Instant changedAt) {}

    /** How many there are, and how many each choice would show beside the other filters. Themes are the uppermost ones. */
    public record Totals(long total, Map<String, Long> states, Map<Long, Long> themes, Map<String, Long> counties) {}

    public List<Row> list(Visitor visitor, Filter filter, Order order, int most, long offset) {
        String by = switch (order) {
            case NEWEST -> Selection.NEWEST;
            case MOST_SHARED -> "supports desc, r.changed_at desc, r.number desc";
            case DEADLINE -> "r.ends_on nulls last, r.changed_at desc, r.number desc";
        };
        String columns = """
                r.number, r.title, r.summary, r.language, r.owner, r.state, r.themes, r.changed_at,
                (select o.title from readable_today(:tokens) o where o.called = r.owner) as owner_title,
                (select count(distinct coalesce(m.today, s.organisation)) from need_support s
                   left join merged_number m on m.number = s.organisation
                  where s.need = r.number) as supports""";
        return selection(visitor, filter)
                .list(jdbc, columns, by, most, offset)
                .query((row, i) -> {
                    long owner = row.getLong("owner");
                    boolean owned = !row.wasNull();
                    return new Row(
                            row.getLong("number"),
                            row.getString("title"),
                            row.getString("summary"),
                            row.getString("language"),
                            owned ? owner : null,
                            row.getString("owner_title"),
                            row.getString("state"),
                            List.of((Long[]) row.getArray("themes").getArray()),
                            row.getInt("supports"),
                            row.getObject("changed_at", OffsetDateTime.class).toInstant());
                })
                .list();
    }

    /** Sent needs that both stand on, as the one who has it or as one who joined; those that moved last come first. */
    public List<RecordHead> ofBoth(Visitor visitor, Collection<Long> one, Collection<Long> other, int most) {
        return jdbc.sql("""
                        with touched as materialized (
                            select r.number, r.owner as organisation
                              from readable(:tokens) r
                             where r.kind = 'need' and (r.owner = any (:one) or r.owner = any (:other))
                             union
                            select s.need, s.organisation
                              from need_support s where s.organisation = any (:one) or s.organisation = any (:other)
                        )
                        """ + "select " + RecordHead.COLUMNS + """
                          from readable(:tokens) r
                         where r.kind = 'need' and r.state not in ('DRAFT', 'RECEIVED')
                           and r.number in (select t.number from touched t where t.organisation = any (:one))
                           and r.number in (select t.number from touched t where t.organisation = any (:other))
                         order by r.changed_at desc, r.number desc
                         limit :most""")
                .param("tokens", visitor.tokenArray())
                .param("one", one.toArray(Long[]::new))
                .param("other", other.toArray(Long[]::new))
                .param("most", most)
                .query(RecordHead::read)
                .list();
    }

    public Totals totals(Visitor visitor, Filter filter) {
        return counts.get(visitor, Totals.class, "needs", List.of(filter), () -> count(visitor, filter));
    }

    private Totals count(Visitor visitor, Filter filter) {
        Selection.Counts counted = selection(visitor, filter).count(jdbc);
        Map<Long, Long> tops = new LinkedHashMap<>();
        counted.of("theme").forEach((theme, many) -> tops.put(Long.valueOf(theme), many));
        return new Totals(counted.total(), counted.of("state"), tops, counted.of("county"));
    }

    private Selection selection(Visitor visitor, Filter filter) {
        return new Selection(visitor, "need", "")
                .text(texts, filter.text(), TextIndex.Text.TITLE, TextIndex.Text.SUMMARY)
                .only("owners", filter.owners(), "r.owner = any (array(select numbers_of(:owners)))")
                .facet("state", filter.states(), "r.state")
                .facet(
                        "county",
                        filter.counties(),
                        "p.county_number",
                        "p.county_number",
                        "left join organisation_place p on p.number = r.owner")
                .themes(filter.themes(), themes.underTops());
    }
}
