package no.samskap.search;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samskap.records.IndexFeed;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;

/** The records, queries and judgements under {@code src/test/resources/relevance}: see the README there. */
final class RelevanceSet {
    private static final String PARTNERS = "Partnere: ";

    /** A ranking is measured on its first ten, as on the upper half of a page of answers. */
    static final int DEPTH = 10;

    /** One part is for choosing weights; the other is measured only. */
    enum Part {
        TUNED,
        ASIDE
    }

    /** @param judged grade by record: 2 answers it, 1 is about it, 0 neither */
    record Asking(String id, Part part, String sort, String text, Map<Long, Integer> judged) {}

    /** Means over queries. */
    record Measured(double ndcg, double recall, double reciprocalRank, int queries) {
        @Override
        public String toString() {
            return "nDCG@10 %.3f  Recall@10 %.3f  MRR %.3f  (%d)".formatted(ndcg, recall, reciprocalRank, queries);
        }
    }

    @FunctionalInterface
    interface Ranking {
        /** Record numbers, the best first. */
        List<Long> of(String text) throws IOException;
    }

    private RelevanceSet() {}

    /**
     * A record with what is around it.
     *
     * @param names of the organisations that own it or take part
     */
    record Written(IndexFeed.Entry entry, String themeWords, List<String> names) {
        List<String> texts() {
            List<String> all = new ArrayList<>(List.of(entry.title(), entry.summary(), entry.searchText(), themeWords));
            all.addAll(names);
            return all;
        }
    }

    static List<Written> records() {
        Map<String, String> themes = themeWords();
        List<Written> records = new ArrayList<>();
        for (CSVRecord row : rows("relevance/records.csv", '|')) {
            List<String> words = new ArrayList<>();
            if (!row.get("themes").isBlank())
                for (String key : row.get("themes").split(" ")) words.add(themes.getOrDefault(key, ""));
            List<String> names = new ArrayList<>(List.of(row.get("owner")));
            String text = row.get("text");
            if (text.startsWith(PARTNERS)) {
                names.addAll(List.of(text.substring(PARTNERS.length())
                        .replaceFirst("\\.$", "")
                        .split(", ")));
                text = "";
            }
            records.add(new Written(
                    entry(number(row.get("id")), row.get("kind"), row.get("title"), row.get("summary"), text),
                    String.join(" ", words),
                    names));
        }
        return records;
    }

    static IndexFeed.Entry record(long number, String title, String summary) {
        return entry(number, "need", title, summary, "");
    }

    private static IndexFeed.Entry entry(long number, String kind, String title, String summary, String text) {
        return new IndexFeed.Entry(
                number,
                kind,
                title,
                summary,
                text,
                "nb",
                Set.of("public"),
                List.of(),
                null,
                "",
                null,
                null,
                Instant.EPOCH,
                null,
                false);
    }

    static List<Asking> queries() {
        List<Asking> queries = new ArrayList<>();
        for (CSVRecord row : rows("relevance/queries.csv", '|')) {
            Map<Long, Integer> judged = new HashMap<>();
            for (String pair : row.get("judged").split(" "))
                judged.put(number(pair.split(":")[0]), Integer.valueOf(pair.split(":")[1]));
            queries.add(new Asking(
                    row.get("id"),
                    row.get("part").equals("tuned") ? Part.TUNED : Part.ASIDE,
                    row.get("sort"),
                    row.get("text"),
                    judged));
        }
        return queries;
    }

    static Measured measure(Ranking ranking, List<Asking> queries) {
        double ndcg = 0;
        double recall = 0;
        double reciprocal = 0;
        for (Asking query : queries) {
            List<Long> found = found(ranking, query);
            ndcg += ndcg(found, query.judged());
            recall += recall(found, query.judged());
            reciprocal += reciprocalRank(found, query.judged());
        }
        int many = queries.size();
        return new Measured(ndcg / many, recall / many, reciprocal / many, many);
    }

    static List<Long> found(Ranking ranking, Asking query) {
        try {
            return ranking.of(query.text()).stream().limit(DEPTH).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Järvelin and Kekäläinen (2002), gain 2^grade - 1, against the best order there is. */
    static double ndcg(List<Long> found, Map<Long, Integer> judged) {
        double gained = gained(
                found.stream().map(number -> judged.getOrDefault(number, 0)).toList());
        double best = gained(judged.values().stream()
                .sorted((one, other) -> Integer.compare(other, one))
                .limit(DEPTH)
                .toList());
        return best == 0 ? 0 : gained / best;
    }

    private static double gained(List<Integer> grades) {
        double sum = 0;
        for (int i = 0; i < grades.size(); i++)
            sum += (Math.pow(2, grades.get(i)) - 1) / (Math.log(i + 2) / Math.log(2));
        return sum;
    }

    /** Of those that answer or are about it, at most ten. */
    private static double recall(List<Long> found, Map<Long, Integer> judged) {
        long relevant = judged.values().stream().filter(grade -> grade > 0).count();
        long hits = found.stream()
                .filter(number -> judged.getOrDefault(number, 0) > 0)
                .count();
        return relevant == 0 ? 0 : (double) hits / Math.min(DEPTH, relevant);
    }

    private static double reciprocalRank(List<Long> found, Map<Long, Integer> judged) {
        for (int i = 0; i < found.size(); i++) if (judged.getOrDefault(found.get(i), 0) > 0) return 1.0 / (i + 1);
        return 0;
    }

    private static long number(String id) {
        return Long.parseLong(id.substring(1));
    }

    private static Map<String, String> themeWords() {
        Map<String, String> words = new LinkedHashMap<>();
        for (CSVRecord row : rows("themes/themes.csv", ','))
            words.put(
                    row.get("key"),
                    String.join(" ", Arrays.asList(row.get("label_nb"), row.get("label_nn"), row.get("label_en"))));
        return words;
    }

    private static List<CSVRecord> rows(String resource, char delimiter) {
        try (Reader reader =
                new InputStreamReader(new ClassPathResource(resource).getInputStream(), StandardCharsets.UTF_8)) {
            CSVFormat.Builder format = CSVFormat.RFC4180
                    .builder()
                    .setDelimiter(delimiter)
                    .setHeader()
                    .setSkipHeaderRecord(true);
            if (delimiter == '|') format.setQuote(null);
            return format.get().parse(reader).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
