package no.samskap.results;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.samskap.core.LocalizedText;
import no.samskap.core.Visitor;
import no.samskap.directory.Bodies;
import no.samskap.directory.Body;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The cooperation bodies a result can count under, with their focus areas. */
@Component
public class CountingBodies {
    private static final Pattern WRITES_FOR_BODY = Pattern.compile("body:(\\d+):edit");

    private final Bodies bodies;
    private final Records records;

    CountingBodies(Bodies bodies, Records records) {
        this.bodies = bodies;
        this.records = records;
    }

    public record Option(long number, String name, List<Body.FocusArea> areas) {}

    /** Those the visitor writes for, and those that what the result belongs to counts under. */
    public List<Option> optionsFor(Visitor visitor, @Nullable RecordHead belongsTo) {
        TreeSet<Long> numbers = new TreeSet<>();
        bodies.optionsFor(visitor).forEach(option -> numbers.add(Long.valueOf(option.value())));
        if (belongsTo != null)
            belongsTo.editors().stream()
                    .flatMap(CountingBodies::body)
                    .filter(body -> Bodies.mayLetCount(visitor, body, belongsTo))
                    .forEach(numbers::add);
        return records.findAll(visitor, numbers).stream()
                .map(head -> new Option(head.number(), head.title(), bodies.focusAreas(visitor, head.number())))
                .sorted(Comparator.comparing(Option::name))
                .toList();
    }

    /** The name of a focus area; empty where the visitor may not read its body. */
    public Optional<LocalizedText> areaName(Visitor visitor, long area) {
        return bodies.focusArea(visitor, area).map(Body.FocusArea::name);
    }

    boolean mayCountUnder(Visitor visitor, long body, @Nullable Long area, @Nullable RecordHead belongsTo) {
        return Bodies.mayLetCount(visitor, body, belongsTo)
                && records.find(visitor, Bodies.KIND, body).isPresent()
                && (area == null || bodies.focusAreas(visitor, body).stream().anyMatch(each -> each.id() == area));
    }

    private static Stream<Long> body(String token) {
        Matcher writes = WRITES_FOR_BODY.matcher(token);
        return writes.matches() ? Stream.of(Long.valueOf(writes.group(1))) : Stream.empty();
    }
}
