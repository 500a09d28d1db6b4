package no.samskap.accounts;

import java.time.LocalDate;

/** What came of giving somebody a role, or of taking it back. */
public sealed interface Giving {
    record Done() implements Giving {}

    /** They hold it already, or will. */
    record AlreadyHeld() implements Giving {}

    record EndsBeforeItStarts(LocalDate start) implements Giving {}

    /** Whoever was chosen has no account to hold a role with. */
    record NoAccount() implements Giving {}

    /** Nobody else could give roles there any more. */
    record LastAdministrator() implements Giving {}

    record NotYours() implements Giving {}
}
