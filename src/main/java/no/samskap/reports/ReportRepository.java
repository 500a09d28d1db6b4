package no.samskap.reports;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import no.samskap.documents.Document;
import no.samskap.records.RecordHead;
import no.samskap.reports.Report.Part;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Loads and saves reports, their parts, and what was published. */
@Repository
class ReportRepository {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    ReportRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Report> find(RecordHead head) {
        List<Part> parts = parts(head.number());
        return jdbc.sql("""
                        select body, framework, form, first_year, last_year, audience, continues, published_by, published_at
                          from report where number = :number""")
                .param("number", head.number())
                .query((row, i) -> new Report(
                        head,
                        row.getLong("body"),
                        row.getObject("framework", Long.class),
                        Report.Form.valueOf(row.getString("form")),
                        row.getInt("first_year"),
                        row.getInt("last_year"),
                        Report.Audience.valueOf(row.getString("audience")),
                        row.getObject("continues", Long.class),
                        row.getObject("published_by", Long.class),
                        instant(row, "published_at"),
                        parts))
                .optional();
    }

    private List<Part> parts(long report) {
        return jdbc.sql("""
                        select id, form, title, text, version, written_by, written_at,
                               array(select number_today(chosen.number)
                                       from unnest(cases) with ordinality as chosen (number, place) order by chosen.place) as cases
                          from report_part where report = :report order by place, id""")
                .param("report", report)
                .query((row, i) -> new Part(
                        row.getLong("id"),
                        Part.Chapter.valueOf(row.getString("form")),
                        row.getString("title"),
                        row.getString("text"),
                        row.getInt("version"),
                        row.getObject("written_by", Long.class),
                        instant(row, "written_at"),
                        List.of((Long[]) row.getArray("cases").getArray())))
                .list();
    }

    void insert(long number, long body, ReportText text, @Nullable Long continues) {
        with(jdbc.sql("""
                                insert into report (number, body, framework, form, first_year, last_year, audience, continues)
                                values (:number, :body, :framework, :form, :firstYear, :lastYear, :audience, :continues)"""), text)
                .param("number", number)
                .param("body", body)
                .param("continues", continues)
                .update();
    }

    void update(long number, ReportText text) {
        with(jdbc.sql("""
                                update report set framework = :framework, form = :form, first_year = :firstYear,
                                       last_year = :lastYear, audience = :audience
                                 where number = :number"""), text).param("number", number).update();
    }

    private static JdbcClient.StatementSpec with(JdbcClient.StatementSpec sql, ReportText text) {
        return sql.param("framework", text.framework())
                .param("form", text.form().name())
                .param("firstYear", text.firstYear())
                .param("lastYear", text.lastYear())
                .param("audience", text.audience().name());
    }

    /** Last of all. */
    long insertPart(
            long report, Part.Chapter chapter, String title, String text, @Nullable Long by, @Nullable Instant at) {
        return jdbc.sql("""
                        insert into report_part (report, place, form, title, text, written_by, written_at)
                        values (:report, (select coalesce(max(place), 0) + 1 from report_part where report = :report),
                                :form, :title, :text, :by, :at)
                        returning id""")
                .param("report", report)
                .param("form", chapter.name())
                .param("title", title)
                .param("text", text)
                .param("by", by)
                .param("at", at(at))
                .query(Long.class)
                .single();
    }

    /** @return false where somebody saved another version first */
    boolean updatePart(long id, int seen, String title, String text, @Nullable Long by, @Nullable Instant at) {
        return jdbc.sql("""
                        update report_part
                           set title = :title, text = :text, version = version + 1, written_by = :by, written_at = :at
                         where id = :id and version = :seen""")
                        .param("id", id)
                        .param("seen", seen)
                        .param("title", title)
                        .param("text", text)
                        .param("by", by)
                        .param("at", at(at))
                        .update()
                == 1;
    }

    void chooseCases(long id, List<Long> cases) {
        jdbc.sql("update report_part set cases = :cases where id = :id")
                .param("id", id)
                .param("cases", cases.toArray(Long[]::new))
                .update();
    }

    void order(long report, List<Long> parts) {
        jdbc.sql("""
                        update report_part p set place = given.place
                          from unnest(cast(:parts as bigint[])) with ordinality as given (id, place)
                         where p.id = given.id and p.report = :report and p.place <> given.place""")
                .param("report", report)
                .param("parts", parts.toArray(Long[]::new))
                .update();
    }

    void deletePart(long id) {
        jdbc.sql("delete from report_part where id = :id").param("id", id).update();
    }

    void publish(long number, @Nullable Long by, Instant now, Document document, byte[] workbook) {
        jdbc.sql("update report set published_by = :by, published_at = :now where number = :number")
                .param("number", number)
                .param("by", by)
                .param("now", at(now))
                .update();
        jdbc.sql("""
                        insert into published_report (report, content, workbook)
                        values (:number, cast(:content as jsonb), :workbook)""")
                .param("number", number)
                .param("content", json.writeValueAsString(document))
                .param("workbook", workbook)
                .update();
    }

    /** Takes the report's parts away, and what later reports say of having been made from it. Answers with those reports. */
    List<Long> letGo(long number) {
        jdbc.sql("delete from report_part where report = :number")
                .param("number", number)
                .update();
        return jdbc.sql("update report set continues = null where continues = :number returning number")
                .param("number", number)
                .query(Long.class)
                .list();
    }

    void withdraw(long number) {
        jdbc.sql("delete from published_report where report = :number")
                .param("number", number)
                .update();
        jdbc.sql("update report set published_by = null, published_at = null where number = :number")
                .param("number", number)
                .update();
    }

    /** Published reports with these words in them. */
    List<Long> quoting(String key) {
        return jdbc.sql("""
                        select report from published_report
                         where content -> 'blocks' @> jsonb_build_array(jsonb_build_object('is', 'quote', 'key', :key))
                         order by report""").param("key", key).query(Long.class).list();
    }

    /**
     * Published reports of the framework that lead to this page.
     *
     * @param path as the address ends
     */
    List<Long> publishedNaming(long framework, String path) {
        return jdbc.sql("""
                        select p.report from published_report p join report r on r.number = p.report
                         where number_today(r.framework) = :framework and position(:end in cast(p.content as text)) > 0
                         order by p.report""")
                .param("framework", framework)
                .param("end", path + "\"")
                .query(Long.class)
                .list();
    }

    void replace(long number, Document document) {
        jdbc.sql("update published_report set content = cast(:content as jsonb) where report = :number")
                .param("number", number)
                .param("content", json.writeValueAsString(document))
                .update();
    }

    Optional<Document> published(long number) {
        return jdbc.sql("select content from published_report where report = :number")
                .param("number", number)
                .query(String.class)
                .optional()
                .map(content -> json.readValue(content, Document.class));
    }

    Optional<byte[]> workbook(long number) {
        return jdbc.sql("select workbook from published_report where report = :number")
                .param("number", number)
                .query(byte[].class)
                .optional();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : OffsetDateTime.ofInstant(instant, UTC);
    }
}
