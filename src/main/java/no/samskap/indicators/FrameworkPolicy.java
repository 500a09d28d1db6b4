package no.samskap.indicators;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.samskap.core.Visitor;

/** Who may read and change a framework. */
final class FrameworkPolicy {
    private FrameworkPolicy() {}

    static boolean mayWriteFor(Visitor visitor, long body) {
        return visitor.isSignedIn() && visitor.holdsAnyOf(Visitor.edits("body", body), Visitor.ADMIN);
    }

    /** Coordinators ask and approve. */
    static boolean mayApproveFor(Visitor visitor, long body) {
        return visitor.isSignedIn() && visitor.holdsAnyOf(Visitor.administers("body", body), Visitor.ADMIN);
    }

    /** The steering group locks. */
    static boolean mayLockFor(Visitor visitor, long body) {
        return visitor.isSignedIn() && visitor.holdsAnyOf(Visitor.reads("steering", body), Visitor.ADMIN);
    }

    /** @param guests people from elsewhere who read it */
    static List<String> readers(boolean isOpen, long body, Set<Long> guests) {
        List<String> tokens =
                new ArrayList<>(List.of(Visitor.reads("body", body), Visitor.edits("body", body), Visitor.ADMIN));
        for (long person : guests) tokens.add(Visitor.reads("person", person));
        if (isOpen) tokens.addAll(List.of(Visitor.MEMBERS, Visitor.PUBLIC));
        return tokens;
    }

    static List<String> editors(long body) {
        return List.of(Visitor.edits("body", body));
    }
}
