package no.samskap.needs.challenges;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import no.samskap.core.Visitor;

/** Who gathers needs, who reads what was gathered, and who may say yes or no to it. */
final class ChallengePolicy {
    private ChallengePolicy() {}

    /** Those who write for a body: its advisers and coordinators. */
    static boolean mayGatherFor(Visitor visitor, long body) {
        return visitor.isSignedIn() && visitor.holdsAnyOf(Visitor.edits("body", body), Visitor.ADMIN);
    }

    /** A challenge made of a need that only members read is for members: its title may tell what the need says. */
    static Set<String> readers(Challenge.Audience audience, boolean allPublic, long body) {
        Set<String> tokens = new TreeSet<>(List.of(Visitor.reads("body", body), Visitor.MEMBERS, Visitor.ADMIN));
        if (audience == Challenge.Audience.EVERYONE && allPublic) tokens.add(Visitor.PUBLIC);
        return tokens;
    }

    static Set<String> editors(long body) {
        return Set.of(Visitor.edits("body", body));
    }
}
