package no.samskap.accounts;

/** A principal of the session that knows its person's record number. */
interface KnownPerson {
    long person();
}
