package no.samskap.expertise;

/** What somebody is willing to be asked about. Names are the messages {@code expertise.willing.<name>}. */
public enum Willingness {
    LECTURE,
    PARTNER,
    SUPERVISE,
    ASSESS
}
