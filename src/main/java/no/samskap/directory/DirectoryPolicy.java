package no.samskap.directory;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.samskap.core.Visitor;

/** Who may read and change what stands in the directory. */
final class DirectoryPolicy {
    private DirectoryPolicy() {}

    /** Those who write for an organisation write for its units, and for what is part of those. */
    static List<String> organisationEditors(long number, List<Long> above) {
        return Stream.concat(Stream.of(number), above.stream())
                .map(organisation -> Visitor.edits("org", organisation))
                .toList();
    }

    /** A unit is closed by those who write for it; a whole organisation by a system administrator. */
    static boolean mayClose(Visitor visitor, Organisation organisation) {
        return visitor.isAdministrator()
                || (organisation.partOf() != null && organisation.head().mayBeEditedBy(visitor));
    }

    /** Of whom one is enough to read any person. */
    static final Set<String> ALL_PERSON_READERS = Set.of(Visitor.PUBLIC, Visitor.MEMBERS);

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
