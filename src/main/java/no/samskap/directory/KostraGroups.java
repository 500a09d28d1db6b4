package no.samskap.directory;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samskap.database.Loader;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The KOSTRA group of each municipality, by which Statistics Norway compares those that are alike. The groups are not among the data
 * that come with the program: whoever runs it names a file, with a line for each municipality, its number in the column
 * {@code sourceCode} and the group's name in {@code targetName}, as correspondence tables of Statistics Norway's Klass have them.
 */
@Component
@Order(25)
public class KostraGroups implements Loader {
    private static final Logger log = LoggerFactory.getLogger(KostraGroups.class);
    private static final String MUNICIPALITY = "sourceCode";
    private static final String GROUP = "targetName";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final String file;

    KostraGroups(JdbcClient jdbc, TransactionTemplate transaction, @Value("${samskap.kostra}") String file) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.file = file;
    }

    /** Takes the file's groups in place of those there were. A file that cannot be read changes nothing, and keeps nobody from starting. */
    @Override
    public void load() {
        if (file.isEmpty()) return;
        try {
            Map<String, String> groups = read(Files.readString(Path.of(file), StandardCharsets.UTF_8));
            transaction.executeWithoutResult(status -> replace(groups));
            log.info("{} municipalities have a KOSTRA group", groups.size());
        } catch (IOException | IllegalArgumentException e) {
            log.error("The KOSTRA groups in {} cannot be read: {}", file, e.toString());
        }
    }

    /** The groups there are; empty where no file was named. */
    public List<String> all() {
        return jdbc.sql("select distinct name from kostra_group order by name")
                .query(String.class)
                .list();
    }

    /** @throws IllegalArgumentException where a column is missing or a number is none of a municipality */
    static Map<String, String> read(String text) throws IOException {
        String csv = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        char delimiter = csv.lines().findFirst().orElse("").contains(";") ? ';' : ',';
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        Map<String, String> groups = new LinkedHashMap<>();
        try (Reader reader = Reader.of(csv);
                CSVParser rows = format.parse(reader)) {
            for (CSVRecord row : rows) {
                String number = row.get(MUNICIPALITY).strip();
                String group = row.get(GROUP).strip();
                if (!number.matches("\\d{4}") || group.isEmpty() || group.length() > 200)
                    throw new IllegalArgumentException("Line " + row.getRecordNumber() + ": " + number + ", " + group);
                groups.put(number, group);
            }
        }
        return groups;
    }

    private void replace(Map<String, String> groups) {
        String[] numbers = groups.keySet().toArray(String[]::new);
        jdbc.sql("delete from kostra_group where municipality_number <> all (:numbers)")
                .param("numbers", numbers)
                .update();
        // two nodes may start at once
        jdbc.sql("""
                        insert into kostra_group (municipality_number, name)
                        select * from unnest(cast(:numbers as text[]), cast(:names as text[])) order by 1
                        on conflict (municipality_number) do update set name = excluded.name""")
                .param("numbers", numbers)
                .param("names", groups.values().toArray(String[]::new))
                .update();
    }
}
