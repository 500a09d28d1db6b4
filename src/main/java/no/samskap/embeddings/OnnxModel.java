package no.samskap.embeddings;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.samskap.embeddings.TextTokens.Tokens;

/**
 * A model as the ONNX runtime runs it. One that gives a vector for each token gets their mean, each token of the text counting once,
 * as in Reimers and Gurevych, Sentence-BERT (2019).
 */
final class OnnxModel implements AutoCloseable {
    private static final String IDS = "input_ids";
    private static final String COUNTS = "attention_mask";
    private static final String TYPES = "token_type_ids";
    private static final List<String> INPUTS = List.of(IDS, COUNTS, TYPES);

    private static final String OF_THE_TEXT = "sentence_embedding";
    private static final List<String> OF_TOKENS = List.of("last_hidden_state", "token_embeddings");

    /** Whoever works here at the same time wants the rest. */
    private static final int MOST_THREADS = 4;

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final String output;

    private OnnxModel(OrtEnvironment environment, OrtSession session, String output) {
        this.environment = environment;
        this.session = session;
        this.output = output;
    }

    static OnnxModel read(Path file) throws Unusable {
        try {
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            environment.setTelemetry(false);
            OrtSession session = session(environment, file);
            try {
                checkInputs(session);
                return new OnnxModel(environment, session, output(session));
            } catch (Unusable e) {
                session.close();
                throw e;
            }
        } catch (OrtException e) {
            throw new Unusable(Problem.BROKEN_MODEL, e);
        }
    }

    private static OrtSession session(OrtEnvironment environment, Path file) throws OrtException {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            int half = Runtime.getRuntime().availableProcessors() / 2;
            options.setIntraOpNumThreads(Math.clamp(half, 1, MOST_THREADS));
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            return environment.createSession(file.toString(), options);
        }
    }

    private static void checkInputs(OrtSession session) throws Unusable, OrtException {
        for (NodeInfo input : session.getInputInfo().values()) {
            boolean known = INPUTS.contains(input.getName())
                    && input.getInfo() instanceof TensorInfo tensor
                    && tensor.type == OnnxJavaType.INT64;
            if (!known) throw new Unusable(Problem.STRANGE_INPUTS, input.getName() + ", " + input.getInfo(), null);
        }
        if (!session.getInputNames().contains(IDS))
            throw new Unusable(Problem.STRANGE_INPUTS, session.getInputNames().toString(), null);
    }

    private static String output(OrtSession session) throws Unusable {
        if (session.getOutputNames().contains(OF_THE_TEXT)) return OF_THE_TEXT;
        Optional<String> ofTokens =
                OF_TOKENS.stream().filter(session.getOutputNames()::contains).findFirst();
        return ofTokens.orElseThrow(() ->
                new Unusable(Problem.STRANGE_OUTPUTS, session.getOutputNames().toString(), null));
    }

    /** One for each text; not of length 1. */
    List<float[]> vectors(Tokens tokens) {
        try (Inputs inputs = inputs(tokens);
                OrtSession.Result result = session.run(inputs.byName(), Set.of(output))) {
            return vectors(result.get(0).getValue(), tokens.counts());
        } catch (OrtException | RuntimeException e) {
            throw new EmbeddingException("The model failed", e);
        }
    }

    private static List<float[]> vectors(Object given, List<long[]> counts) {
        return switch (given) {
            case float[][] ofTexts -> List.of(ofTexts);
            case float[][][] ofTokens -> {
                List<float[]> means = new ArrayList<>();
                for (int i = 0; i < ofTokens.length; i++) means.add(mean(ofTokens[i], counts.get(i)));
                yield means;
            }
            default ->
                throw new IllegalArgumentException(
                        "It gives " + given.getClass().getSimpleName());
        };
    }

    private static float[] mean(float[][] tokens, long[] counts) {
        double[] sum = new double[tokens.length == 0 ? 0 : tokens[0].length];
        long counted = 0;
        for (int i = 0; i < tokens.length; i++) {
            if (counts[i] == 0) continue;
            counted++;
            for (int j = 0; j < sum.length; j++) sum[j] += tokens[i][j];
        }
        float[] mean = new float[sum.length];
        for (int j = 0; j < sum.length; j++) mean[j] = (float) (sum[j] / Math.max(1, counted));
        return mean;
    }

    /** What the model asks for, outside of Java's memory until it is closed. */
    private record Inputs(Map<String, OnnxTensor> byName) implements AutoCloseable {
        @Override
        public void close() {
            byName.values().forEach(OnnxTensor::close);
        }
    }

    private Inputs inputs(Tokens tokens) throws OrtException {
        Inputs inputs = new Inputs(new HashMap<>());
        for (String name : session.getInputNames()) {
            List<long[]> values = switch (name) {
                case IDS -> tokens.ids();
                case COUNTS -> tokens.counts();
                default -> tokens.types();
            };
            inputs.byName().put(name, OnnxTensor.createTensor(environment, values.toArray(long[][]::new)));
        }
        return inputs;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("The model was closed already", e);
        }
    }
}
