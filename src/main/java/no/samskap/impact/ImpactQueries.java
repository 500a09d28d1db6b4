package no.samskap.impact;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import no.samskap.records.KeptCounts;
import no.samskap.records.Selection;
import no.samskap.themes.Themes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists and counts of cases, of what the visitor may read. */
@Repository
public class ImpactQueries {
    private final JdbcClient jdbc;
    private final KeptCounts counts;
    private final Themes themes;

    ImpactQueries(JdbcClient jdbc, KeptCounts counts, Themes themes) {
        this.jdbc = jdbc;
        this.counts = counts;
        this.themes = themes;
    }

    /** What is asked for; an empty list asks for all. An organisation is one that tells a case or took part in it. */
    public record Filter(
            String text,
            List<Long> themes,
            List<Long> bodies,
            List<Long> organisations,
            List<Integer> years,
            List<String> states) {
        public static final Filter ALL = new Filter("", List.of(), List.of(), List.of(), List.of(), List.of());

        public Filter of(List<Long> chosenBodies) {
            return new Filter(text, themes, chosenBodies, organisations, years, states);
        }

        public Filter by(List<Long> chosenOrganisations) {
            return new Filter(text, themes, bodies, chosenOrganisations, years, states);
        }
    }

    public enum Order {
        NEWEST,
        YEAR,
        TITLE
    }

    /** A case in a list. */
    public record Row(
            long number,
            String title,
            String summary,
            String language,
            @Nullable Long body,
            @Nullable String bodyTitle,
            @Nullable Long owner,
            @Nullable String ownerTitle,
            int year,
            boolean published,
            List<Long> themes,
            @Nullable Long picture,
            String alternative,
            Instant changedAt) {
        /** Who tells it, where the visitor may read that. */
        public @Nullable String teller() {
            return bodyTitle != null ? bodyTitle : ownerTitle;
        }
    }

    /** How many there are, and how many each choice would show beside the other filters. Themes are the uppermost ones. */
    public record Totals(
            long total,
            Map<Long, Long> themes,
            Map<Long, Long> bodies,
            Map<Long, Long> organisations,
            Map<String, Long> years,
            Map<String, Long> states) {}

    public List<Row> list(Visitor visitor, Filter filter, Order order, int most, long offset) {
        String by = switch (order) {
            case NEWEST -> "coalesce(c.published_at, r.changed_at) desc, r.number desc";
            case YEAR -> "c.year desc, r.title, r.number";
            case TITLE -> "r.title, r.number";
        };
        return selection(visitor, filter)
                .list(jdbc, """
                        r.number, r.title, r.summary, r.language, r.owner, r.themes, r.changed_at, r.state, c.year, b.number as body,
                        b.title as body_title, o.title as owner_title,
                        (select p.small from impact_picture p where p.impact_case = r.number) as picture,
                        coalesce((select p.alternative from impact_picture p where p.impact_case = r.number), '') as alternative
                        """, by, most, offset)
                .query((row, i) -> new Row(
                        row.getLong("number"),
                        row.getString("title"),
                        row.getString("summary"),
                        row.getString("language"),
                        row.getObject("body", Long.class),
                        row.getString("body_title"),
                        row.getObject("owner", Long.class),
                        row.getString("owner_title"),
                        row.getInt("year"),
                        row.getString("state").equals(Editing.PUBLISHED),
                        List.of((Long[]) row.getArray("themes").getArray()),
                        row.getObject("picture", Long.class),
                        row.getString("alternative"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    public Totals totals(Visitor visitor, Filter filter) {
        return counts.get(visitor, Totals.class, "impact cases", List.of(filter), () -> {
            Selection.Counts counted = selection(visitor, filter).count(jdbc);
            return new Totals(
                    counted.total(),
                    numbered(counted.of("theme")),
                    numbered(counted.of("body")),
                    organisations(visitor, filter),
                    counted.of("year"),
                    counted.of("state"));
        });
    }

    /** A case counts once under each that took part. */
    private Map<Long, Long> organisations(Visitor visitor, Filter filter) {
        Selection selection = selection(visitor, filter.by(List.of()));
        Map<Long, Long> all = new LinkedHashMap<>();
        jdbc.sql("select each.organisation, count(*) as many from (" + selection.rows("r.number, r.owner") + """
                        ) hit cross join lateral (
                            select number_today(p.organisation) as organisation from impact_party p where p.impact_case = hit.number
                            union select number_today(hit.owner) where hit.owner is not null) each
                         group by each.organisation order by many desc, each.organisation limit 50""")
                .params(selection.parameters())
                .query(row -> {
                    all.put(row.getLong("organisation"), row.getLong("many"));
                });
        return all;
    }

    private static Map<Long, Long> numbered(Map<String, Long> counted) {
        Map<Long, Long> all = new LinkedHashMap<>();
        counted.forEach((number, many) -> all.put(Long.valueOf(number), many));
        return all;
    }

    private Selection selection(Visitor visitor, Filter filter) {
        return new Selection(visitor, ImpactCase.KIND, """
                        left join impact_case c on c.number = r.number
                        left join readable_today(:tokens) b on b.called = c.body
                        left join readable_today(:tokens) o on o.called = r.owner
                        """)
                .text(filter.text(), "r.title", "r.summary", "r.search_text")
                .only("organisations", filter.organisations(), """
                        r.owner = any (array(select numbers_of(:organisations)))
                        or exists (select 1 from impact_party p where p.impact_case = r.number
                                      and p.organisation = any (array(select numbers_of(:organisations))))""")
                .facet("body", filter.bodies(), "b.number")
                .facet("year", filter.years(), "c.year")
                .facet("state", filter.states(), "r.state")
                .themes(filter.themes(), themes.underTops());
    }

    /** A case of the visitor's in which a speaker said no or wants other words. */
    public record Unsettled(long number, String title, Language language, long quotations) {}

    List<Unsettled> unsettled(Visitor visitor, int most) {
        return jdbc.sql("""
                        select r.number, r.title, r.language, count(*) as quotations
                          from impact_quotation q join readable(:tokens) r on r.number = q.impact_case
                         where q.consent in ('SUGGESTED', 'REFUSED') and r.editors && cast(:tokens as text[])
                           and q.asked_by = any (array(select numbers_of(cast(:person as bigint))))
                         group by r.number, r.title, r.language order by r.number limit :most""")
                .param("tokens", visitor.tokenArray())
                .param("person", visitor.person())
                .param("most", most)
                .query((row, i) -> new Unsettled(
                        row.getLong("number"),
                        row.getString("title"),
                        Language.of(row.getString("language")).orElse(Language.BOKMAL),
                        row.getLong("quotations")))
                .list();
    }
}
