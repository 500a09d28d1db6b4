package no.samskap.directory;

import java.util.List;
import java.util.Set;
import no.samskap.core.Visitor;
import org.jspecify.annotations.Nullable;

/** Who may read and change what stands in the directory. */
final class DirectoryPolicy {
    private DirectoryPolicy() {}

    /** An organisation is added by an administrator; a unit also by those who write for what it is part of. */
    static boolean mayAddOrganisation(Visitor visitor, @Nullable Long partOf) {
        return visitor.isAdministrator() || (partOf != null && visitor.mayEditFor(partOf));
    }

    static List<String> organisationEditors(long number, @Nullable Long partOf) {
        return partOf == null
                ? List.of(Visitor.edits("org", number))
                : List.of(Visitor.edits("org", number), Visitor.edits("org", partOf));
    }

    /** A person is added by an administrator, or by somebody who writes for every organisation they belong to. */
    static boolean mayAddPerson(Visitor visitor, List<NewPerson.Affiliation> affiliations) {
        return visitor.isAdministrator()
                || (!affiliations.isEmpty()
                        && affiliations.stream()
                                .allMatch(affiliation -> visitor.mayEditFor(affiliation.organisation())));
    }

    /** Invented people are there for all to see; real ones for signed-in members. */
    static Set<String> personReaders(boolean invented) {
        return Set.of(invented ? Visitor.PUBLIC : Visitor.MEMBERS);
    }

    /** A real person's address is for members; an invented one leads nowhere. */
    static boolean maySeeEmail(Visitor visitor, boolean invented) {
        return invented || visitor.holdsAnyOf(Visitor.MEMBERS, Visitor.ADMIN);
    }

    static boolean mayAddBody(Visitor visitor) {
        return visitor.isAdministrator();
    }

    static List<String> bodyEditors(long number) {
        return List.of(Visitor.edits("body", number));
    }
}
