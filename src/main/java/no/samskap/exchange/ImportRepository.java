package no.samskap.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.samskap.core.Language;
import no.samskap.records.Changes;
import no.samskap.sheets.Reading;
import no.samskap.sheets.Remark;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps files that were sent, how far each has come, and which column is what in a file with such a header row. */
@Repository
class ImportRepository {
    private static final String SELECT = """
            select id, person, kind, file_name, read_as, sheet, remarks, header_line, header, mapping, meanings, owner, body, audience,
                   language, state, problem, line_count, done_count, sent_at, run_at, undone_at
              from data_import
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ImportRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    long insert(Import file) {
        return jdbc.sql("""
                        insert into data_import (person, kind, file_name, read_as, sheet, remarks, header_line, header, mapping,
                                                 meanings, owner, body, audience, language, state, line_count)
                        values (:person, :kind, :fileName, :readAs, :sheet, cast(:remarks as jsonb), :headerLine,
                                cast(:header as jsonb), cast(:mapping as jsonb), cast(:meanings as jsonb), :owner, :body, :audience,
                                :language, :state, :lines)
                        returning id""")
                .param("person", file.person())
                .param("kind", file.kind())
                .param("fileName", file.fileName())
                .param("readAs", file.readAs())
                .param("sheet", file.sheet())
                .param("remarks", json.writeValueAsString(file.remarks()))
                .param("headerLine", file.headerLine())
                .param("header", json.writeValueAsString(file.header()))
                .param("mapping", json.writeValueAsString(file.mapping()))
                .param("meanings", json.writeValueAsString(file.meanings()))
                .param("owner", file.usual().owner())
                .param("body", file.usual().body())
                .param("audience", file.usual().audience())
                .param("language", file.language().code())
                .param("state", file.state().name())
                .param("lines", file.lines())
                .query(Long.class)
                .single();
    }

    /** It was read to its end. */
    void read(long file, Reading.Done done, int lines) {
        jdbc.sql("""
                        update data_import
                           set read_as = :readAs, sheet = :sheet, remarks = cast(:remarks as jsonb), line_count = :lines
                         where id = :file""")
                .param("readAs", done.separator() == ' ' ? done.how() : done.how() + " " + done.separator())
                .param("sheet", done.sheet())
                .param("remarks", json.writeValueAsString(done.remarks()))
                .param("lines", lines)
                .param("file", file)
                .update();
    }

    void delete(long file) {
        jdbc.sql("delete from data_import where id = :file").param("file", file).update();
    }

    Optional<Import> find(long person, long id) {
        return jdbc.sql(SELECT + " where id = :id and person = :person")
                .param("id", id)
                .param("person", person)
                .query(this::read)
                .optional();
    }

    Optional<Import> hold(long person, long id) {
        return jdbc.sql(SELECT + " where id = :id and person = :person for update")
                .param("id", id)
                .param("person", person)
                .query(this::read)
                .optional();
    }

    List<Import> latest(long person, int most) {
        return jdbc.sql(SELECT + " where person = :person order by id desc limit :most")
                .param("person", person)
                .param("most", most)
                .query(this::read)
                .list();
    }

    void remap(long file, List<String> mapping, Import.Usual usual) {
        jdbc.sql("""
                        update data_import set mapping = cast(:mapping as jsonb), owner = :owner, body = :body,
                               audience = :audience, looked_at = null
                         where id = :file""")
                .param("file", file)
                .param("mapping", json.writeValueAsString(mapping))
                .param("owner", usual.owner())
                .param("body", usual.body())
                .param("audience", usual.audience())
                .update();
    }

    void mean(long file, List<Import.Meaning> meanings) {
        jdbc.sql("update data_import set meanings = cast(:meanings as jsonb), looked_at = null where id = :file")
                .param("file", file)
                .param("meanings", json.writeValueAsString(meanings))
                .update();
    }

    /** To be worked on: by whoever takes it up first. */
    void turn(long file, Import.State state) {
        jdbc.sql("""
                        update data_import
                           set state = :state, problem = '', beat_at = null, done_count = 0,
                               run_at = case when :state = 'RUN' then acting_now() else run_at end,
                               undone_at = case when :state = 'UNDONE' then acting_now() else undone_at end
                         where id = :file""").param("file", file).param("state", state.name()).update();
    }

    /** It was looked through with what there was at that moment, and what its sender might read. */
    void look(long file, Changes.Moment at, String[] tokens) {
        jdbc.sql("update data_import set looked_at = cast(:at as pg_snapshot), looked_with = :tokens where id = :file")
                .param("at", at.snapshot())
                .param("tokens", tokens)
                .param("file", file)
                .update();
    }

    Optional<Importable.Looked> looked(long file) {
        return jdbc.sql("""
                        select cast(i.looked_at as text) as looked_at, i.looked_with,
                               array(select distinct l.record from data_import_line l
                                      where l.import = i.id and l.outcome = 'ASK' and l.record is not null) as like_records
                          from data_import i where i.id = :file and i.looked_at is not null""")
                .param("file", file)
                .query((row, i) -> new Importable.Looked(
                        new Changes.Moment(row.getString("looked_at")),
                        Set.of((String[]) row.getArray("looked_with").getArray()),
                        Set.of((Long[]) row.getArray("like_records").getArray())))
                .optional();
    }

    void giveUp(long file, Import.State back, String problem) {
        jdbc.sql("update data_import set state = :state, problem = :problem, beat_at = null where id = :file")
                .param("file", file)
                .param("state", back.name())
                .param("problem", problem)
                .update();
    }

    void beat(long file, int done) {
        jdbc.sql("update data_import set done_count = :done, beat_at = acting_now() where id = :file")
                .param("file", file)
                .param("done", done)
                .update();
    }

    /** A file that waits for work, taken so that nobody else takes it; what nobody said anything of for a minute waits again. */
    Optional<Import> take() {
        return jdbc.sql("""
                        update data_import set beat_at = acting_now()
                         where id = (select id from data_import
                                      where state in ('CHECKING', 'RUNNING', 'UNDOING')
                                        and (beat_at is null or beat_at < acting_now() - interval '1 minute')
                                      order by id limit 1 for update skip locked)
                        returning id, person, kind, file_name, read_as, sheet, remarks, header_line, header, mapping, meanings,
                                  owner, body, audience, language, state, problem, line_count, done_count, sent_at, run_at, undone_at""").query(this::read).optional();
    }

    /** Whether no other file is being written: nobody else begins before the transaction ends. */
    boolean isWrittenAlone() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('import'))")
                .query(Boolean.class)
                .single();
    }

    /** It waits again, for whoever takes it up first. */
    void letWait(long file) {
        jdbc.sql("update data_import set beat_at = null where id = :file")
                .param("file", file)
                .update();
    }

    /** How a file with such a header row was read the last time. */
    record Remembered(List<String> mapping, List<Import.Meaning> meanings) {}

    Optional<Remembered> remembered(long person, String kind, List<String> header) {
        return jdbc.sql("""
                        select mapping, meanings from remembered_mapping
                         where person = :person and kind = :kind and header = :header""")
                .param("person", person)
                .param("kind", kind)
                .param("header", key(header))
                .query((row, i) -> new Remembered(strings(row.getString("mapping")), meanings(row)))
                .optional();
    }

    void remember(long person, String kind, List<String> header, Remembered read) {
        jdbc.sql("""
                        insert into remembered_mapping (person, kind, header, mapping, meanings)
                        values (:person, :kind, :header, cast(:mapping as jsonb), cast(:meanings as jsonb))
                        on conflict (person, kind, header) do update
                           set mapping = excluded.mapping, meanings = excluded.meanings, used_at = excluded.used_at""")
                .param("person", person)
                .param("kind", kind)
                .param("header", key(header))
                .param("mapping", json.writeValueAsString(read.mapping()))
                .param("meanings", json.writeValueAsString(read.meanings()))
                .update();
    }

    /** A primary key has 2,700 bytes at most; header rows can be longer. */
    private static String key(List<String> header) {
        String folded = String.join("|", header.stream().map(Vocabulary::folded).toList());
        return folded.length() <= 500 ? folded : folded.substring(0, 480) + "#" + folded.hashCode();
    }

    private Import read(ResultSet row, int i) throws SQLException {
        return new Import(
                row.getLong("id"),
                row.getLong("person"),
                row.getString("kind"),
                row.getString("file_name"),
                row.getString("read_as"),
                row.getString("sheet"),
                Arrays.asList(json.readValue(row.getString("remarks"), Remark[].class)),
                row.getInt("header_line"),
                strings(row.getString("header")),
                strings(row.getString("mapping")),
                meanings(row),
                new Import.Usual(
                        row.getObject("owner", Long.class),
                        row.getObject("body", Long.class),
                        row.getString("audience")),
                Language.of(row.getString("language")).orElse(Language.BOKMAL),
                Import.State.valueOf(row.getString("state")),
                row.getString("problem"),
                row.getInt("line_count"),
                row.getInt("done_count"),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                instant(row, "run_at"),
                instant(row, "undone_at"));
    }

    private static java.time.@Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private List<Import.Meaning> meanings(ResultSet row) throws SQLException {
        return List.of(json.readValue(row.getString("meanings"), Import.Meaning[].class));
    }

    private List<String> strings(String array) {
        return List.of(json.readValue(array, String[].class));
    }
}
