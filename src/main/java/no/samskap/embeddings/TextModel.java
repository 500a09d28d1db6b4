package no.samskap.embeddings;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns texts into vectors of length 1: the nearer two point the same way, the nearer the texts are in meaning. Safe for many threads. */
public final class TextModel {
    /** What Lucene takes. */
    private static final int MOST_DIMENSIONS = 1024;

    /** In characters. The model reads 512 tokens at most: what comes later is not worth cutting into tokens. */
    private static final int LONGEST_READ = 8_000;

    private final TextTokens tokens;
    private final OnnxModel model;
    private final EmbeddingSettings settings;
    private final String id;
    private final int dimensions;

    private TextModel(TextTokens tokens, OnnxModel model, EmbeddingSettings settings, String id, int dimensions) {
        this.tokens = tokens;
        this.model = model;
        this.settings = settings;
        this.id = id;
        this.dimensions = dimensions;
    }

    static TextModel read(Path folder, EmbeddingSettings settings) throws Unusable {
        TextTokens tokens = null;
        OnnxModel model = null;
        boolean done = false;
        try {
            tokens = TextTokens.read(folder.resolve(Embeddings.TOKENIZER), settings.workFolder());
            model = OnnxModel.read(folder.resolve(Embeddings.MODEL));
            int dimensions = dimensions(tokens, model);
            TextModel read = new TextModel(tokens, model, settings, id(folder, settings), dimensions);
            done = true;
            return read;
        } catch (LinkageError | AssertionError missing) {
            throw new Unusable(Problem.NO_LIBRARIES, missing.toString(), missing);
        } catch (IOException unreadable) {
            throw new Unusable(Problem.BROKEN_MODEL, unreadable);
        } finally {
            if (!done) close(tokens, model);
        }
    }

    /** Another model, tokenizer or prefix has another one: vectors of two models tell nothing about each other. */
    public String id() {
        return id;
    }

    public int dimensions() {
        return dimensions;
    }

    /** The cosine from which a text is near enough to a question to be shown. */
    public double leastLikeness() {
        return settings.leastLikeness();
    }

    /** Empty where the model knows nothing of the text. */
    public Optional<float[]> ofQuestion(String text) {
        return of(List.of(settings.questionPrefix() + shortened(text))).getFirst();
    }

    /**
     * Of texts that may answer, in their order.
     *
     * @throws EmbeddingException where the model fails on one of them
     */
    public List<Optional<float[]>> ofPassages(List<String> texts) {
        return of(texts.stream()
                .map(text -> settings.passagePrefix() + shortened(text))
                .toList());
    }

    private List<Optional<float[]>> of(List<String> texts) {
        return vectors(tokens, model, texts).stream().map(TextModel::unit).toList();
    }

    private static List<float[]> vectors(TextTokens tokens, OnnxModel model, List<String> texts) {
        return model.vectors(tokens.of(texts));
    }

    /** Finds out by trying. */
    private static int dimensions(TextTokens tokens, OnnxModel model) throws Unusable {
        int dimensions;
        try {
            dimensions = vectors(tokens, model, List.of("Samskap")).getFirst().length;
        } catch (EmbeddingException e) {
            throw new Unusable(Problem.FAILED, e);
        }
        if (dimensions > MOST_DIMENSIONS)
            throw new Unusable(Problem.TOO_LARGE, dimensions + " > " + MOST_DIMENSIONS, null);
        return dimensions;
    }

    private static Optional<float[]> unit(float[] vector) {
        double squares = 0;
        for (float each : vector) squares += (double) each * each;
        double length = Math.sqrt(squares);
        if (!(length > 1e-9) || Double.isInfinite(length)) return Optional.empty();
        float[] unit = new float[vector.length];
        for (int i = 0; i < vector.length; i++) unit[i] = (float) (vector[i] / length);
        return Optional.of(unit);
    }

    private static String shortened(String text) {
        if (text.length() <= LONGEST_READ) return text;
        int end = Character.isHighSurrogate(text.charAt(LONGEST_READ - 1)) ? LONGEST_READ - 1 : LONGEST_READ;
        return text.substring(0, end);
    }

    /** Large models keep their weights in files beside, named after the model. */
    private static String id(Path folder, EmbeddingSettings settings) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(folder)) {
            all.filter(file -> file.getFileName().toString().startsWith(Embeddings.MODEL)
                            || file.getFileName().toString().equals(Embeddings.TOKENIZER))
                    .sorted()
                    .forEach(files::add);
        }
        MessageDigest digest = sha256();
        digest.update(settings.passagePrefix().getBytes(StandardCharsets.UTF_8));
        for (Path file : files) {
            digest.update((byte) 0);
            digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
            try (InputStream read = new DigestInputStream(Files.newInputStream(file), digest)) {
                read.transferTo(OutputStream.nullOutputStream());
            }
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 16);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    void close() {
        close(tokens, model);
    }

    private static void close(@Nullable TextTokens tokens, @Nullable OnnxModel model) {
        if (tokens != null) tokens.close();
        if (model != null) model.close();
    }
}
