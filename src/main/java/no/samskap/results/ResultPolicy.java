package no.samskap.results;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import no.samskap.core.Visitor;
import no.samskap.directory.Bodies;
import no.samskap.records.RecordHead;
import org.jspecify.annotations.Nullable;

/** Who may read and change a result. */
final class ResultPolicy {
    private ResultPolicy() {}

    /** Those who write for the owner; and, for the owner of what it belongs to, those who edit that. */
    static boolean mayWriteFor(Visitor visitor, long owner, @Nullable RecordHead belongsTo) {
        if (!visitor.isSignedIn()) return false;
        return visitor.mayEditFor(owner)
                || (belongsTo != null
                        && Long.valueOf(owner).equals(belongsTo.owner())
                        && belongsTo.mayBeEditedBy(visitor));
    }

    /**
     * Those who write for the owner, an organisation behind it, or the body it counts under; of a project's result also
     * those who edit the project.
     */
    static Set<String> editors(ResultText text, @Nullable RecordHead belongsTo) {
        Set<String> tokens = new TreeSet<>();
        tokens.add(Visitor.edits("org", text.owner()));
        text.organisations().forEach(organisation -> tokens.add(Visitor.edits("org", organisation)));
        Long body = text.counting().body();
        if (body != null) tokens.add(Visitor.edits(Bodies.KIND, body));
        if (belongsTo != null && belongsTo.kind().equals(ResultOrigin.PROJECT)) tokens.addAll(belongsTo.editors());
        return tokens;
    }

    /** A draft is for those who may edit it; a published result for its audience. */
    static List<String> readers(Result.State state, ResultText text, Collection<String> editors) {
        List<String> tokens = new ArrayList<>(editors);
        tokens.add(Visitor.ADMIN);
        if (state == Result.State.DRAFT) return tokens;
        tokens.add(Visitor.reads("org", text.owner()));
        text.organisations().forEach(organisation -> tokens.add(Visitor.reads("org", organisation)));
        if (text.audience() == Result.Audience.MEMBERS) tokens.add(Visitor.MEMBERS);
        if (text.audience() == Result.Audience.EVERYONE) tokens.addAll(List.of(Visitor.MEMBERS, Visitor.PUBLIC));
        return tokens;
    }
}
