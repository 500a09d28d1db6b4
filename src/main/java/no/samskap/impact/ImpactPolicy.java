package no.samskap.impact;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import no.samskap.core.Visitor;

/**
 * Who reads and writes a case. Those who write for the body or the organisation write and publish it; whoever was asked to read a draft or
 * to agree to a quotation reads it; everybody reads what is published.
 */
final class ImpactPolicy {
    private ImpactPolicy() {}

    static boolean mayWriteFor(Visitor visitor, Teller teller) {
        return visitor.isSignedIn() && visitor.holdsAnyOf(editor(teller), Visitor.ADMIN);
    }

    static Set<String> editors(Teller teller) {
        return Set.of(editor(teller));
    }

    /** @param asked people who read the draft */
    static Set<String> readers(Teller teller, boolean published, Collection<Long> asked) {
        Set<String> tokens = new TreeSet<>(Set.of(editor(teller), Visitor.ADMIN));
        asked.forEach(person -> tokens.add(Visitor.reads("person", person)));
        if (published) tokens.addAll(Set.of(Visitor.PUBLIC, Visitor.MEMBERS));
        return tokens;
    }

    private static String editor(Teller teller) {
        return switch (teller) {
            case Teller.OfBody(long number) -> Visitor.edits("body", number);
            case Teller.OfOrganisation(long number) -> Visitor.edits("org", number);
        };
    }
}
