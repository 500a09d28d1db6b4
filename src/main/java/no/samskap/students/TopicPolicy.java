package no.samskap.students;

import java.util.Set;
import no.samskap.core.Visitor;

/** Everybody may read a topic. Those who write for the organisation that offers it may change it. */
final class TopicPolicy {
    static final Set<String> READERS = Set.of(Visitor.PUBLIC, Visitor.MEMBERS, Visitor.ADMIN);

    private TopicPolicy() {}

    static boolean mayWriteFor(Visitor visitor, long owner) {
        return visitor.isSignedIn() && visitor.mayEditFor(owner);
    }

    static Set<String> editors(long owner) {
        return Set.of(Visitor.edits("org", owner), Visitor.ADMIN);
    }
}
