package no.samskap.needs;

/** What came of "we have this need too". */
public sealed interface Joining {
    record Joined() implements Joining {}

    record AlreadyJoined() implements Joining {}

    /** The organisation raised the need itself. */
    record OwnNeed() implements Joining {}

    record NotYours() implements Joining {}
}
