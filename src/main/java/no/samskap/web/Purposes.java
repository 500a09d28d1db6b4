package no.samskap.web;

/** Why data of people are held. Implemented by the module that keeps the register of processing. */
public interface Purposes {
    /** The name of the legal basis, by which the messages {@code privacy.basis.<name>} go. */
    String basisOf(String processing);
}
