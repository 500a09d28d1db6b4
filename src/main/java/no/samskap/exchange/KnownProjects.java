package no.samskap.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.samskap.exchange.ImportLine.Decision;
import no.samskap.exchange.ImportLine.Finding;
import org.jspecify.annotations.Nullable;

/**
 * Finds the projects that one file's lines are: by number, by what they are called elsewhere, else by title and parties. What the lines
 * were found to be like when the file was looked through is taken as it was; only what changed since is compared again.
 */
final class KnownProjects {
    private final Import file;
    private final References references;
    private final Titles titles;
    private final boolean sinceLooked;
    private final Map<String, Integer> lineOfTitle = new HashMap<>();
    private final Map<String, Integer> lineOfReference = new HashMap<>();
    private final Map<Long, Integer> lineOfNumber = new HashMap<>();

    /**
     * @param titles those to compare with
     * @param sinceLooked whether these are only what changed since the file was looked through
     */
    KnownProjects(Import file, References references, Titles titles, boolean sinceLooked) {
        this.file = file;
        this.references = references;
        this.titles = titles;
        this.sinceLooked = sinceLooked;
    }

    /** Finds the projects that lines are: by number, by what they are called elsewhere, else by title and parties. */
    void recognise(List<ReadLine> reads) {
        Map<References.Key, Long> elsewhere = references.find(reads.stream()
                .flatMap(read -> keys(read.row, file.usual().owner()).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new)));
        for (ReadLine read : reads) {
            Long number = ProjectTable.numberOrNull(read.row, ProjectTable.NUMBER);
            List<References.Key> keys = keys(read.row, file.usual().owner());
            read.known = number != null
                    ? number
                    : keys.stream()
                            .map(elsewhere::get)
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(null);
            if (twice(read, keys)) continue;
            String title = ProjectTable.value(read.row, ProjectTable.TITLE);
            if (read.known != null || title.isEmpty()) continue;
            Set<Long> with = ProjectTable.parties(read.row);
            if (with.isEmpty() && file.usual().owner() != null)
                with = Set.of(file.usual().owner());
            like(read, title, with).ifPresent(like -> {
                read.known = like;
                read.asks = true;
                read.findings.add(Finding.note(ProjectTable.TITLE, Finding.IS_LIKE, like.toString()));
            });
            if (read.line.decision() == Decision.UPDATE && twice(read, List.of())) continue;
            Integer earlier = lineOfTitle.putIfAbsent(
                    Vocabulary.folded(title) + "|" + ProjectTable.value(read.row, ProjectTable.OWNER) + "|"
                            + ProjectTable.value(read.row, ProjectTable.STARTS),
                    read.line.number());
            if (earlier != null && !read.asks) {
                read.asks = true;
                read.findings.add(Finding.note(ProjectTable.TITLE, "sameAsLine", earlier.toString()));
            }
        }
    }

    private boolean twice(ReadLine read, List<References.Key> keys) {
        Integer earlier = read.known == null ? null : lineOfNumber.putIfAbsent(read.known, read.line.number());
        for (References.Key key : keys) {
            Integer other = lineOfReference.putIfAbsent(key.scheme() + "|" + key.reference(), read.line.number());
            if (earlier == null) earlier = other;
        }
        if (earlier != null) read.findings.add(Finding.error("", "twice", earlier.toString()));
        return earlier != null;
    }

    static List<References.Key> keys(Map<String, String> row, @Nullable Long usualOwner) {
        List<References.Key> keys = new ArrayList<>();
        String council = ProjectTable.value(row, ProjectTable.COUNCIL);
        if (!council.isEmpty()) keys.add(new References.Key(References.COUNCIL, council));
        String nva = ProjectTable.value(row, ProjectTable.NVA);
        if (!nva.isEmpty()) keys.add(new References.Key(References.NVA, nva));
        String own = ProjectTable.value(row, ProjectTable.REFERENCE);
        String owner = ProjectTable.value(row, ProjectTable.OWNER);
        if (owner.isEmpty() && usualOwner != null) owner = usualOwner.toString();
        if (!own.isEmpty() && !owner.isEmpty()) keys.add(new References.Key("org:" + owner, own));
        return keys;
    }

    private Optional<Long> like(ReadLine read, String title, Set<Long> with) {
        return titles.like(title, with).or(() -> sinceLooked ? read.line.foundLike() : Optional.empty());
    }
}
