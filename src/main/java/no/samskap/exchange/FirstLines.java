package no.samskap.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import no.samskap.core.Visitor;
import no.samskap.directory.Organisations;
import no.samskap.exchange.ImportLine.Outcome;
import no.samskap.projects.Project;
import no.samskap.records.Records;
import org.springframework.stereotype.Component;

/** Looks at the first lines of a file of projects for what speaks against how its columns were understood by their names. */
@Component
class FirstLines {
    /** The research council's numbers of projects. */
    private static final String COUNCIL_NUMBER = "\\d{1,7}";

    private final LineReader.Sources sources;
    private final Organisations organisations;
    private final Records records;

    FirstLines(LineReader.Sources sources, Organisations organisations, Records records) {
        this.sources = sources;
        this.organisations = organisations;
        this.records = records;
    }

    /**
     * What the columns are after that. Numbers of projects that are not here, and numbers that are not the research council's, are
     * what somebody else calls their projects. A column that only has a name like one of ours, and in which nothing is understood, is
     * something else.
     *
     * @param named by place whether the column has one of our names; otherwise its name is only like one
     */
    List<String> sift(Visitor visitor, Import file, List<List<String>> lines, List<Boolean> named) {
        List<String> mapping = new ArrayList<>(file.mapping());
        int number = mapping.indexOf(ProjectTable.NUMBER);
        if (number >= 0 && areElsewhere(visitor, values(lines, number))) isReference(mapping, number);
        int council = mapping.indexOf(ProjectTable.COUNCIL);
        if (council >= 0 && values(lines, council).stream().anyMatch(value -> !value.matches(COUNCIL_NUMBER)))
            isReference(mapping, council);
        Map<String, Integer> wrong = wrong(visitor, file, lines);
        for (int i = 0; i < mapping.size(); i++) {
            int written = values(lines, i).size();
            if (!named.get(i) && written > 0 && wrong.getOrDefault(mapping.get(i), 0) == written) mapping.set(i, "");
        }
        return List.copyOf(mapping);
    }

    private static void isReference(List<String> mapping, int place) {
        mapping.set(place, mapping.contains(ProjectTable.REFERENCE) ? "" : ProjectTable.REFERENCE);
    }

    private boolean areElsewhere(Visitor visitor, List<String> numbers) {
        List<Long> written = numbers.stream()
                .map(number -> number.replaceFirst("^#", ""))
                .filter(number -> number.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .toList();
        return !numbers.isEmpty()
                && records.findAll(visitor, written).stream()
                        .noneMatch(head -> head.kind().equals(Project.KIND));
    }

    /** By column in how many of the lines it was not understood. */
    private Map<String, Integer> wrong(Visitor visitor, Import file, List<List<String>> lines) {
        LineReader reader = new LineReader(visitor, file, sources, new OrganisationNames(organisations, visitor));
        Map<String, Integer> wrong = new HashMap<>();
        IntStream.range(0, lines.size())
                .mapToObj(
                        i -> new ImportLine(i, lines.get(i), Outcome.UNCHECKED, null, null, null, List.of(), List.of()))
                .flatMap(line -> reader.read(line).findings.stream()
                        .filter(ImportLine.Finding::error)
                        .map(ImportLine.Finding::column)
                        .distinct())
                .forEach(column -> wrong.merge(column, 1, Integer::sum));
        return wrong;
    }

    private static List<String> values(List<List<String>> lines, int place) {
        return lines.stream()
                .map(cells -> place < cells.size() ? cells.get(place).strip() : "")
                .filter(cell -> !cell.isEmpty())
                .toList();
    }
}
