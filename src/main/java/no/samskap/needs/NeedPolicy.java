package no.samskap.needs;

import java.util.ArrayList;
import java.util.List;
import no.samskap.core.Visitor;

/** Who may read and change a need. */
final class NeedPolicy {
    private NeedPolicy() {}

    static boolean mayWriteFor(Visitor visitor, long organisation) {
        return visitor.isSignedIn() && visitor.mayEditFor(organisation);
    }

    /** A draft is for those of the organisation who write; a published need for its audience. */
    static List<String> readers(Need.State state, Need.Audience audience, long owner) {
        List<String> tokens = new ArrayList<>(List.of(Visitor.edits("org", owner), Visitor.ADMIN));
        if (state == Need.State.DRAFT) return tokens;
        tokens.add(Visitor.reads("org", owner));
        if (audience == Need.Audience.MEMBERS) tokens.add(Visitor.MEMBERS);
        if (audience == Need.Audience.EVERYONE) tokens.addAll(List.of(Visitor.MEMBERS, Visitor.PUBLIC));
        return tokens;
    }

    static List<String> editors(long owner) {
        return List.of(Visitor.edits("org", owner));
    }
}
