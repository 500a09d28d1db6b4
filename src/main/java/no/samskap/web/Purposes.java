package no.samskap.web;

import java.util.Map;

/** Why data of people are held. Implemented by the module that keeps the register of processing. */
public interface Purposes {
    /** Each processing by its code, with the name of its legal basis, by which the messages {@code privacy.basis.<name>} go. */
    Map<String, String> bases();
}
