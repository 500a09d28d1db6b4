package no.samskap.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.samskap.core.Visitor;

/** Who writes, publishes and reads a report. */
final class ReportPolicy {
    private static final String BODY = "body";

    private ReportPolicy() {}

    static boolean mayWriteFor(Visitor visitor, long body) {
        return visitor.isSignedIn() && visitor.holdsAnyOf(Visitor.edits(BODY, body), Visitor.ADMIN);
    }

    /** Project leaders write; coordinators publish. */
    static boolean mayPublishFor(Visitor visitor, long body) {
        return visitor.isSignedIn() && visitor.holdsAnyOf(Visitor.administers(BODY, body), Visitor.ADMIN);
    }

    static List<String> readers(boolean published, Report.Audience audience, long body) {
        List<String> tokens = new ArrayList<>(List.of(Visitor.edits(BODY, body), Visitor.ADMIN));
        if (!published) return tokens;
        tokens.add(Visitor.reads(BODY, body));
        if (audience != Report.Audience.BODY) tokens.add(Visitor.MEMBERS);
        if (audience == Report.Audience.EVERYONE) tokens.add(Visitor.PUBLIC);
        return tokens;
    }

    static List<String> editors(long body) {
        return List.of(Visitor.edits(BODY, body));
    }

    /** Somebody of the audience and nothing more. */
    static Visitor reader(Report.Audience audience, long body) {
        return switch (audience) {
            case EVERYONE -> Visitor.STRANGER;
            case MEMBERS -> new Visitor(null, "", Set.of(Visitor.PUBLIC, Visitor.MEMBERS));
            case BODY -> new Visitor(null, "", Set.of(Visitor.PUBLIC, Visitor.MEMBERS, Visitor.reads(BODY, body)));
        };
    }
}
