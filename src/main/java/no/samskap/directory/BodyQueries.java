package no.samskap.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samskap.core.Period;
import no.samskap.core.Visitor;
import no.samskap.records.KeptCounts;
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

    private static final String FROM = """
              from readable(:tokens) r
              join body b on b.number = r.number
             where (:text = '' or r.title ilike :like or r.summary ilike :like or r.search_text ilike :like)
               and (cardinality(cast(:owners as bigint[])) = 0 or r.owner = any (:owners))
               and (cardinality(cast(:members as bigint[])) = 0 or exists (
                   select 1 from body_member m where m.body = r.number and m.organisation = any (:members)))
            """;
    private static final String OF_FORMS = " and (cardinality(cast(:forms as text[])) = 0 or b.form = any (:forms))";

    public List<Row> list(Visitor visitor, Filter filter, int most, long offset) {
        return parameters(
                        jdbc.sql("""
                                select r.number, r.title, r.summary, r.language, b.form, r.starts_on, r.ends_on,
                                       (select count(distinct m.organisation) from body_member m join readable(:tokens) o on o.number = m.organisation
                                         where m.body = r.number) as members,
                                       array(select distinct o.title from body_member m join readable(:tokens) o on o.number = m.organisation
                                              where m.body = r.number and m.role = 'LEAD' order by o.title) as leads
                                """ + FROM + OF_FORMS + " order by r.title, r.number limit :most offset :offset"),
                        visitor,
                        filter)
                .param("most", most)
                .param("offset", offset)
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
                        select distinct m.organisation from body_member m
                         where m.body = any (:bodies)
                           and (m.starts_on is null or m.starts_on <= cast(acting_now() at time zone 'Europe/Oslo' as date))
                           and (m.ends_on is null or m.ends_on >= cast(acting_now() at time zone 'Europe/Oslo' as date))
                         order by 1""")
                .param("bodies", bodies.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    /** A body that waits for something. */
    public record Waiting(long number, String title, String language, LocalDate on) {}

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

    /** Bodies the visitor keeps by a role there, with a seat whose holder's term has ended; the last day of the first of them. */
    public List<Waiting> withEmptySeats(Visitor visitor, LocalDate today) {
        return jdbc.sql("""
                        select r.number, r.title, r.language, min(left_on.day) as "on"
                          from readable(:tokens) r
                          join committee_seat s on s.body = r.number
                          join lateral (select max(t.ends_on) as day from seat_term t where t.seat = s.id
                                        having bool_and(t.ends_on < :today or t.starts_on > :today)) left_on on true
                         where (r.ends_on is null or r.ends_on >= :today) and r.editors && cast(:roles as text[])
                         group by r.number, r.title, r.language
                         order by min(left_on.day), r.title""")
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
        Map<String, Long> forms = new LinkedHashMap<>();
        List<Long> total = new ArrayList<>();
        parameters(
                        jdbc.sql("select '' as form, count(*) as many" + FROM + OF_FORMS
                                + " union all select b.form, count(*)" + FROM + " group by b.form"),
                        visitor,
                        filter)
                .query(row -> {
                    String form = row.getString("form");
                    if (form.isEmpty()) total.add(row.getLong("many"));
                    else forms.put(form, row.getLong("many"));
                });
        return new Totals(total.getFirst(), forms);
    }

    private static JdbcClient.StatementSpec parameters(JdbcClient.StatementSpec sql, Visitor visitor, Filter filter) {
        return sql.param("tokens", visitor.tokenArray())
                .param("text", filter.text())
                .param("like", Likeness.containing(filter.text()))
                .param("forms", filter.forms().toArray(String[]::new))
                .param("members", filter.members().toArray(Long[]::new))
                .param("owners", filter.owners().toArray(Long[]::new));
    }
}
