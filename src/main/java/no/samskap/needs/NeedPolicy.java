package no.samskap.needs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import no.samskap.core.Visitor;

/** Who may read and change a need, and who takes which step in its life. */
final class NeedPolicy {
    private NeedPolicy() {}

    static boolean mayWriteFor(Visitor visitor, long organisation) {
        return visitor.isSignedIn() && visitor.mayEditFor(organisation);
    }

    /** A draft is for those of the organisation who write; a sent need for its audience. */
    static List<String> readers(Need.State state, Need.Audience audience, long owner) {
        List<String> tokens = new ArrayList<>(List.of(Visitor.edits("org", owner), Visitor.ADMIN));
        if (state == Need.State.DRAFT || state == Need.State.RECEIVED) return tokens;
        tokens.add(Visitor.reads("org", owner));
        if (audience == Need.Audience.MEMBERS) tokens.add(Visitor.MEMBERS);
        if (audience == Need.Audience.EVERYONE) tokens.addAll(List.of(Visitor.MEMBERS, Visitor.PUBLIC));
        return tokens;
    }

    static List<String> editors(long owner) {
        return List.of(Visitor.edits("org", owner));
    }

    /**
     * The steps this visitor may take from where the need is. The owner may take each; those who write for a body that the owner
     * is a member of carry it on its way, but whether it is sent at all, and whether an answer is in use, only the owner knows.
     *
     * @param bodies which the need's owner takes part in today
     */
    static Set<Need.State> steps(Visitor visitor, Need need, Collection<Long> bodies) {
        Set<Need.State> steps = EnumSet.noneOf(Need.State.class);
        if (need.head().mayBeEditedBy(visitor)) steps.addAll(need.state().next());
        else if (!need.isDraft() && advises(visitor, bodies)) {
            steps.addAll(need.state().next());
            steps.remove(Need.State.DRAFT);
            steps.remove(Need.State.IN_USE);
        }
        return steps;
    }

    /**
     * Who sharpens a need into questions: those who write for its owner, those who write for a body that it concerns, researchers,
     * and people at universities and institutes who may read it.
     *
     * @param research whether the visitor is one of those
     */
    static boolean maySharpen(Visitor visitor, Need need, Collection<Long> bodies, boolean research) {
        if (need.head().mayBeEditedBy(visitor)) return true;
        return !need.isDraft() && visitor.isSignedIn() && (research || advises(visitor, bodies));
    }

    /** Who takes a question back: those who answer for the need, and whoever wrote it. */
    static boolean mayTakeBack(Visitor visitor, Need need, Collection<Long> bodies, Need.Question question) {
        return need.head().mayBeEditedBy(visitor)
                || advises(visitor, bodies)
                || (visitor.person() != null && visitor.person().equals(question.by()));
    }

    /** Whether the visitor writes for one of these bodies: as adviser, coordinator or project leader. */
    static boolean advises(Visitor visitor, Collection<Long> bodies) {
        return visitor.isSignedIn() && bodies.stream().anyMatch(body -> visitor.holds(Visitor.edits("body", body)));
    }
}
