package no.samskap.accounts;

import java.util.List;
import no.samskap.core.Visitor;

/**
 * What a person is to an organisation, to a cooperation body, or to the whole system. A role gives tokens; the tokens decide
 * what may be read and changed. Names are the messages {@code accounts.role.<name>}.
 */
public enum Role {
    READER(Place.ORGANISATION, false),
    CONTACT(Place.ORGANISATION, true),
    EDITOR(Place.ORGANISATION, true),
    ADMINISTRATOR(Place.ORGANISATION, true),
    /** Does research there, wherever that is: municipalities have researchers too. */
    RESEARCHER(Place.ORGANISATION, false),
    /** Studies there. Sees what members see, and not what the organisation keeps to its own. */
    STUDENT(Place.ORGANISATION, false),
    MEMBER(Place.BODY, false),
    STEERING_MEMBER(Place.BODY, false),
    ADVISER(Place.BODY, true),
    PROJECT_LEADER(Place.BODY, true),
    COORDINATOR(Place.BODY, true),
    /** Assesses what a body asks to have assessed. Sees that, and not what the body keeps to its own. */
    ASSESSOR(Place.BODY, false),
    SYSTEM_ADMINISTRATOR(Place.SYSTEM, true);

    public enum Place {
        ORGANISATION,
        BODY,
        SYSTEM
    }

    private final Place place;
    private final boolean edits;

    Role(Place place, boolean edits) {
        this.place = place;
        this.edits = edits;
    }

    public Place place() {
        return place;
    }

    /** The tokens it gives where it is held. */
    List<String> tokens(long record) {
        if (this == RESEARCHER) return List.of(Visitor.reads("org", record), Visitor.reads("researcher", record));
        if (this == STUDENT) return List.of(Visitor.reads("student", record));
        if (this == STEERING_MEMBER) return List.of(Visitor.reads("body", record), Visitor.reads("steering", record));
        if (this == ASSESSOR) return List.of(Visitor.reads("assessor", record));
        return switch (place) {
            case SYSTEM -> List.of(Visitor.ADMIN);
            case ORGANISATION -> tokens("org", record);
            case BODY -> tokens("body", record);
        };
    }

    /** Whether those who hold it give and take roles there. */
    boolean administers() {
        return this == ADMINISTRATOR || this == COORDINATOR;
    }

    private List<String> tokens(String what, long record) {
        if (administers())
            return List.of(Visitor.reads(what, record), Visitor.edits(what, record), Visitor.administers(what, record));
        return edits
                ? List.of(Visitor.reads(what, record), Visitor.edits(what, record))
                : List.of(Visitor.reads(what, record));
    }
}
