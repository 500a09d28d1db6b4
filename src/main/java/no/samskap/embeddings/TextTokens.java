package no.samskap.embeddings;

import ai.djl.engine.EngineException;
import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Cuts texts into the tokens a model knows, as its own {@code tokenizer.json} says. */
final class TextTokens implements AutoCloseable {
    /** What most models were trained with. */
    private static final int MOST_TOKENS = 512;

    private final HuggingFaceTokenizer tokenizer;

    private TextTokens(HuggingFaceTokenizer tokenizer) {
        this.tokenizer = tokenizer;
    }

    /**
     * Some texts as tokens, all of the same length: what a short one is filled up with does not count.
     *
     * @param counts 1 for a token of the text, 0 for what fills it up
     */
    record Tokens(List<long[]> ids, List<long[]> counts, List<long[]> types) {}

    static TextTokens read(Path file, String workFolder) throws Unusable {
        stayAtHome(workFolder);
        try {
            return new TextTokens(HuggingFaceTokenizer.builder()
                    .optTokenizerPath(file)
                    .optAddSpecialTokens(true)
                    .optTruncation(true)
                    .optMaxLength(MOST_TOKENS)
                    .optPadding(true)
                    .build());
        } catch (EngineException e) {
            throw new Unusable(Problem.NO_LIBRARIES, e);
        } catch (IOException | RuntimeException e) {
            throw new Unusable(Problem.BROKEN_TOKENIZER, e);
        }
    }

    /** The library would fetch programs for graphics cards, tell its makers that it runs, and write to the user's home. */
    private static void stayAtHome(String workFolder) {
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("ENGINE_CACHE_DIR", workFolder);
    }

    /** One after the other: the library does not promise more, and it takes little beside the model. */
    synchronized Tokens of(List<String> texts) {
        try {
            List<Encoding> encoded = List.of(tokenizer.batchEncode(texts));
            return new Tokens(
                    encoded.stream().map(Encoding::getIds).toList(),
                    encoded.stream().map(Encoding::getAttentionMask).toList(),
                    encoded.stream().map(Encoding::getTypeIds).toList());
        } catch (RuntimeException e) {
            throw new EmbeddingException("A text could not be cut into tokens", e);
        }
    }

    @Override
    public synchronized void close() {
        tokenizer.close();
    }
}
