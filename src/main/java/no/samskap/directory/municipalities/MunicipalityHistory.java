package no.samskap.directory.municipalities;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Which municipality became which. Numbers are walked by time: a number that is used again later is another municipality. Where
 * one was divided, the files do not say which part of it went where, so each part counts as its successor.
 */
@Component
public class MunicipalityHistory {
    private final List<Change> changes;

    MunicipalityHistory() {
        this(read());
    }

    MunicipalityHistory(List<Change> changes) {
        this.changes = changes.stream().sorted(Comparator.comparing(Change::on)).toList();
    }

    record Change(LocalDate on, String oldNumber, String oldName, String newNumber, String newName) {
        boolean onlyRenumbers() {
            return isSamePlace(oldName, newName);
        }
    }

    /**
     * A municipality that is no more.
     *
     * @param on the first day without it
     * @param became the names of what it became part of, or was divided into
     */
    public record Former(String number, String name, LocalDate on, List<String> became) {
        public boolean wasDivided() {
            return became.size() > 1;
        }
    }

    /** What the municipality of today's number was made of, the latest change first. Mere new numbers are left out. */
    public List<Former> formerOf(String today) {
        Set<Former> former = new LinkedHashSet<>();
        for (Change change : into(today, LocalDate.MAX)) {
            List<String> became = changes.stream()
                    .filter(other ->
                            other.on().equals(change.on()) && other.oldNumber().equals(change.oldNumber()))
                    .map(Change::newName)
                    .distinct()
                    .toList();
            if (became.size() > 1 || !change.onlyRenumbers())
                former.add(new Former(change.oldNumber(), change.oldName(), change.on(), became));
        }
        return former.stream()
                .sorted(Comparator.comparing(Former::on).reversed().thenComparing(Former::name))
                .toList();
    }

    /** Numbers that today's municipality, or what it was made of, has had before. */
    public Set<String> formerNumbers(String today) {
        Set<String> numbers = new TreeSet<>();
        into(today, LocalDate.MAX).forEach(change -> numbers.add(change.oldNumber()));
        numbers.remove(today);
        return numbers;
    }

    /**
     * The names and numbers a search finds today's municipality by. They are also what a hit shows, so they read as a list: what it was
     * made of on the first line, numbers without a name of their own on the second; a line is left out where it would be empty.
     */
    public List<String> searchWords(String today) {
        List<Former> made = formerOf(today);
        Set<String> numbers = new TreeSet<>(formerNumbers(today));
        made.forEach(former -> numbers.remove(former.number()));
        return Stream.of(
                        made.stream()
                                .map(former -> former.name() + " (" + former.number() + ")")
                                .distinct()
                                .collect(Collectors.joining(", ")),
                        String.join(", ", numbers))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** When the number was given up; empty for one that is in force, or that the files do not know. */
    public Optional<LocalDate> endedOn(String number) {
        return outOf(number, LocalDate.MIN).stream().map(Change::on).max(Comparator.naturalOrder());
    }

    /** The numbers in force that what had this number became part of; several where it was divided. */
    public Set<String> successors(String number) {
        Set<String> found = new TreeSet<>();
        follow(number, LocalDate.MIN, found);
        found.remove(number);
        return found;
    }

    private void follow(String number, LocalDate since, Set<String> found) {
        List<Change> next = outOf(number, since);
        if (next.isEmpty()) found.add(number);
        next.forEach(change -> follow(change.newNumber(), change.on().plusDays(1), found));
    }

    /** The next change in which the number goes out of use. */
    private List<Change> outOf(String number, LocalDate since) {
        Optional<LocalDate> day = changes.stream()
                .filter(change -> change.oldNumber().equals(number)
                        && !change.newNumber().equals(number)
                        && !change.on().isBefore(since))
                .map(Change::on)
                .findFirst();
        return day.map(on -> changes.stream()
                        .filter(change -> change.oldNumber().equals(number)
                                && change.on().equals(on)
                                && !change.newNumber().equals(number))
                        .toList())
                .orElse(List.of());
    }

    private Collection<Change> into(String number, LocalDate before) {
        Set<Change> found = new LinkedHashSet<>();
        for (Change change : changes) {
            if (!change.newNumber().equals(number) || !change.on().isBefore(before)) continue;
            found.add(change);
            found.addAll(into(change.oldNumber(), change.on()));
        }
        return found;
    }

    /** Names in several languages are written with a hyphen between: sharing one is being the same place. */
    private static boolean isSamePlace(String one, String other) {
        Set<String> names = names(one);
        names.retainAll(names(other));
        return !names.isEmpty();
    }

    private static Set<String> names(String official) {
        Set<String> names = new TreeSet<>();
        Arrays.stream(official.split(" - "))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .forEach(names::add);
        return names;
    }

    private static List<Change> read() {
        try (Reader reader = new InputStreamReader(
                new ClassPathResource("directory/municipality-changes.csv").getInputStream(), StandardCharsets.UTF_8)) {
            return CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader).stream()
                    .map(row -> new Change(
                            LocalDate.parse(row.get("date")),
                            row.get("old_number"),
                            row.get("old_name").strip(),
                            row.get("new_number"),
                            row.get("new_name").strip()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The program brings the changes of municipalities", e);
        }
    }
}
