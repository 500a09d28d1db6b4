package no.samskap.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Finds out which row names the columns, and what each column is. */
@Component
class Recognition {
    /** A title or an explanation may stand above the names. */
    static final int HEADER_WITHIN_ROWS = 10;

    /** Below this a name is more likely something else: «Starter» and «Startdato» are alike, «Status» and «Start» are not. */
    private static final double ALIKE = 0.72;

    private final Vocabulary vocabulary;

    Recognition(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    private record Guess(int place, String column, double likeness) {}

    /** For each name the code of a column, or an empty text; no column twice. */
    List<String> mapping(Importable kind, List<String> header) {
        List<Guess> guesses = new ArrayList<>();
        for (Column column : kind.columns()) {
            Set<String> names = vocabulary.names(kind.kind(), column.code());
            for (int i = 0; i < header.size(); i++) {
                double best =
                        Math.max(likeness(names, header.get(i)), likeness(names, Cells.withoutUnit(header.get(i))));
                if (best >= ALIKE) guesses.add(new Guess(i, column.code(), best));
            }
        }
        guesses.sort(Comparator.comparingDouble(Guess::likeness).reversed().thenComparingInt(Guess::place));
        List<String> mapping = new ArrayList<>(Collections.nCopies(header.size(), ""));
        Set<String> taken = new HashSet<>();
        for (Guess guess : guesses)
            if (mapping.get(guess.place()).isEmpty() && taken.add(guess.column()))
                mapping.set(guess.place(), guess.column());
        return mapping;
    }

    private static double likeness(Set<String> names, String written) {
        String folded = Vocabulary.folded(written);
        if (folded.isEmpty()) return 0;
        if (names.contains(folded)) return 1;
        return names.stream()
                .mapToDouble(name -> Vocabulary.likeness(name, folded))
                .max()
                .orElse(0);
    }

    /**
     * The same by what stands below the names: a column that only counts the lines is no number that records have here, whatever it
     * is called. Where no name is that of the column without which a file says nothing, one that has a word of it is: «Tittel på
     * tiltak».
     */
    List<String> mapping(Importable kind, List<String> header, List<List<String>> firstLines) {
        List<String> mapping = new ArrayList<>(mapping(kind, header));
        for (Column column : kind.columns()) {
            int place = column.shape() == Column.Shape.RECORD ? mapping.indexOf(column.code()) : -1;
            if (place >= 0 && countsLines(firstLines, place)) mapping.set(place, "");
        }
        boolean known = kind.columns().stream()
                .filter(column -> column.shape() == Column.Shape.RECORD)
                .anyMatch(column -> mapping.contains(column.code()));
        if (!known && !mapping.contains(kind.needed())) {
            int place = named(vocabulary.names(kind.kind(), kind.needed()), header, mapping);
            if (place >= 0) mapping.set(place, kind.needed());
        }
        return mapping;
    }

    /** By place whether the column is called what it is said to be, or only something like it. */
    List<Boolean> named(Importable kind, List<String> header, List<String> mapping) {
        return IntStream.range(0, header.size())
                .mapToObj(i -> {
                    Set<String> names = vocabulary.names(kind.kind(), mapping.get(i));
                    return names.contains(Vocabulary.folded(header.get(i)))
                            || names.contains(Vocabulary.folded(Cells.withoutUnit(header.get(i))));
                })
                .toList();
    }

    /** The first column that is nothing yet and has one of the names as a word of its own; -1 where none has. */
    private static int named(Set<String> names, List<String> header, List<String> mapping) {
        for (int i = 0; i < header.size(); i++)
            if (mapping.get(i).isEmpty()
                    && Arrays.stream(header.get(i).split("\\P{L}+"))
                            .map(Vocabulary::folded)
                            .anyMatch(names::contains)) return i;
        return -1;
    }

    /** A sum or a heading between them has no number. */
    private static boolean countsLines(List<List<String>> lines, int place) {
        List<String> numbers = lines.stream()
                .map(cells -> place < cells.size() ? cells.get(place).strip() : "")
                .filter(cell -> !cell.isEmpty())
                .toList();
        for (int i = 0; i < numbers.size(); i++) if (!numbers.get(i).equals(String.valueOf(i + 1))) return false;
        return !numbers.isEmpty();
    }

    /** Which of the first rows names most columns; the first where none names any. */
    int headerAmong(Importable kind, List<List<String>> firstRows) {
        int best = 0;
        long most = 0;
        for (int i = 0; i < firstRows.size(); i++) {
            long known = mapping(kind, firstRows.get(i)).stream()
                    .filter(column -> !column.isEmpty())
                    .count();
            if (known > most) {
                most = known;
                best = i;
            }
        }
        return best;
    }
}
