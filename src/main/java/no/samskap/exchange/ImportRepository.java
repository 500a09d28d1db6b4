package no.samskap.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.samskap.core.Language;
import no.samskap.exchange.ImportLine.Decision;
import no.samskap.exchange.ImportLine.Outcome;
import no.samskap.exchange.Importable.Verdict;
import no.samskap.records.Changes;
import no.samskap.sheets.Reading;
import no.samskap.sheets.Remark;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps files and their lines. */
@Repository
class ImportRepository {
    private static final String SELECT = """
            select id, person, kind, file_name, read_as, sheet, remarks, header_line, header, mapping, owner, audience, language,
                   state, problem, line_count, done_count, sent_at, run_at, undone_at
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
                                                 owner, audience, language, state, line_count)
                        values (:person, :kind, :fileName, :readAs, :sheet, cast(:remarks as jsonb), :headerLine,
                                cast(:header as jsonb), cast(:mapping as jsonb), :owner, :audience, :language, :state, :lines)
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
                .param("owner", file.owner())
                .param("audience", file.audience())
                .param("language", file.language().code())
                .param("state", file.state().name())
                .param("lines", file.lines())
                .query(Long.class)
                .single();
    }

    /** A line with the cells as they were read. */
    record RawLine(int line, List<String> cells) {}

    void addLines(long file, List<RawLine> lines) {
        if (lines.isEmpty()) return;
        jdbc.sql("""
                        insert into data_import_line (import, line, cells)
                        select :file, cast(l ->> 'line' as int), l -> 'cells'
                          from jsonb_array_elements(cast(:lines as jsonb)) as l""")
                .param("file", file)
                .param("lines", json.writeValueAsString(lines))
                .update();
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

    Map<Outcome, Integer> counts(long file) {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        jdbc.sql("select outcome, count(*) as many from data_import_line where import = :file group by outcome")
                .param("file", file)
                .query(row -> {
                    counts.put(Outcome.valueOf(row.getString("outcome")), row.getInt("many"));
                });
        return counts;
    }

    int undecided(long file) {
        return jdbc.sql("""
                        select count(*) from data_import_line
                         where import = :file and outcome = 'ASK' and decision is null""").param("file", file).query(Integer.class).single();
    }

    /** Those after a line, in the order of the file. */
    List<ImportLine> after(long file, int line, int most) {
        return jdbc.sql("""
                        select line, cells, outcome, decision, record, version, findings, changes
                          from data_import_line where import = :file and line > :line order by line limit :most""")
                .param("file", file)
                .param("line", line)
                .param("most", most)
                .query(this::readLine)
                .list();
    }

    /** @param outcomes empty for all */
    List<ImportLine> page(long file, List<Outcome> outcomes, int most, long offset) {
        return jdbc.sql("""
                        select line, cells, outcome, decision, record, version, findings, changes
                          from data_import_line
                         where import = :file and (cardinality(cast(:outcomes as text[])) = 0 or outcome = any (:outcomes))
                         order by line limit :most offset :offset""")
                .param("file", file)
                .param("outcomes", outcomes.stream().map(Enum::name).toArray(String[]::new))
                .param("most", most)
                .param("offset", offset)
                .query(this::readLine)
                .list();
    }

    void judge(long file, List<Verdict> verdicts) {
        if (verdicts.isEmpty()) return;
        jdbc.sql("""
                        update data_import_line l
                           set outcome = v.outcome, record = v.record, version = v.version,
                               findings = cast(v.findings as jsonb), changes = cast(v.changes as jsonb)
                          from unnest(cast(:lines as int[]), cast(:outcomes as text[]), cast(:records as bigint[]),
                                      cast(:versions as int[]), cast(:findings as text[]), cast(:changes as text[]))
                               as v (line, outcome, record, version, findings, changes)
                         where l.import = :file and l.line = v.line""")
                .param("file", file)
                .param("lines", verdicts.stream().map(Verdict::line).toArray(Integer[]::new))
                .param(
                        "outcomes",
                        verdicts.stream()
                                .map(verdict -> verdict.outcome().name())
                                .toArray(String[]::new))
                .param("records", verdicts.stream().map(Verdict::record).toArray(Long[]::new))
                .param("versions", verdicts.stream().map(Verdict::version).toArray(Integer[]::new))
                .param(
                        "findings",
                        verdicts.stream()
                                .map(verdict -> written(verdict.findings()))
                                .toArray(String[]::new))
                .param(
                        "changes",
                        verdicts.stream()
                                .map(verdict -> written(verdict.changes()))
                                .toArray(String[]::new))
                .update();
    }

    private String written(List<?> all) {
        return all.isEmpty() ? "[]" : json.writeValueAsString(all);
    }

    void decide(long file, Map<Integer, Decision> decisions) {
        if (decisions.isEmpty()) return;
        jdbc.sql("""
                        update data_import_line l set decision = v.decision
                          from unnest(cast(:lines as int[]), cast(:decisions as text[])) as v (line, decision)
                         where l.import = :file and l.line = v.line and l.outcome = 'ASK'""")
                .param("file", file)
                .param("lines", decisions.keySet().toArray(Integer[]::new))
                .param("decisions", decisions.values().stream().map(Enum::name).toArray(String[]::new))
                .update();
    }

    /** All that were asked: where a line is like an earlier one there is no record to update, and it is passed over. */
    void decideAll(long file, Decision decision) {
        jdbc.sql("""
                        update data_import_line
                           set decision = case when :decision = 'UPDATE' and record is null then 'SKIP' else :decision end
                         where import = :file and outcome = 'ASK'""").param("file", file).param("decision", decision.name()).update();
    }

    void remap(long file, List<String> mapping, @Nullable Long owner, String audience) {
        jdbc.sql("""
                        update data_import set mapping = cast(:mapping as jsonb), owner = :owner, audience = :audience,
                               looked_at = null
                         where id = :file""")
                .param("file", file)
                .param("mapping", json.writeValueAsString(mapping))
                .param("owner", owner)
                .param("audience", audience)
                .update();
        jdbc.sql("update data_import_line set decision = null where import = :file and decision is not null")
                .param("file", file)
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
                        returning id, person, kind, file_name, read_as, sheet, remarks, header_line, header, mapping, owner,
                                  audience, language, state, problem, line_count, done_count, sent_at, run_at, undone_at""").query(this::read).optional();
    }

    Optional<List<String>> remembered(long person, String kind, List<String> header) {
        return jdbc.sql(
                        "select mapping from remembered_mapping where person = :person and kind = :kind and header = :header")
                .param("person", person)
                .param("kind", kind)
                .param("header", key(header))
                .query((row, i) -> strings(row.getString("mapping")))
                .optional();
    }

    void remember(long person, String kind, List<String> header, List<String> mapping) {
        jdbc.sql("""
                        insert into remembered_mapping (person, kind, header, mapping)
                        values (:person, :kind, :header, cast(:mapping as jsonb))
                        on conflict (person, kind, header) do update
                           set mapping = excluded.mapping, used_at = excluded.used_at""")
                .param("person", person)
                .param("kind", kind)
                .param("header", key(header))
                .param("mapping", json.writeValueAsString(mapping))
                .update();
    }

    /** A primary key has 2,700 bytes at most; header rows can be longer. */
    private static String key(List<String> header) {
        String folded = String.join("|", header.stream().map(Vocabulary::folded).toList());
        return folded.length() <= 500 ? folded : folded.substring(0, 480) + "#" + folded.hashCode();
    }

    private Import read(ResultSet row, int i) throws SQLException {
        long owner = row.getLong("owner");
        boolean owned = !row.wasNull();
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
                owned ? owner : null,
                row.getString("audience"),
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

    private List<String> strings(String array) {
        return List.of(json.readValue(array, String[].class));
    }

    private ImportLine readLine(ResultSet row, int i) throws SQLException {
        long record = row.getLong("record");
        boolean known = !row.wasNull();
        String decision = row.getString("decision");
        return new ImportLine(
                row.getInt("line"),
                strings(row.getString("cells")),
                Outcome.valueOf(row.getString("outcome")),
                decision == null ? null : Decision.valueOf(decision),
                known ? record : null,
                row.getObject("version", Integer.class),
                read(row.getString("findings"), ImportLine.Finding[].class),
                read(row.getString("changes"), ImportLine.Change[].class));
    }

    private <T> List<T> read(String array, Class<T[]> type) {
        return array.length() == 2 ? List.of() : Arrays.asList(json.readValue(array, type));
    }
}
