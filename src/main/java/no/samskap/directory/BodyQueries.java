package no.samskap.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import no.samskap.core.Period;
import no.samskap.core.Visitor;
import no.samskap.records.KeptCounts;
import no.samskap.records.Selection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists and counts of cooperation bodies, of what the visitor may read. */
@Repository
public class BodyQueries {
    private final JdbcClient jdbc;
    private final KeptCounts counts;

    BodyQueries(JdbcClient jdbc, KeptCounts counts) {
        this.jdbc = jdbc;
        this.counts = counts;
    }

    /**
     * What is asked for; an empty list asks for all.
     *
     * @param members organisations of which at least one takes part
     * @param owners organisations of which one leads it
     */
    public record Filter(String text, List<String> forms, List<Long> members, List<Long> owners) {
        public static final Filter ALL = new Filter("", List.of(), List.of(), List.of());
    }

    /** A body in a list. */
    public record Row(
            long number,
            String title,
            String summary,
            String language,
            String form,
            Period period,
            int members,
            List<String> leads) {}

    public record Totals(long total, Map<String, Long> forms) {}

    public List<Row> list(Visitor visitor, Filter filter, int most, long offset) {
        String columns = """
                r.number, r.title, r.summary, r.language, b.form, r.starts_on, r.ends_on,
                (select count(distinct o.number) from body_member m join readable_today(:tokens) o on o.called = m.organisation
                  where m.body = r.number) as members,
                array(select distinct o.title from body_member m join readable_today(:tokens) o on o.called = m.organisation
                       where m.body = r.number and m.role = 'LEAD' order by o.title) as leads""";
        return selection(visitor, filter)
                .list(jdbc, columns, "r.title, r.number", most, offset)
                .query((row, i) -> new Row(
                        row.getLong("number"),
                        row.getString("title"),
                        row.getString("summary"),
                        row.getString("language"),
                        row.getString("form"),
                        new Period(
                                row.getObject("starts_on", LocalDate.class), row.getObject("ends_on", LocalDate.class)),
                        row.getInt("members"),
                        List.of((String[]) row.getArray("leads").getArray())))
                .list();
    }

    /** The organisations that take part in these today. */
    public List<Long> membersOf(Collection<Long> bodies) {
        return jdbc.sql("""
                        select distinct m.organisation from body_membership m
                         where m.body = any (:bodies)
                           and (m.starts_on is null or m.starts_on <= cast(acting_now() at time zone 'Europe/Oslo' as date))
                           and (m.ends_on is null or m.ends_on >= cast(acting_now() at time zone 'Europe/Oslo' as date))
                         order by 1""")
                .param("bodies", bodies.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    /** A body that waits for something. */
    public record Waiting(
            long number,
            String title,
            String language,
            @Nullable LocalDate on) {}

    /** Bodies the visitor keeps by a role there, whose agreement runs out within the time of warning. */
    public List<Waiting> runningOut(Visitor visitor, LocalDate today) {
        return jdbc.sql("""
                        select r.number, r.title, r.language, r.ends_on as "on"
                          from readable(:tokens) r join body b on b.number = r.number
                         where r.ends_on between :today and :warned and r.editors && cast(:roles as text[])
                         order by r.ends_on, r.title""")
                .param("tokens", visitor.tokenArray())
                .param("roles", roles(visitor))
                .param("today", today)
                .param("warned", today.plus(Body.WARNED_BEFORE_END))
                .query(Waiting.class)
                .list();
    }

    /** Bodies the visitor keeps by a role there, with a seat nobody holds: the last day of the first who left, null where nobody ever did. */
    public List<Waiting> withEmptySeats(Visitor visitor, LocalDate today) {
        return jdbc.sql("""
                        select r.number, r.title, r.language, min(before.ends_on) as "on"
                          from readable(:tokens) r
                          join committee_seat s on s.body = r.number
                          left join seat_term before on before.seat = s.id and before.ends_on < :today
                         where (r.ends_on is null or r.ends_on >= :today) and r.editors && cast(:roles as text[])
                           and not exists (
                               select 1 from seat_term t
                                where t.seat = s.id and (t.starts_on is null or t.starts_on <= :today)
                                  and (t.ends_on is null or t.ends_on >= :today))
                         group by r.number, r.title, r.language
                         order by min(before.ends_on) nulls first, r.title""")
                .param("tokens", visitor.tokenArray())
                .param("roles", roles(visitor))
                .param("today", today)
                .query(Waiting.class)
                .list();
    }

    /** An administrator may keep every body; theirs is what they keep by another role. */
    private static String[] roles(Visitor visitor) {
        return visitor.tokens().stream()
                .filter(token -> !token.equals(Visitor.ADMIN))
                .toArray(String[]::new);
    }

    public Totals totals(Visitor visitor, Filter filter) {
        return counts.get(visitor, Totals.class, "bodies", List.of(filter), () -> count(visitor, filter));
    }

    private Totals count(Visitor visitor, Filter filter) {
        Selection.Counts counted = selection(visitor, filter).count(jdbc);
        return new Totals(counted.total(), counted.of("form"));
    }

    private static Selection selection(Visitor visitor, Filter filter) {
        return new Selection(visitor, Bodies.KIND, "left join body b on b.number = r.number ")
                .text(filter.text(), "r.title", "r.summary", "r.search_text")
                .only("owners", filter.owners(), "r.owner = any (array(select numbers_of(:owners)))")
                .only("members", filter.members(), """
                        exists (select 1 from body_member m where m.body = r.number
                                   and m.organisation = any (array(select numbers_of(:members))))""")
                .facet("form", filter.forms(), "b.form");
    }
}
