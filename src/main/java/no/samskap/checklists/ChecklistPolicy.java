package no.samskap.checklists;

import java.util.ArrayList;
import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.directory.Bodies;

/** Who may read and answer. */
final class ChecklistPolicy {
    private ChecklistPolicy() {}

    static boolean mayAnswerFor(Visitor visitor, long organisation) {
        return visitor.isSignedIn() && visitor.mayEditFor(organisation);
    }

    /** The organisation's own, those of the bodies it takes part in, and those who take part there too. */
    static List<String> readers(long organisation, Bodies.Company company) {
        List<String> readers = new ArrayList<>(
                List.of(Visitor.ADMIN, Visitor.reads("org", organisation), Visitor.edits("org", organisation)));
        company.bodies().forEach(body -> readers.add(Visitor.reads("body", body)));
        company.organisations().forEach(other -> readers.add(Visitor.reads("org", other)));
        return readers;
    }

    static List<String> editors(long organisation) {
        return List.of(Visitor.edits("org", organisation));
    }
}
