package no.samskap.results;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.samskap.core.LocalizedText;
import no.samskap.core.Visitor;
import no.samskap.directory.Bodies;
import no.samskap.directory.Body;
import no.samskap.directory.BodyQueries;
import no.samskap.directory.Organisations;
import no.samskap.records.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The cooperation bodies a result can count under, with their focus areas. */
@Component
public class CountingBodies {
    private static final int MOST = 100;

    private final Bodies bodies;
    private final BodyQueries queries;
    private final Organisations organisations;
    private final Records records;

    CountingBodies(Bodies bodies, BodyQueries queries, Organisations organisations, Records records) {
        this.bodies = bodies;
        this.queries = queries;
        this.organisations = organisations;
        this.records = records;
    }

    public record Option(long number, String name, List<Body.FocusArea> areas) {
        boolean has(@Nullable Long area) {
            return area == null || areas.stream().anyMatch(each -> each.id() == area);
        }
    }

    /** Those the visitor's organisations are members of, or the visitor has a role in; all for an administrator. */
    public List<Option> optionsFor(Visitor visitor) {
        Map<Long, String> names = new TreeMap<>();
        bodies.optionsFor(visitor).forEach(option -> names.put(Long.valueOf(option.value()), option.label()));
        records.findAll(visitor, roles(visitor)).forEach(head -> names.put(head.number(), head.title()));
        List<Long> mine = organisations.actedForBy(visitor).stream()
                .map(Organisations.Named::number)
                .toList();
        if (!mine.isEmpty())
            queries.list(visitor, new BodyQueries.Filter("", List.of(), mine, List.of()), MOST, 0)
                    .forEach(row -> names.put(row.number(), row.title()));
        return names.entrySet().stream()
                .map(entry -> new Option(entry.getKey(), entry.getValue(), bodies.focusAreas(visitor, entry.getKey())))
                .sorted(Comparator.comparing(Option::name))
                .toList();
    }

    /** The name of a focus area; empty where the visitor may not read its body. */
    public Optional<LocalizedText> areaName(Visitor visitor, long area) {
        return bodies.focusArea(visitor, area).map(Body.FocusArea::name);
    }

    boolean mayCountUnder(Visitor visitor, long body, @Nullable Long area) {
        return optionsFor(visitor).stream().anyMatch(each -> each.number() == body && each.has(area));
    }

    /** Bodies the visitor has a role in, whichever role it is. */
    private static List<Long> roles(Visitor visitor) {
        return visitor.tokens().stream()
                .filter(token -> token.matches("body:\\d+"))
                .map(token -> Long.valueOf(token.substring("body:".length())))
                .toList();
    }
}
