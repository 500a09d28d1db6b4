package no.samskap.inquiries.data;

import java.util.Set;
import java.util.TreeSet;
import no.samskap.core.Visitor;

/** Who may read and change a routine: a draft those who write for the organisation, what is or was open everybody. */
final class DataRoutinePolicy {
    private DataRoutinePolicy() {}

    static boolean mayWriteFor(Visitor visitor, long owner) {
        return visitor.isSignedIn() && visitor.mayEditFor(owner);
    }

    static Set<String> editors(long owner) {
        return Set.of(Visitor.edits("org", owner), Visitor.ADMIN);
    }

    static Set<String> readers(DataRoutine.State state, long owner) {
        Set<String> tokens = new TreeSet<>(editors(owner));
        tokens.add(Visitor.reads("org", owner));
        if (state != DataRoutine.State.DRAFT) tokens.addAll(Set.of(Visitor.PUBLIC, Visitor.MEMBERS));
        return tokens;
    }
}
