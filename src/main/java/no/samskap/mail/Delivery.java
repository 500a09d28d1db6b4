package no.samskap.mail;

/** The way out: to a mail server, or into the demo's mailbox. */
interface Delivery {
    /** False where there is nowhere to send to, or an operator holds all mail back. */
    boolean isReady();

    /** Whether letters are read in the outbox itself: then the links in them stay. */
    default boolean isReadHere() {
        return false;
    }

    /** A connection for as many mails as there are. */
    Line open() throws Unreachable;

    interface Line extends AutoCloseable {
        Outcome send(Mail mail);

        @Override
        void close();
    }

    /** What became of one mail. */
    sealed interface Outcome {
        record Sent() implements Outcome {}

        /** This one was refused, and may be taken later. */
        record RefusedForNow(String reason) implements Outcome {}

        /** This one will never be taken. */
        record RefusedForGood(String reason) implements Outcome {}

        /** Nothing can be sent now: says nothing of this mail. */
        record Away(String reason) implements Outcome {}

        /** The connection broke over this mail: the server is away, or does not bear it. */
        record Broken(String reason) implements Outcome {}
    }

    final class Unreachable extends Exception {
        Unreachable(String reason, Throwable cause) {
            super(reason, cause);
        }

        String reason() {
            return String.valueOf(getMessage());
        }
    }
}
