package no.samskap.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.samskap.exchange.Import.Meaning;

/** What is read instead of values that were not understood. */
final class Meanings {
    /** In one file; who needs more had better correct the file. */
    static final int MOST = 500;

    private final Map<String, Map<String, String>> byColumn = new HashMap<>();

    Meanings(List<Meaning> all) {
        for (Meaning meaning : all)
            if (meaning.means() != null)
                byColumn.computeIfAbsent(meaning.column(), column -> new HashMap<>())
                        .put(meaning.written(), meaning.means());
    }

    /** What is read; empty where the value is passed over. */
    String of(String column, String written) {
        return byColumn.getOrDefault(column, Map.of()).getOrDefault(written, written);
    }

    /**
     * What holds after more was said. Whoever corrects what they said a value means corrects it for the value that stands in
     * the file, so that reading looks once.
     */
    static List<Meaning> with(List<Meaning> before, List<Meaning> said) {
        List<Meaning> all = new ArrayList<>(before);
        for (Meaning more : said) {
            all.removeIf(meaning -> meaning.isOf(more.column(), more.written()));
            if (more.means() == null) continue;
            all.replaceAll(meaning ->
                    meaning.column().equals(more.column()) && more.written().equals(meaning.means())
                            ? new Meaning(meaning.column(), meaning.written(), more.means())
                            : meaning);
            all.add(more);
        }
        return all.size() <= MOST ? List.copyOf(all) : List.copyOf(all.subList(all.size() - MOST, all.size()));
    }
}
