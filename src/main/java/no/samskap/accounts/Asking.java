package no.samskap.accounts;

/** What came of asking for access, of answering such a request, or of taking what a provider vouches for. */
public sealed interface Asking {
    record Done() implements Asking {}

    /** A request of theirs is waiting there already. */
    record AlreadyAsked() implements Asking {}

    /** Whoever answers has not said who of the directory it is, or the one they said has an account by now, or has left. */
    record NotThem() implements Asking {}

    record AlreadyHeld() implements Asking {}

    /** Somebody else answered it first, or it was withdrawn. */
    record AlreadyAnswered() implements Asking {}

    /** It waits for somebody else, or there is no such organisation. */
    record NotYours() implements Asking {}
}
