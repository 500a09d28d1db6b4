package no.samskap.inquiries;

import java.util.List;

/** What came of sending an inquiry. */
public sealed interface Sending {
    /** @param held receivers whose cooperation looks at it first */
    record Sent(int cases, int held) implements Sending {}

    /** @param fields what is not said yet */
    record Incomplete(List<String> fields) implements Sending {}

    /** These have paused inquiries of this kind since they were chosen. */
    record Paused(List<Inquiry.Receiver> receivers) implements Sending {}

    /** So many a day, and not more. */
    record TooMany(int most) implements Sending {}

    record NotYours() implements Sending {}
}
