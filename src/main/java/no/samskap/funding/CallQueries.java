package no.samskap.funding;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samskap.core.Visitor;
import no.samskap.records.KeptCounts;
import no.samskap.records.Selection;
import no.samskap.themes.Themes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists and counts of calls, of what the visitor may read. */
@Repository
public class CallQueries {
    /** As {@link FundingCall#phase} says it. */
    private static final String PHASE = """
            case when r.state = 'CANCELLED' then 'CANCELLED'
                 when c.closes_at <= acting_now() then 'CLOSED'
                 when c.opens_on > cast(acting_now() at time zone 'Europe/Oslo' as date) then 'COMING'
                 else 'OPEN' end""";

    private final JdbcClient jdbc;
    private final KeptCounts counts;
    private final Themes themes;
    private final Clock clock;

    CallQueries(JdbcClient jdbc, KeptCounts counts, Themes themes, Clock clock) {
        this.jdbc = jdbc;
        this.counts = counts;
        this.themes = themes;
        this.clock = clock;
    }

    /** What is asked for; an empty list asks for all. */
    public record Filter(String text, List<Long> themes, List<Long> funders, List<String> phases) {}

    public enum Order {
        /** What is open first, the nearest deadline first; then what is coming; then what is over, the last first. */
        DEADLINE,
        NEWEST
    }

    /** A call in a list. */
    public record Row(
            long number,
            String title,
            String summary,
            String language,
            @Nullable Long funder,
            String funderName,
            FundingCall.Phase phase,
            @Nullable Long fromKroner,
            @Nullable Long toKroner,
            @Nullable LocalDate opensOn,
            @Nullable Instant closesAt,
            List<Long> themes,
            Instant changedAt) {}

    /** How many there are, and how many each choice would show beside the other filters. Themes are the uppermost ones. */
    public record Totals(long total, Map<Long, Long> themes, Map<Long, Long> funders, Map<String, Long> phases) {}

    public List<Row> list(Visitor visitor, Filter filter, Order order, int most, long offset) {
        String by = switch (order) {
            case DEADLINE -> """
                case phase when 'OPEN' then 1 when 'COMING' then 2 when 'CLOSED' then 3 else 4 end,
                case when phase in ('OPEN', 'COMING') then extract(epoch from closes_at) else - extract(epoch from closes_at) end
                    nulls last,
                title, number""";
            case NEWEST -> "changed_at desc, number desc";
        };
        String columns = """
                r.number, r.title, r.summary, r.language, r.owner, r.themes, r.changed_at, c.funder_name, c.from_kroner,
                c.to_kroner, c.opens_on, c.closes_at,
                (select o.title from readable_today(:tokens) o where o.called = r.owner) as owner_title,
                """ + PHASE + " as phase";
        Selection selection = selection(visitor, filter);
        return jdbc.sql("select * from (" + selection.rows(columns) + ") call order by " + by
                        + " limit :most offset :offset")
                .params(selection.parameters())
                .param("most", most)
                .param("offset", offset)
                .query((row, i) -> {
                    OffsetDateTime closesAt = row.getObject("closes_at", OffsetDateTime.class);
                    String known = row.getString("owner_title");
                    return new Row(
                            row.getLong("number"),
                            row.getString("title"),
                            row.getString("summary"),
                            row.getString("language"),
                            row.getObject("owner", Long.class),
                            known == null ? row.getString("funder_name") : known,
                            FundingCall.Phase.valueOf(row.getString("phase")),
                            row.getObject("from_kroner", Long.class),
                            row.getObject("to_kroner", Long.class),
                            row.getObject("opens_on", LocalDate.class),
                            closesAt == null ? null : closesAt.toInstant(),
                            List.of((Long[]) row.getArray("themes").getArray()),
                            row.getObject("changed_at", OffsetDateTime.class).toInstant());
                })
                .list();
    }

    /** Calls open and close without being changed, so what is counted holds for a minute at most. */
    public Totals totals(Visitor visitor, Filter filter) {
        List<Object> asked = List.of(filter, clock.instant().truncatedTo(ChronoUnit.MINUTES));
        return counts.get(visitor, Totals.class, "calls", asked, () -> {
            Selection.Counts counted = selection(visitor, filter).count(jdbc);
            return new Totals(
                    counted.total(),
                    numbered(counted.of("theme")),
                    numbered(counted.of("funder")),
                    counted.of("phase"));
        });
    }

    /** Those of these calls that can be applied for, now or later. */
    public Set<Long> stillToCome(Visitor visitor, Collection<Long> calls) {
        if (calls.isEmpty()) return Set.of();
        Selection selection = new Selection(
                        visitor, FundingCall.KIND, "left join funding_call c on c.number = r.number")
                .only("numbers", calls, "r.number = any (:numbers)")
                .facet("phase", List.of("OPEN", "COMING"), PHASE);
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
        return new Selection(visitor, FundingCall.KIND, "left join funding_call c on c.number = r.number ")
                .text(filter.text(), "r.title", "r.summary", "c.funder_name", "c.applicants")
                .reference("funder", filter.funders(), "r.owner")
                .facet("phase", filter.phases(), PHASE)
                .themes(filter.themes(), themes.underTops());
    }
}
