package no.samskap.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import no.samskap.core.Period;

/** The labelled pairs of {@code src/test/resources/overlap}: a file for each kind, every third pair kept aside for judging. */
final class LabelledPairs {
    static final List<String> KINDS = List.of("need", "project", "application", "result", "person", "organisation");

    private static final Path FOLDER = Path.of("src", "test", "resources", "overlap");

    private LabelledPairs() {}

    /** @param aside whether the weights were never fitted to it */
    record Pair(String kind, boolean same, boolean aside, Described one, Described other) {}

    static List<Pair> all() {
        return KINDS.stream().flatMap(kind -> of(kind).stream()).toList();
    }

    private static List<Pair> of(String kind) {
        List<String> lines = lines(FOLDER.resolve(kind + ".txt"));
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i + 2 < lines.size(); i += 3)
            pairs.add(new Pair(
                    kind,
                    lines.get(i).strip().equals("same"),
                    i / 3 % 3 == 2,
                    described(kind, lines.get(i + 1)),
                    described(kind, lines.get(i + 2))));
        return pairs;
    }

    /** {@code title | text | partner; partner | 2019-2022}. */
    private static Described described(String kind, String line) {
        String[] parts = line.split("\\s*\\|\\s*", -1);
        return new Described(
                kind,
                parts[0].strip(),
                parts.length > 1 ? parts[1].strip() : "",
                parts.length > 2
                        ? Arrays.stream(parts[2].split(";"))
                                .map(String::strip)
                                .filter(name -> !name.isEmpty())
                                .toList()
                        : List.of(),
                parts.length > 3 ? years(parts[3].strip()) : Period.ALWAYS);
    }

    private static Period years(String text) {
        String[] ends = text.split("-");
        return new Period(
                LocalDate.of(Integer.parseInt(ends[0]), 1, 1),
                LocalDate.of(Integer.parseInt(ends[ends.length - 1]), 12, 31));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
