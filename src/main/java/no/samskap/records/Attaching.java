package no.samskap.records;

/** What came of attaching a file. */
public sealed interface Attaching {
    record Attached(Attachments.Attachment attachment) implements Attaching {}

    record TooLarge() implements Attaching {}

    record TooMany(int most) implements Attaching {}

    /** Of a type that is not taken, or of another than its name says. */
    record NotWhatItSays() implements Attaching {}

    record NotYours() implements Attaching {}
}
