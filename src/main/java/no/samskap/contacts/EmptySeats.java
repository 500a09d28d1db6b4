package no.samskap.contacts;

import java.util.List;
import java.util.stream.Collectors;
import no.samskap.core.Visitor;
import no.samskap.records.Owing;
import no.samskap.web.Words;
import org.springframework.stereotype.Component;

/** An empty seat waits for those who can fill it: in the organisation, and in the cooperations it takes part in. */
@Component
class EmptySeats implements Owing {
    private final ContactQueries queries;

    EmptySeats(ContactQueries queries) {
        this.queries = queries;
    }

    @Override
    public List<Owed> owedBy(Visitor visitor, int most) {
        if (!visitor.isSignedIn()) return List.of();
        return queries.emptyFor(visitor, most).stream()
                .map(point -> new Owed(
                        Words.t("contacts.empty"),
                        point.head().title(),
                        point.head().language(),
                        "/kontaktpunkter/" + point.number(),
                        Words.t(
                                "contacts.empty.owed",
                                point.serves().stream()
                                        .map(ContactPoint.Served::name)
                                        .collect(Collectors.joining(", ")))))
                .toList();
    }
}
