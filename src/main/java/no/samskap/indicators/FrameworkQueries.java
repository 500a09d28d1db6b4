package no.samskap.indicators;

import java.time.LocalDate;
import java.util.List;
import no.samskap.core.LocalizedText;
import no.samskap.core.Visitor;
import no.samskap.records.RecordHead;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists and counts of frameworks, of what the visitor may read. */
@Repository
public class FrameworkQueries {
    private final JdbcClient jdbc;

    FrameworkQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is asked for; an empty list asks for all bodies. */
    public record Filter(String text, List<Long> bodies) {}

    /** A framework in a list. */
    public record Row(
            long number,
            LocalizedText name,
            long body,
            @Nullable String bodyTitle,
            LocalDate startsOn,
            LocalDate endsOn,
            int goalAreas,
            int indicators) {}

    /** How many each body has, beside the text that is asked for. */
    public record BodyCount(long body, String title, long frameworks) {}

    private static final String FROM = """
              from readable(:tokens) r
              join framework f on f.number = r.number
              left join readable_today(:tokens) b on b.called = f.body
             where (:text = '' or f.name_nb ilike :like or f.name_nn ilike :like or f.name_en ilike :like)
            """;
    private static final String OF_BODIES =
            " and (cardinality(cast(:bodies as bigint[])) = 0 or f.body = any (array(select numbers_of(cast(:bodies as bigint[])))))";

    /** The latest period first. */
    public List<Row> list(Visitor visitor, Filter filter, int most, long offset) {
        return parameters(
                        jdbc.sql("""
                                select f.number, f.name_nb, f.name_nn, f.name_en, coalesce(b.number, f.body) as body, b.title as body_title,
                                       f.starts_on, f.ends_on,
                                       (select count(*) from goal_area a where a.framework = f.number) as goal_areas,
                                       (select count(*) from indicator i where i.framework = f.number) as indicators
                                """ + FROM + OF_BODIES
                                + " order by f.ends_on desc, f.starts_on desc, f.name_nb, f.number"
                                + " limit :most offset :offset"),
                        visitor,
                        filter)
                .param("most", most)
                .param("offset", offset)
                .query((row, i) -> new Row(
                        row.getLong("number"),
                        new LocalizedText(row.getString("name_nb"), row.getString("name_nn"), row.getString("name_en")),
                        row.getLong("body"),
                        row.getString("body_title"),
                        row.getDate("starts_on").toLocalDate(),
                        row.getDate("ends_on").toLocalDate(),
                        row.getInt("goal_areas"),
                        row.getInt("indicators")))
                .list();
    }

    public long total(Visitor visitor, Filter filter) {
        return parameters(jdbc.sql("select count(*)" + FROM + OF_BODIES), visitor, filter)
                .query(Long.class)
                .single();
    }

    public List<BodyCount> bodies(Visitor visitor, Filter filter) {
        return parameters(
                        jdbc.sql("select b.number as body, b.title, count(*) as frameworks" + FROM
                                + " and b.title is not null group by b.number, b.title order by b.title"),
                        visitor,
                        filter)
                .query(BodyCount.class)
                .list();
    }

    /** The cooperation bodies there are. */
    List<RecordHead> allBodies(Visitor visitor) {
        return jdbc.sql("select " + RecordHead.COLUMNS + """
                          from readable(:tokens) r
                         where r.kind = 'body' and r.state <> :removed
                         order by r.title, r.number""")
                .param("tokens", visitor.tokenArray())
                .param("removed", RecordHead.REMOVED)
                .query(RecordHead::read)
                .list();
    }

    private static JdbcClient.StatementSpec parameters(JdbcClient.StatementSpec sql, Visitor visitor, Filter filter) {
        return sql.param("tokens", visitor.tokenArray())
                .param("text", filter.text())
                .param("like", "%" + filter.text().replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("bodies", filter.bodies().toArray(Long[]::new));
    }
}
