package no.samskap.results;

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

/** Lists and counts of results, of what the visitor may read. */
@Repository
public class ResultQueries {
    private static final int MOST_ORIGINS = 100;

    private final JdbcClient jdbc;
    private final TextIndex texts;
    private final KeptCounts counts;
    private final Themes themes;

    ResultQueries(JdbcClient jdbc, TextIndex texts, KeptCounts counts, Themes themes) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.counts = counts;
        this.themes = themes;
    }

    /** What is asked for; an empty list asks for all. Results of an owner are also those the owner is behind. */
    public record Filter(
            String text,
            List<String> types,
            List<Long> themes,
            List<Integer> years,
            List<String> counties,
            List<String> states,
            List<Long> owners) {
        public static final Filter ALL =
                new Filter("", List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    public enum Order {
        NEWEST,
        LATEST,
        MOST_USED
    }

    /** A result in a list. */
    public record Row(
            long number,
            String title,
            String summary,
            String language,
            @Nullable Long owner,
            @Nullable String ownerTitle,
            String state,
            ResultType type,
            @Nullable Happened happened,
            List<Long> themes,
            int adoptions,
            Instant changedAt) {}

    /** What a result can belong to. */
    public record Origin(long number, String title) {}

    /** How many there are, and how many each choice would show beside the other filters. Themes are the uppermost ones. */
    public record Totals(
            long total,
            Map<String, Long> types,
            Map<Long, Long> themes,
            Map<Integer, Long> years,
            Map<String, Long> counties,
            Map<String, Long> states) {}

    /** How many times an organisation took a result into use, of what the visitor may read. */
    public long adoptions(Visitor visitor) {
        return counts.get(
                visitor,
                Long.class,
                "adoptions",
                List.of(),
                () -> jdbc.sql("""
                        select count(distinct (r.number, o.number))
                          from result_adoption a
                          join readable(:tokens) r on r.number = a.result
                          join readable_today(:tokens) o on o.called = a.organisation""")
                        .param("tokens", visitor.tokenArray())
                        .query(Long.class)
                        .single());
    }

    /** A result that an organisation has taken into use, and how it adapted it. */
    public record Adopted(long number, String title, String language, String note) {}

    /** What the organisation has taken into use, the latest first. */
    public List<Adopted> adoptedBy(Visitor visitor, long organisation, int most) {
        return jdbc.sql("""
                        select * from (
                            select distinct on (r.number) r.number, r.title, r.language, a.note, a.since
                              from readable(:tokens) r join result_adoption a on a.result = r.number
                             where a.organisation = any (array(select numbers_of(:organisation)))
                             order by r.number, a.since nulls last, length(a.note) desc) each
                         order by each.since desc nulls last, each.number desc
                         limit :most""")
                .param("tokens", visitor.tokenArray())
                .param("organisation", organisation)
                .param("most", most)
                .query(Adopted.class)
                .list();
    }

    /** What both have taken into use; the last changed first. */
    public List<RecordHead> usedByBoth(Visitor visitor, Collection<Long> one, Collection<Long> other, int most) {
        return jdbc.sql("select " + RecordHead.COLUMNS + """
                          from readable(:tokens) r
                         where r.number in (select a.result from result_adoption a where a.organisation = any (:one))
                           and r.number in (select a.result from result_adoption a where a.organisation = any (:other))
                         order by r.changed_at desc, r.number desc
                         limit :most""")
                .param("tokens", visitor.tokenArray())
                .param("one", one.toArray(Long[]::new))
                .param("other", other.toArray(Long[]::new))
                .param("most", most)
                .query(RecordHead::read)
                .list();
    }

    public List<Row> list(Visitor visitor, Filter filter, Order order, int most, long offset) {
        String by = switch (order) {
            case NEWEST -> Selection.NEWEST;
            case LATEST -> "x.happened_on desc nulls last, r.changed_at desc, r.number desc";
            case MOST_USED -> "adoptions desc, r.changed_at desc, r.number desc";
        };
        String columns = """
                r.number, r.title, r.summary, r.language, r.owner, r.state, r.themes, r.changed_at, x.type,
                x.happened_on, x.known_to, x.last_year,
                (select o.title from readable_today(:tokens) o where o.called = r.owner) as owner_title,
                (select count(distinct coalesce(m.today, a.organisation)) from result_adoption a
                   left join merged_number m on m.number = a.organisation
                  where a.result = r.number) as adoptions""";
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
                        ResultType.valueOf(row.getString("type")),
                        ResultRepository.happened(row),
                        List.of((Long[]) row.getArray("themes").getArray()),
                        row.getInt("adoptions"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    public Totals totals(Visitor visitor, Filter filter) {
        return counts.get(visitor, Totals.class, "results", List.of(filter), () -> count(visitor, filter));
    }

    private Totals count(Visitor visitor, Filter filter) {
        Selection.Counts counted = selection(visitor, filter).count(jdbc);
        Map<Long, Long> tops = new LinkedHashMap<>();
        counted.of("theme").forEach((theme, many) -> tops.put(Long.valueOf(theme), many));
        Map<Integer, Long> years = new LinkedHashMap<>();
        counted.of("year").forEach((year, many) -> years.put(Integer.valueOf(year), many));
        return new Totals(counted.total(), counted.of("type"), tops, years, counted.of("county"), counted.of("state"));
    }

    /** The projects and needs the visitor works on, the latest first: what a new result most likely belongs to. */
    public List<Origin> origins(Visitor visitor) {
        return jdbc.sql("""
                        select r.number, r.title
                          from readable(:tokens) r
                         where r.kind in ('project', 'need') and r.editors && cast(:tokens as text[])
                         order by r.changed_at desc, r.number desc
                         limit :most""")
                .param("tokens", visitor.tokenArray())
                .param("most", MOST_ORIGINS)
                .query(Origin.class)
                .list();
    }

    private Selection selection(Visitor visitor, Filter filter) {
        return new Selection(visitor, "result", "left join result x on x.number = r.number ")
                .text(texts, filter.text(), TextIndex.Text.TITLE, TextIndex.Text.SUMMARY)
                .only("owners", filter.owners(), """
                        r.owner = any (array(select numbers_of(:owners)))
                        or exists (select 1 from result_organisation b
                                    where b.result = r.number and b.organisation = any (array(select numbers_of(:owners))))""")
                .facet("type", filter.types(), "x.type")
                .facet("year", filter.years(), "cast(extract(year from x.happened_on) as int)")
                .facet(
                        "county",
                        filter.counties(),
                        "p.county_number",
                        "p.county_number",
                        "left join organisation_place p on p.number = r.owner")
                .facet("state", filter.states(), "r.state")
                .themes(filter.themes(), themes.underTops());
    }
}
