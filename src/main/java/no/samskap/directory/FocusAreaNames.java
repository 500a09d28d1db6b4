package no.samskap.directory;

import java.util.Optional;
import java.util.Set;
import no.samskap.core.Visitor;
import no.samskap.records.ColumnNames;
import no.samskap.web.Words;
import org.springframework.stereotype.Component;

/** Focus areas by name in the history of whatever counts under them. */
@Component
class FocusAreaNames implements ColumnNames {
    private final Bodies bodies;

    FocusAreaNames(Bodies bodies) {
        this.bodies = bodies;
    }

    @Override
    public Set<String> columns() {
        return Set.of("focus_area", "focus_areas");
    }

    @Override
    public Optional<String> name(Visitor visitor, long number) {
        return bodies.focusArea(visitor, number).map(area -> Words.t(area.name()));
    }
}
