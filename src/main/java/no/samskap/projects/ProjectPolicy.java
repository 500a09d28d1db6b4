package no.samskap.projects;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import no.samskap.core.Visitor;
import no.samskap.projects.Project.Audience;
import org.jspecify.annotations.Nullable;

/** Who may read and change a project, and with it its applications. */
final class ProjectPolicy {
    private ProjectPolicy() {}

    /** A project without a known owner is written down by administrators only. */
    static boolean mayWriteFor(Visitor visitor, @Nullable Long organisation) {
        return visitor.isSignedIn()
                && (organisation == null ? visitor.isAdministrator() : visitor.mayEditFor(organisation));
    }

    static Set<String> readers(Audience audience, Collection<Long> parties, @Nullable Long body) {
        Set<String> tokens = new TreeSet<>(editors(parties, body));
        tokens.add(Visitor.ADMIN);
        parties.forEach(party -> tokens.add(Visitor.reads("org", party)));
        if (audience == Audience.MEMBERS) tokens.add(Visitor.MEMBERS);
        if (audience == Audience.EVERYONE) tokens.addAll(List.of(Visitor.MEMBERS, Visitor.PUBLIC));
        return tokens;
    }

    /** Those who write for one of the parties, or for the cooperation body it counts under. */
    static List<String> editors(Collection<Long> parties, @Nullable Long body) {
        List<String> tokens = new ArrayList<>();
        parties.forEach(party -> tokens.add(Visitor.edits("org", party)));
        if (body != null) tokens.add(Visitor.edits("body", body));
        return tokens;
    }
}
