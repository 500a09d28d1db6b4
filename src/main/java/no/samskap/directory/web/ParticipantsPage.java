package no.samskap.directory.web;

import java.util.List;
import no.samskap.directory.Body;
import no.samskap.directory.Organisation;
import org.jspecify.annotations.Nullable;

/** Who takes part in a body, on a map and in a list to print. */
public record ParticipantsPage(Body body, BodyMap map, List<Row> rows) {
    /** @param municipality where it is; null where that is not known, so that it is not on the map */
    public record Row(
            Body.Member member,
            Organisation.@Nullable Form form,
            @Nullable String municipality) {}

    public List<Row> unplaced() {
        return rows.stream().filter(row -> row.municipality() == null).toList();
    }
}
