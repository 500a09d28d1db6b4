package no.samskap.search;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import no.samskap.embeddings.EmbeddingSettings;
import no.samskap.embeddings.Embeddings;
import no.samskap.search.RelevanceSet.Asking;
import no.samskap.search.RelevanceSet.Part;
import no.samskap.search.RelevanceSet.Ranking;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;

/**
 * Prints how well the search ranks, by sort of question: run it from the editor, with the argument {@code aside} for both parts.
 * Weights are chosen on the tuned part only. With {@code SAMSKAP_EMBEDDINGS} and the settings beside it one more row tells what that model is
 * worth here.
 */
final class Relevance {
    private Relevance() {}

    public static void main(String[] arguments) throws IOException {
        var records = RelevanceSet.records();
        Map<String, Ranking> rankings = new LinkedHashMap<>();
        rankings.put("plain", Rankings.bm25(new StandardAnalyzer(), records));
        rankings.put("NorwegianAnalyzer", Rankings.bm25(new NorwegianAnalyzer(), records));
        rankings.put("ours", Rankings.ours(records));
        Embeddings embeddings = new Embeddings(settings());
        if (embeddings.model().isPresent())
            rankings.put(
                    "with embeddings", Rankings.ours(records, embeddings.model().get()));
        boolean aside = List.of(arguments).contains("aside");
        List<Asking> all = RelevanceSet.queries();
        for (Part part : aside ? Part.values() : new Part[] {Part.TUNED}) {
            List<Asking> queries =
                    all.stream().filter(query -> query.part() == part).toList();
            System.out.println(part);
            rankings.forEach(
                    (name, ranking) -> System.out.printf("  %-20s %s%n", name, RelevanceSet.measure(ranking, queries)));
            for (String sort : new TreeSet<>(queries.stream().map(Asking::sort).toList())) {
                List<Asking> some = queries.stream()
                        .filter(query -> query.sort().equals(sort))
                        .toList();
                System.out.printf("    %-14s", sort);
                rankings.values()
                        .forEach(ranking -> System.out.printf(
                                " %.3f", RelevanceSet.measure(ranking, some).ndcg()));
                System.out.println();
            }
        }
        embeddings.destroy();
    }

    private static EmbeddingSettings settings() {
        Map<String, String> set = System.getenv();
        return new EmbeddingSettings(
                set.getOrDefault("SAMSKAP_EMBEDDINGS", ""),
                set.getOrDefault("SAMSKAP_EMBEDDINGS_QUESTION", ""),
                set.getOrDefault("SAMSKAP_EMBEDDINGS_PASSAGE", ""),
                Double.parseDouble(set.getOrDefault("SAMSKAP_EMBEDDINGS_LEAST", "0.5")),
                "target/embeddings");
    }
}
