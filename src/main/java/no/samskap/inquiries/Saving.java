package no.samskap.inquiries;

import java.util.List;

/** What came of saving an inquiry. */
public sealed interface Saving {
    record Saved(long number) implements Saving {}

    record Stale(Inquiry saved) implements Saving {}

    /** It has been sent, and would no longer say what all receivers must know. */
    record Incomplete(List<String> fields) implements Saving {}

    record NotYours() implements Saving {}
}
