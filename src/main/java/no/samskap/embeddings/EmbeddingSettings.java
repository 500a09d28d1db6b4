package no.samskap.embeddings;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param folder with {@code model.onnx} and {@code tokenizer.json}; empty: no model
 * @param questionPrefix what the model wants before a question; empty for most
 * @param passagePrefix what it wants before a text that answers
 * @param leastLikeness cosine from which a text counts as near a question, -1 to 1
 * @param workFolder where the tokenizer's own library is unpacked
 */
@ConfigurationProperties("samskap.embeddings")
public record EmbeddingSettings(
        String folder, String questionPrefix, String passagePrefix, double leastLikeness, String workFolder) {

    /** A space at the end of a setting is easily lost, and the models want one. */
    public EmbeddingSettings {
        questionPrefix = spaced(questionPrefix);
        passagePrefix = spaced(passagePrefix);
    }

    private static String spaced(String prefix) {
        return prefix.isBlank() ? "" : prefix.strip() + " ";
    }
}
