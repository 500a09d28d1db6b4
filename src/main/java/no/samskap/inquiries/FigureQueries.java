package no.samskap.inquiries;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samskap.core.Visitor;
import no.samskap.records.RecordHead;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How much is asked, of whom, and what becomes of it. Of cases figures only: what was said stays between the two. */
@Repository
public class FigureQueries {
    private final JdbcClient jdbc;

    FigureQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How it is with one municipality, or with all in one cooperation.
     *
     * @param minutes of its people's time that was asked for
     * @param agreedMinutes of which it agreed to
     * @param medianDays from a case was sent until it was answered; null where none was
     * @param reasons why it said no, and how often
     */
    public record Figure(
            long number,
            String name,
            int cases,
            int open,
            int overdue,
            int yes,
            int conditions,
            int no,
            long minutes,
            long agreedMinutes,
            @Nullable BigDecimal medianDays,
            Map<Case.Reason, Integer> reasons) {}

    private static final String COUNTED = """
            count(*) as cases,
            count(*) filter (where c.state in ('WAITING', 'SEEN', 'ASKED')) as open,
            count(*) filter (where c.state in ('WAITING', 'SEEN', 'ASKED')
                               and c.due_on < cast(acting_now() at time zone 'Europe/Oslo' as date)) as overdue,
            count(*) filter (where c.state = 'YES') as yes,
            count(*) filter (where c.state = 'CONDITIONS') as conditions,
            count(*) filter (where c.state = 'NO') as no,
            coalesce(sum(coalesce(i.persons, 0) * cast(coalesce(i.minutes, 0) as bigint)), 0) as minutes,
            coalesce(sum(coalesce(i.persons, 0) * cast(coalesce(i.minutes, 0) as bigint))
                filter (where c.state in ('YES', 'CONDITIONS')), 0) as agreed_minutes,
            round(cast(percentile_cont(0.5) within group (order by extract(epoch from c.answered_at - c.sent_at) / 86400)
                filter (where c.answered_at is not null) as numeric), 1) as median_days,
            array_agg(c.reason) filter (where c.reason is not null) as reasons
            """;

    public List<Figure> byMunicipality(Visitor visitor, Collection<Long> organisations) {
        return jdbc.sql("select o.number, o.title as name, " + COUNTED + """
                          from inquiry_case c
                          join inquiry i on i.number = c.inquiry
                          join readable_today(:tokens) o on o.called = c.organisation
                         where c.organisation = any (array(select numbers_of(:organisations)))
                         group by o.number, o.title order by o.title, o.number""")
                .param("tokens", visitor.tokenArray())
                .param("organisations", organisations.toArray(Long[]::new))
                .query(FigureQueries::figure)
                .list();
    }

    /** A municipality counts in each cooperation it was in when the case was sent. */
    public List<Figure> byBody(Visitor visitor, Collection<Long> bodies) {
        return jdbc.sql("select b.number, b.title as name, " + COUNTED + """
                          from inquiry_case c
                          join inquiry i on i.number = c.inquiry
                          left join merged_number t on t.number = c.organisation
                          join lateral (select distinct m.body from body_membership m
                             where m.organisation = coalesce(t.today, c.organisation)
                               and (m.starts_on is null or m.starts_on <= cast(c.sent_at as date))
                               and (m.ends_on is null or m.ends_on >= cast(c.sent_at as date))) m on true
                          join readable_today(:tokens) b on b.called = m.body
                         where m.body = any (:bodies)
                         group by b.number, b.title order by b.title, b.number""")
                .param("tokens", visitor.tokenArray())
                .param("bodies", bodies.toArray(Long[]::new))
                .query(FigureQueries::figure)
                .list();
    }

    private static Figure figure(ResultSet row, int i) throws SQLException {
        Map<Case.Reason, Integer> reasons = new LinkedHashMap<>();
        if (row.getArray("reasons") != null)
            Arrays.stream((String[]) row.getArray("reasons").getArray())
                    .map(Case.Reason::valueOf)
                    .sorted()
                    .forEach(reason -> reasons.merge(reason, 1, Integer::sum));
        return new Figure(
                row.getLong("number"),
                row.getString("name"),
                row.getInt("cases"),
                row.getInt("open"),
                row.getInt("overdue"),
                row.getInt("yes"),
                row.getInt("conditions"),
                row.getInt("no"),
                row.getLong("minutes"),
                row.getLong("agreed_minutes"),
                row.getBigDecimal("median_days"),
                reasons);
    }

    /**
     * What one researcher has asked.
     *
     * @param owed results not told yet
     */
    public record Asked(
            String asker,
            String institution,
            int inquiries,
            int receivers,
            int answered,
            int agreed,
            long minutes,
            int owed) {}

    /** By researcher and institution, of the inquiries the visitor may read. */
    public List<Asked> byAsker(Visitor visitor) {
        return jdbc.sql("""
                        select i.asker, i.institution, count(*) as inquiries, coalesce(sum(x.cases), 0) as receivers,
                               coalesce(sum(x.answered), 0) as answered, coalesce(sum(x.agreed), 0) as agreed,
                               coalesce(sum(x.cases * coalesce(i.persons, 0) * cast(coalesce(i.minutes, 0) as bigint)), 0) as minutes,
                               count(*) filter (where i.result_asked_on is not null and i.result = '') as owed
                          from readable(:tokens) r
                          join inquiry i on i.number = r.number
                         cross join lateral (
                               select count(*) as cases,
                                      count(*) filter (where c.state in ('YES', 'CONDITIONS', 'NO')) as answered,
                                      count(*) filter (where c.state in ('YES', 'CONDITIONS')) as agreed
                                 from inquiry_case c where c.inquiry = i.number) x
                         where r.kind = 'inquiry' and i.sent_at is not null
                         group by i.institution, i.asker order by i.institution, i.asker limit 1000""")
                .param("tokens", visitor.tokenArray())
                .query(Asked.class)
                .list();
    }

    /** Published needs that no inquiry has been about, the longest unchanged first. */
    public List<RecordHead> neverAskedAbout(Visitor visitor, int most) {
        return jdbc.sql("select " + RecordHead.COLUMNS + """
                           from readable(:tokens) r
                          where r.kind = 'need' and r.state <> 'DRAFT'
                            and not exists (select 1 from inquiry_need n join inquiry i on i.number = n.inquiry
                                             where n.need = any (array(select numbers_of(r.number))) and i.sent_at is not null)
                          order by r.changed_at, r.number limit :most""")
                .param("tokens", visitor.tokenArray())
                .param("most", most)
                .query(RecordHead::read)
                .list();
    }
}
