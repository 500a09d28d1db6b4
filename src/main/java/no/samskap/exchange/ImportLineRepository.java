package no.samskap.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import no.samskap.exchange.ImportLine.Decision;
import no.samskap.exchange.ImportLine.Outcome;
import no.samskap.exchange.Importable.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the lines of files that were sent: as they were read, what each was found to be, and what its sender says to that. */
@Repository
class ImportLineRepository {
    /** A finding is known by what it says; no findings are all lines. */
    private static final String HAVING = """
            (cardinality(cast(:findings as text[])) = 0
             or exists (select from jsonb_array_elements(findings) as f where md5(f::text) = any (:findings)))""";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ImportLineRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A line with the cells as they were read. */
    record RawLine(int line, List<String> cells) {}

    void add(long file, List<RawLine> lines) {
        if (lines.isEmpty()) return;
        jdbc.sql("""
                        insert into data_import_line (import, line, cells)
                        select :file, cast(l ->> 'line' as int), l -> 'cells'
                          from jsonb_array_elements(cast(:lines as jsonb)) as l""")
                .param("file", file)
                .param("lines", json.writeValueAsString(lines))
                .update();
    }

    /** How many lines of each outcome, of any outcome, have one of these findings. */
    Map<Outcome, Integer> counts(long file, List<String> findings) {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        jdbc.sql("select outcome, count(*) as many from data_import_line where import = :file and " + HAVING
                        + " group by outcome")
                .param("file", file)
                .param("findings", findings.toArray(String[]::new))
                .query(row -> {
                    counts.put(Outcome.valueOf(row.getString("outcome")), row.getInt("many"));
                });
        return counts;
    }

    /** What is wrong, and what else was found on more lines than one: what is wrong first, then what is on most lines. */
    List<ImportLine.Alike> alike(long file, int most) {
        return jdbc.sql("""
                        select f::text as finding, md5(f::text) as key, count(*) as lines, min(line) as first
                          from data_import_line cross join lateral jsonb_array_elements(findings) as f
                         where import = :file and findings <> '[]'
                         group by f
                        having count(*) > 1 or (f ->> 'error')::boolean
                         order by (f ->> 'error')::boolean desc, count(*) desc, min(line)
                         limit :most""")
                .param("file", file)
                .param("most", most)
                .query((row, i) -> new ImportLine.Alike(
                        row.getString("key"),
                        json.readValue(row.getString("finding"), ImportLine.Finding.class),
                        row.getInt("lines"),
                        row.getInt("first")))
                .list();
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

    List<ImportLine> page(long file, ImportLine.Wanted wanted, int most, long offset) {
        return jdbc.sql("""
                        select line, cells, outcome, decision, record, version, findings, changes
                          from data_import_line
                         where import = :file and (cardinality(cast(:outcomes as text[])) = 0 or outcome = any (:outcomes))
                           and\s""" + HAVING + " order by line limit :most offset :offset")
                .param("file", file)
                .param("outcomes", wanted.outcomes().stream().map(Enum::name).toArray(String[]::new))
                .param("findings", wanted.findings().toArray(String[]::new))
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

    /** Where a line is like an earlier one there is no record to update, and it is passed over. */
    void decide(long file, Map<Integer, Decision> decisions) {
        if (decisions.isEmpty()) return;
        jdbc.sql("""
                        update data_import_line l
                           set decision = case when v.decision = 'UPDATE' and l.record is null then 'SKIP' else v.decision end
                          from unnest(cast(:lines as int[]), cast(:decisions as text[])) as v (line, decision)
                         where l.import = :file and l.line = v.line and l.outcome = 'ASK'""")
                .param("file", file)
                .param("lines", decisions.keySet().toArray(Integer[]::new))
                .param("decisions", decisions.values().stream().map(Enum::name).toArray(String[]::new))
                .update();
    }

    /** The same for all that were asked. */
    void decideAll(long file, Decision decision) {
        jdbc.sql("""
                        update data_import_line
                           set decision = case when :decision = 'UPDATE' and record is null then 'SKIP' else :decision end
                         where import = :file and outcome = 'ASK'""").param("file", file).param("decision", decision.name()).update();
    }

    /** The columns mean something else now: what was answered was answered to another question. */
    void forgetDecisions(long file) {
        jdbc.sql("update data_import_line set decision = null where import = :file and decision is not null")
                .param("file", file)
                .update();
    }

    private ImportLine readLine(ResultSet row, int i) throws SQLException {
        long record = row.getLong("record");
        boolean known = !row.wasNull();
        String decision = row.getString("decision");
        return new ImportLine(
                row.getInt("line"),
                List.of(json.readValue(row.getString("cells"), String[].class)),
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
