package no.samskap.themes;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import no.samskap.database.Loader;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Loads the theme tree that comes with the program, and follows it when a release changes labels or words. */
@Component
@Order(10)
class ThemeLoader implements Loader {
    private static final String SCHEME = "samskap";

    private final JdbcClient jdbc;
    private final Themes themes;

    ThemeLoader(JdbcClient jdbc, Themes themes) {
        this.jdbc = jdbc;
        this.themes = themes;
    }

    @Override
    @Transactional
    public void load() throws IOException {
        int place = 0;
        for (CSVRecord row : rows()) save(row, place++);
        themes.forget();
    }

    private void save(CSVRecord row, int place) {
        jdbc.sql("""
                        insert into theme (scheme, key, broader, notation, label_nb, label_nn, label_en,
                                           words_nb, words_nn, matches, place)
                        values (:scheme, :key, (select b.id from theme b where b.scheme = :scheme and b.key = :broader),
                                :notation, :nb, :nn, :en, :wordsNb, :wordsNn, :matches, :place)
                        on conflict (scheme, key) do update
                           set broader = excluded.broader, notation = excluded.notation, label_nb = excluded.label_nb,
                               label_nn = excluded.label_nn, label_en = excluded.label_en,
                               words_nb = excluded.words_nb, words_nn = excluded.words_nn,
                               matches = excluded.matches, place = excluded.place""")
                .param("scheme", SCHEME)
                .param("key", row.get("key"))
                .param("broader", row.get("parent"))
                .param("notation", row.get("notation"))
                .param("nb", row.get("label_nb"))
                .param("nn", row.get("label_nn"))
                .param("en", row.get("label_en"))
                .param("wordsNb", words(row.get("alt_nb")))
                .param("wordsNn", words(row.get("alt_nn")))
                .param("matches", matches(row))
                .param("place", place)
                .update();
    }

    private static List<CSVRecord> rows() throws IOException {
        try (Reader reader = new InputStreamReader(
                new ClassPathResource("themes/themes.csv").getInputStream(), StandardCharsets.UTF_8)) {
            return new ArrayList<>(CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)
                    .getRecords());
        }
    }

    private static String[] words(String several) {
        return several.isBlank() ? new String[0] : several.split("\\|");
    }

    private static String[] matches(CSVRecord row) {
        return Stream.concat(
                        Arrays.stream(words(row.get("kostra"))).map(code -> "kostra:" + code),
                        Arrays.stream(words(row.get("los"))).map(id -> "los:" + id))
                .toArray(String[]::new);
    }
}
