package no.samskap.reports;

import java.util.List;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists and counts of reports, of what the visitor may read. */
@Repository
public class ReportQueries {
    private static final String FROM = """
              from readable(:tokens) r
              join report p on p.number = r.number
              left join readable_today(:tokens) b on b.called = p.body
             where (:text = '' or r.title ilike :like)
            """;
    private static final String OF_BODIES =
            " and (cardinality(cast(:bodies as bigint[])) = 0 or p.body = any (array(select numbers_of(cast(:bodies as bigint[])))))";

    private final JdbcClient jdbc;

    ReportQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is asked for; an empty list asks for all bodies. */
    public record Filter(String text, List<Long> bodies) {}

    /** A report in a list. */
    public record Row(
            long number,
            String title,
            Language language,
            Report.Form form,
            long body,
            @Nullable String bodyTitle,
            int firstYear,
            int lastYear,
            boolean published) {
        public String years() {
            return firstYear == lastYear ? String.valueOf(firstYear) : firstYear + "–" + lastYear;
        }
    }

    /** How many each body has, beside the text that is asked for. */
    public record BodyCount(long body, String title, long reports) {}

    /** The latest year first. */
    public List<Row> list(Visitor visitor, Filter filter, int most, long offset) {
        return parameters(
                        jdbc.sql(
                                """
                                select r.number, r.title, r.language, p.form, coalesce(b.number, p.body) as body, b.title as body_title, p.first_year, p.last_year,
                                       p.published_at is not null as published
                                """ + FROM + OF_BODIES
                                        + " order by p.last_year desc, p.form desc, r.title, r.number limit :most offset :offset"),
                        visitor,
                        filter)
                .param("most", most)
                .param("offset", offset)
                .query((row, i) -> new Row(
                        row.getLong("number"),
                        row.getString("title"),
                        Language.of(row.getString("language")).orElse(Language.BOKMAL),
                        Report.Form.valueOf(row.getString("form")),
                        row.getLong("body"),
                        row.getString("body_title"),
                        row.getInt("first_year"),
                        row.getInt("last_year"),
                        row.getBoolean("published")))
                .list();
    }

    public long total(Visitor visitor, Filter filter) {
        return parameters(jdbc.sql("select count(*)" + FROM + OF_BODIES), visitor, filter)
                .query(Long.class)
                .single();
    }

    public List<BodyCount> bodies(Visitor visitor, Filter filter) {
        return parameters(
                        jdbc.sql("select b.number as body, b.title, count(*) as reports" + FROM
                                + " and b.title is not null group by b.number, b.title order by b.title"),
                        visitor,
                        filter)
                .query(BodyCount.class)
                .list();
    }

    private static JdbcClient.StatementSpec parameters(JdbcClient.StatementSpec sql, Visitor visitor, Filter filter) {
        return sql.param("tokens", visitor.tokenArray())
                .param("text", filter.text())
                .param("like", "%" + filter.text().replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("bodies", filter.bodies().toArray(Long[]::new));
    }
}
