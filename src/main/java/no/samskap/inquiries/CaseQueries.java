package no.samskap.inquiries;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samskap.core.Visitor;
import no.samskap.records.KeptCounts;
import no.samskap.records.Selection;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists and counts of cases, for those who handle them and those who wait for them, of what the visitor may read. */
@Repository
public class CaseQueries {
    private static final String COLUMNS = """
            r.number, c.inquiry, r.title, r.language, i.asker, i.institution, c.organisation, c.state, c.due_on, c.sent_at,
            coalesce(i.persons, 0) * cast(coalesce(i.minutes, 0) as bigint) as minutes,
            (select o.title from readable_today(:tokens) o where o.called = c.organisation) as organisation_name""";

    private final JdbcClient jdbc;
    private final KeptCounts counts;
    private final Clock clock;

    CaseQueries(JdbcClient jdbc, KeptCounts counts, Clock clock) {
        this.jdbc = jdbc;
        this.counts = counts;
        this.clock = clock;
    }

    /** What is asked for; an empty list asks for all. */
    public record Filter(String text, List<String> states, List<Long> organisations) {
        public static final Filter ALL = new Filter("", List.of(), List.of());
    }

    public enum Order {
        DUE,
        NEWEST
    }

    /** A case in a list of those that handle it. */
    public record Row(
            long number,
            long inquiry,
            String title,
            String language,
            String asker,
            String institution,
            long organisation,
            String organisationName,
            String state,
            LocalDate dueOn,
            Instant sentAt,
            long minutes) {
        public boolean isOverdue(LocalDate today) {
            return Case.State.valueOf(state).isOpen() && dueOn.isBefore(today);
        }
    }

    /** How many there are, and how many each choice would show beside the other filters. */
    public record Totals(long total, Map<String, Long> states, Map<Long, Long> organisations) {}

    public List<Row> list(Visitor visitor, Filter filter, Order order, int most, long offset) {
        String by = order == Order.DUE
                ? "c.state in ('WAITING', 'SEEN', 'ASKED') desc, c.due_on, r.number"
                : "c.sent_at desc, r.number desc";
        return selection(visitor, filter)
                .list(jdbc, COLUMNS, by, most, offset)
                .query(CaseQueries::row)
                .list();
    }

    private static Row row(ResultSet row, int i) throws SQLException {
        return new Row(
                row.getLong("number"),
                row.getLong("inquiry"),
                row.getString("title"),
                row.getString("language"),
                row.getString("asker"),
                row.getString("institution"),
                row.getLong("organisation"),
                row.getString("organisation_name"),
                row.getString("state"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                row.getLong("minutes"));
    }

    public Totals totals(Visitor visitor, Filter filter) {
        return counts.get(visitor, Totals.class, "inquiry cases", List.of(filter), () -> {
            Selection.Counts counted = selection(visitor, filter).count(jdbc);
            Map<Long, Long> organisations = new LinkedHashMap<>();
            counted.of("organisation").forEach((number, many) -> organisations.put(Long.valueOf(number), many));
            return new Totals(counted.total(), counted.of("state"), organisations);
        });
    }

    /** Of those the visitor can read on the receiving side: their own inquiries' cases are shown with the inquiry. */
    private static Selection selection(Visitor visitor, Filter filter) {
        return new Selection(
                        visitor,
                        Case.KIND,
                        "left join inquiry_case c on c.number = r.number left join inquiry i on i.number = c.inquiry")
                .text(filter.text(), "r.title", "i.asker", "i.institution")
                .only("handlers", List.of(visitor.tokenArray()), """
                        r.editors && cast(:handlers as text[]) or 'org:' || c.organisation = any (cast(:handlers as text[]))""")
                .facet("state", filter.states(), "c.state")
                .reference("organisation", filter.organisations(), "c.organisation");
    }

    /** What waits for the visitor to answer: their own cases, and those nobody has in the organisations they write for. */
    public List<Row> waiting(Visitor visitor, int most) {
        return jdbc.sql("select " + COLUMNS + """
                          from readable(:tokens) r
                          join inquiry_case c on c.number = r.number
                          join inquiry i on i.number = c.inquiry
                         where r.kind = 'inquiry_case' and c.state in ('WAITING', 'SEEN') and i.ended_why = ''
                           and (c.contact = any (array(select numbers_of(cast(:person as bigint))))
                                or (c.contact is null and 'org:' || c.organisation || ':edit' = any (cast(:tokens as text[])))
                                or (c.unit is not null and 'org:' || c.unit || ':edit' = any (cast(:tokens as text[]))))
                         order by c.due_on, r.number limit :most""")
                .param("tokens", visitor.tokenArray())
                .param("person", visitor.person())
                .param("most", most)
                .query(CaseQueries::row)
                .list();
    }

    /** Questions from municipalities that wait for the visitor's reply, with the inquiry they are about. */
    public List<Row> questions(Visitor visitor, int most) {
        return jdbc.sql("select " + COLUMNS + """
                          from readable(:tokens) r
                          join inquiry_case c on c.number = r.number
                          join inquiry i on i.number = c.inquiry
                         where r.kind = 'inquiry_case' and c.state = 'ASKED' and i.asker_person = any (array(select numbers_of(cast(:person as bigint))))
                         order by c.since, r.number limit :most""")
                .param("tokens", visitor.tokenArray())
                .param("person", visitor.person())
                .param("most", most)
                .query(CaseQueries::row)
                .list();
    }

    /**
     * What a municipality has on its hands, told to whoever is about to ask it.
     *
     * @param cases this half-year
     * @param minutes what those that were agreed to and those not answered ask of its time
     * @param usualDays days it has usually taken to answer: the median of two years; null where it has answered none
     */
    public record Load(
            long organisation,
            int cases,
            long minutes,
            @Nullable Integer usualDays) {
        public static Load none(long organisation) {
            return new Load(organisation, 0, 0, null);
        }
    }

    /** Figures only, of all cases: what was asked and answered stays between the two. */
    public Map<Long, Load> loads(Collection<Long> organisations) {
        LocalDate today = LocalDate.now(clock.withZone(Words.OSLO));
        LocalDate halfYear = today.withDayOfMonth(1).withMonth(today.getMonthValue() <= 6 ? 1 : 7);
        Map<Long, Load> all = new LinkedHashMap<>();
        jdbc.sql("""
                        select coalesce(t.today, c.organisation) as organisation,
                               count(*) filter (where c.sent_at >= cast(:halfYear as date)) as cases,
                               coalesce(sum(coalesce(i.persons, 0) * cast(coalesce(i.minutes, 0) as bigint))
                                   filter (where c.sent_at >= cast(:halfYear as date) and c.state in ('WAITING', 'SEEN', 'ASKED', 'YES', 'CONDITIONS')), 0)
                                   as minutes,
                               cast(percentile_cont(0.5) within group (
                                   order by extract(epoch from c.answered_at - c.sent_at) / 86400)
                                   filter (where c.answered_at is not null) as numeric) as usual_days
                          from inquiry_case c join inquiry i on i.number = c.inquiry
                          left join merged_number t on t.number = c.organisation
                         where c.organisation = any (array(select numbers_of(:organisations))) and c.sent_at >= cast(:twoYears as date)
                         group by 1""")
                .param("organisations", organisations.toArray(Long[]::new))
                .param("halfYear", halfYear)
                .param("twoYears", today.minusYears(2))
                .query(row -> {
                    BigDecimal usual = row.getBigDecimal("usual_days");
                    all.put(
                            row.getLong("organisation"),
                            new Load(
                                    row.getLong("organisation"),
                                    row.getInt("cases"),
                                    row.getLong("minutes"),
                                    usual == null ? null : (int) Math.ceil(usual.doubleValue())));
                });
        return all;
    }
}
