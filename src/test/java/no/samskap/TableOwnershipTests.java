package no.samskap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A table has one owner. Others reach it through the owner's door, or through a view or a function the owner offers. */
@SamskapTest
class TableOwnershipTests {
    private static final Pattern TABLE = Pattern.compile("(?im)^\\s*create table (?:if not exists )?(\\w+)");
    private static final Pattern LITERAL = Pattern.compile("(?s)\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern NAMED =
            Pattern.compile("(?i)\\b(?:from|join|into|update|table|only)\\s+(?:public\\.)?([a-z_]+)\\b(?!\\s*\\()");
    private static final Pattern STATEMENT =
            Pattern.compile("(?is)\\b(select|insert into|update|delete from|from|join|with)\\b");

    @Autowired
    JdbcClient jdbc;

    @Test
    void noModuleNamesAnothersTable() {
        Map<String, String> owners = owners();
        List<String> trespasses = new ArrayList<>();
        for (Path file : Sources.under(Sources.JAVA, ".java")) {
            String module = Sources.module(Sources.JAVA, file);
            String java = Sources.text(file);
            LITERAL.matcher(java)
                    .results()
                    .forEach(literal -> tablesIn(sql(literal))
                            .filter(table -> !owners.getOrDefault(table, module).equals(module))
                            .forEach(table -> trespasses.add("%s:%d names %s of %s"
                                    .formatted(file, Sources.line(java, literal.start()), table, owners.get(table)))));
        }
        assertThat(trespasses).isEmpty();
    }

    @Test
    void noMigrationChangesAnothersTable() {
        Map<String, String> owners = owners();
        Pattern changed = Pattern.compile("(?i)\\b(?:alter table|insert into|update|delete from|drop table)\\s+(\\w+)");
        List<String> trespasses = new ArrayList<>();
        for (Path file : Sources.under(Sources.MIGRATIONS, ".sql")) {
            String module = Sources.module(Sources.MIGRATIONS, file);
            changed.matcher(Sources.text(file))
                    .results()
                    .map(hit -> hit.group(1))
                    .filter(table -> !owners.getOrDefault(table, module).equals(module))
                    .forEach(table -> trespasses.add(file + " changes " + table));
        }
        assertThat(trespasses).isEmpty();
    }

    /** Whose rows tell something of a record, straight or through another table, and yet leave no history. */
    private static final Map<String, String> WITHOUT_HISTORY = Map.ofEntries(
            Map.entry("following", "a person's own affair"),
            Map.entry("attachment_content", "the bytes; the attachment itself has a history"),
            Map.entry("project_sums", "added up from rows that have one"),
            Map.entry(
                    "published_report", "the report as it was published; that it was is in the history of the report"),
            Map.entry("impact_consent_link", "a secret; that somebody was asked is in the history of the quotation"),
            Map.entry("settled_row", "the rows of a figure that was settled: written once"),
            Map.entry("saved_view", "a person's own bookmarks"),
            Map.entry("saved_search", "a person's own bookmarks"),
            Map.entry("account_use", "visits, not changes"),
            Map.entry("address_confirmation", "secrets, and addresses that nobody has made sure of"),
            Map.entry("api_key", "secrets; making and ending one is in the audit"),
            Map.entry("invitation", "secrets, and addresses of strangers; making and ending one is in the audit"),
            Map.entry(
                    "vouched_organisation",
                    "what a provider said at the last sign-in; the role that is taken has a history"),
            Map.entry("theme_following", "a person's own affair"),
            Map.entry("notice", "a person's own affair"),
            Map.entry("notice_choice", "a person's own affair"),
            Map.entry("notice_round", "a person's own affair"),
            Map.entry("task_snoozed", "a person's own affair"),
            Map.entry("task_handed", "a person's own affair"),
            Map.entry("calendar_address", "a secret"));

    @Test
    void everyTableThatTellsOfARecordHasAHistory() {
        List<String> silent = jdbc.sql("""
                        with recursive told (relation) as (
                            select cast(cast('record' as regclass) as oid)
                             union
                            select c.conrelid from pg_constraint c join told on c.confrelid = told.relation
                             where c.contype = 'f'
                        )
                        select cast(cast(relation as regclass) as text)
                          from told
                         where (select count(distinct t.tgname) from pg_trigger t
                                 where t.tgrelid = relation and t.tgenabled = 'O'
                                   and t.tgname in ('history_of_inserts', 'history_of_updates', 'history_of_deletes')) < 3
                         order by 1""").query(String.class).list();
        assertThat(silent)
                .as("call belongs_to_record('table', 'column') is missing")
                .containsExactlyInAnyOrderElementsOf(WITHOUT_HISTORY.keySet());
    }

    @Test
    void everyMigrationSaysWhatBelongsToARecord() {
        List<String> silent = new ArrayList<>();
        Pattern create = Pattern.compile("(?is)create table (\\w+)\\s*\\((.*?)\\n\\);");
        for (Path file : Sources.under(Sources.MIGRATIONS, ".sql")) {
            String sql = Sources.text(file);
            create.matcher(sql)
                    .results()
                    .filter(table -> table.group(2).matches("(?is).*\\breferences record\\b.*"))
                    .filter(table -> !table.group(1).equals("record"))
                    .forEach(table -> silent.add(file + ": " + table.group(1) + " says 'references record' itself"));
        }
        assertThat(silent).isEmpty();
    }

    private static final Pattern REFERS = Pattern.compile("call refers_to_record\\('(\\w+)', '(\\w+)'\\)");
    private static final Pattern READ =
            Pattern.compile("\\breadable\\((?:[^()]|\\([^()]*\\))*\\)\\s+(?!where\\b|join\\b|on\\b)(\\w+)");

    /**
     * What was merged keeps its number in other tables. So whoever asks for the record that a column names says
     * {@code readable_today(:tokens) o on o.called = x.organisation}, and not {@code readable(:tokens) o on o.number = x.organisation}: the
     * line would be lost. Rows that belong to a record are read by its own number.
     */
    @Test
    void aRecordThatAnotherNamesIsReadByAnyOfItsNumbers() {
        Set<String> refers = calls(REFERS);
        Set<String> tables = owners().keySet();
        Set<String> names = refers.stream()
                .map(column -> column.substring(column.indexOf('.') + 1))
                .collect(Collectors.toSet());
        List<String> lost = new ArrayList<>();
        for (Path file : Sources.under(Sources.JAVA, ".java")) {
            String java = Sources.text(file);
            LITERAL.matcher(java).results().forEach(literal -> {
                String sql = sql(literal);
                READ.matcher(sql)
                        .results()
                        .map(read -> read.group(1))
                        .distinct()
                        .flatMap(alias -> Pattern.compile(
                                        "\\b" + alias + "\\.number = (?:(\\w+)\\.(\\w+)\\b(?!\\()|number_today\\()")
                                .matcher(sql)
                                .results())
                        .filter(joined -> {
                            if (joined.group(1) == null) return true;
                            String table = table(joined.group(1), sql, java);
                            return tables.contains(table)
                                    ? refers.contains(table + "." + joined.group(2))
                                    : names.contains(joined.group(2));
                        })
                        .forEach(joined -> lost.add("%s:%d says %s: readable_today, and called"
                                .formatted(file, Sources.line(java, literal.start()), joined.group())));
            });
        }
        assertThat(refers).contains("body_member.organisation", "contact_term.person");
        assertThat(lost).isEmpty();
    }

    private static Set<String> calls(Pattern call) {
        Set<String> columns = new TreeSet<>();
        for (Path file : Sources.under(Sources.MIGRATIONS, ".sql"))
            call.matcher(Sources.text(file)).results().forEach(hit -> columns.add(hit.group(1) + "." + hit.group(2)));
        return columns;
    }

    /** What the alias stands for in the first of the texts that says it; empty where it is a question of its own. */
    private static String table(String alias, String... texts) {
        Pattern named = Pattern.compile("\\b(?:from|join)\\s+(\\w+)\\s+(?:as\\s+)?" + alias + "\\b");
        return Stream.of(texts)
                .flatMap(text -> named.matcher(text).results())
                .map(hit -> hit.group(1))
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> owners() {
        Map<String, String> owners = new LinkedHashMap<>();
        for (Path file : Sources.under(Sources.MIGRATIONS, ".sql"))
            TABLE.matcher(Sources.text(file))
                    .results()
                    .forEach(table -> owners.put(table.group(1), Sources.module(Sources.MIGRATIONS, file)));
        return owners;
    }

    private static String sql(MatchResult literal) {
        return literal.group(1) != null ? literal.group(1) : literal.group(2);
    }

    private static Stream<String> tablesIn(String text) {
        if (!STATEMENT.matcher(text).find()) return Stream.empty();
        return NAMED.matcher(text).results().map(hit -> hit.group(1).toLowerCase(Locale.ROOT));
    }
}
