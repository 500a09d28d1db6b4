package no.samskap.matching;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import no.samskap.core.Visitor;

/** A case is for the adviser who opened it and for those who look after the same cooperations. */
final class BrokeragePolicy {
    private BrokeragePolicy() {}

    static Set<String> tokens(long adviser, Collection<Long> bodies) {
        Set<String> tokens = new TreeSet<>(Set.of(Visitor.reads("person", adviser), Visitor.ADMIN));
        bodies.forEach(body -> tokens.add(Visitor.edits("body", body)));
        return tokens;
    }
}
