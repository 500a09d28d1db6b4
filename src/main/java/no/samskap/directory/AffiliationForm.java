package no.samskap.directory;

/** What kind of affiliation it is. Names are the messages {@code directory.affiliation.form.<name>}. */
public enum AffiliationForm {
    ORDINARY,
    /** One position that two employers share. */
    SHARED,
    /** A small position beside the main one. */
    SECONDARY,
    /** A stay with another employer, called hospitering. */
    VISITING,
    PUBLIC_SECTOR_PHD
}
