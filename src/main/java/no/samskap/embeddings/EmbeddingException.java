package no.samskap.embeddings;

/** The model failed on a text that was given to it. */
public final class EmbeddingException extends RuntimeException {
    EmbeddingException(String message, Throwable cause) {
        super(message + ": " + cause.getMessage(), cause);
    }
}
