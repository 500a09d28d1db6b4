package no.samskap.web;

import java.util.Map;

/**
 * A request that cannot be met, thrown where no form waits for the answer and met once, in {@link Errors}. What a visitor
 * may not read is {@code NotFound}: nobody learns that it is there.
 */
public abstract sealed class Refusal extends RuntimeException {
    private Refusal(String message) {
        super(message, null, false, false);
    }

    public static final class NotFound extends Refusal {
        public NotFound() {
            super("not found");
        }
    }

    /** The visitor knows that it is there, and may not. The message key says why, where that is known. */
    public static final class Forbidden extends Refusal {
        private final String messageKey;

        public Forbidden() {
            this("error.forbidden");
        }

        public Forbidden(String messageKey) {
            super(messageKey);
            this.messageKey = messageKey;
        }

        public String messageKey() {
            return messageKey;
        }
    }

    public static final class SignInFirst extends Refusal {
        public SignInFirst() {
            super("sign in first");
        }
    }

    /** The address moved for good: a merged record's number. */
    public static final class Moved extends Refusal {
        private final String address;
        private final long from;
        private final long to;

        /** @param address the page of the one it became part of */
        public Moved(String address, long from, long to) {
            super("moved");
            this.address = address;
            this.from = from;
            this.to = to;
        }

        public String address() {
            return address;
        }

        /** The same place of the API with the number of the one it became part of. */
        String apiAddress(String asked) {
            return asked.replaceFirst("/" + from + "(?=[/?]|$)", "/" + to);
        }
    }

    /** What a program sent breaks a rule: each field with its sentence. A form says the same at its fields. */
    public static final class Invalid extends Refusal {
        private final int status;
        private final Map<String, String> sentences;

        /** @param sentences by the field, in the language of whoever sent it */
        public Invalid(int status, Map<String, String> sentences) {
            super("invalid");
            this.status = status;
            this.sentences = Map.copyOf(sentences);
        }

        public Invalid(String field, String sentence) {
            this(422, Map.of(field, sentence));
        }

        public int status() {
            return status;
        }

        public Map<String, String> sentences() {
            return sentences;
        }
    }

    /** A request no page of ours sends. The message key says what is wrong with it. */
    public static final class Malformed extends Refusal {
        private final int status;
        private final String messageKey;

        public Malformed(int status, String messageKey) {
            super(messageKey);
            this.status = status;
            this.messageKey = messageKey;
        }

        public int status() {
            return status;
        }

        public String messageKey() {
            return messageKey;
        }
    }
}
