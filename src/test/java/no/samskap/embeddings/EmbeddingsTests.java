package no.samskap.embeddings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import no.samskap.embeddings.Embeddings.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a real runtime and a real, if tiny, model. */
class EmbeddingsTests {
    @TempDir
    Path folder;

    private Embeddings embeddings = off();

    @AfterEach
    void close() {
        embeddings.destroy();
    }

    @Test
    void wordsThatMeanTheSameGiveTheSameVector() throws IOException {
        TextModel model = read(tiny());
        assertThat(model.dimensions()).isEqualTo(2);
        assertThat(cosine(model.ofQuestion("Sykehjem"), passage(model, "en aldersinstitusjon")))
                .isCloseTo(1, within(1e-6));
        assertThat(cosine(model.ofQuestion("sykehjem"), passage(model, "vei"))).isCloseTo(0, within(1e-6));
        assertThat(cosine(model.ofQuestion("sykehjem"), passage(model, "vei sykehjem")))
                .isCloseTo(Math.sqrt(0.5), within(1e-6));
    }

    @Test
    void aTextMeansTheSameBesideALongerOne() throws IOException {
        TextModel model = read(tiny());
        List<Optional<float[]>> together = model.ofPassages(List.of("sykehjem", "vei vei vei vei vei vei sykehjem"));
        assertThat(together.getFirst()).contains(passage(model, "sykehjem").orElseThrow());
        assertThat(together.getLast())
                .contains(passage(model, "vei vei vei vei vei vei sykehjem").orElseThrow());
    }

    @Test
    void aTextOfUnknownWordsMeansNothing() throws IOException {
        assertThat(passage(read(tiny()), "havnekaier som synker")).isEmpty();
    }

    @Test
    void onlyTheBeginningOfALongTextIsRead() throws IOException {
        TextModel model = read(tiny());
        assertThat(cosine(model.ofQuestion("sykehjem"), passage(model, "sykehjem ".repeat(512) + "vei ".repeat(3_000))))
                .isCloseTo(1, within(1e-6));
    }

    @Test
    void whatTheModelWantsBeforeATextIsPutThere() throws IOException {
        TextModel model = read(tiny(), new EmbeddingSettings(folder.toString(), "vei", " ", 0.5, "target/embeddings"));
        assertThat(cosine(model.ofQuestion("sykehjem"), passage(model, "sykehjem")))
                .isCloseTo(Math.sqrt(0.5), within(1e-6));
    }

    @Test
    void aModelMayGiveTheVectorOfATextItself() throws IOException {
        assertThat(read(tiny().giving("token_embeddings")).dimensions()).isEqualTo(2);
    }

    @Test
    void anotherModelIsKnownByItsFiles() throws IOException {
        String id = read(tiny()).id();
        embeddings.destroy();
        assertThat(read(tiny()).id()).isEqualTo(id);
        embeddings.destroy();
        assertThat(read(TinyModel.of("sykehjem skole", "vei")).id()).isNotEqualTo(id);
    }

    @Test
    void withoutAFolderThereIsNoModel() {
        assertThat(off().state()).isEqualTo(new State.Off());
        assertThat(off().model()).isEmpty();
    }

    @Test
    void saysWhatIsWrongWithAModel() throws IOException {
        assertThat(problem(folder.resolve("nowhere"))).isEqualTo(Problem.NO_FOLDER);
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThat(problem(empty)).isEqualTo(Problem.NO_MODEL);
        Path half = tiny().writtenTo(folder.resolve("half"));
        Files.delete(half.resolve("tokenizer.json"));
        assertThat(problem(half)).isEqualTo(Problem.NO_TOKENIZER);
        Path broken = tiny().writtenTo(folder.resolve("broken"));
        Files.writeString(broken.resolve("model.onnx"), "not a model");
        assertThat(problem(broken)).isEqualTo(Problem.BROKEN_MODEL);
        Path garbled = tiny().writtenTo(folder.resolve("garbled"));
        Files.writeString(garbled.resolve("tokenizer.json"), "{\"model\": 7}");
        assertThat(problem(garbled)).isEqualTo(Problem.BROKEN_TOKENIZER);
        assertThat(problem(tiny().askingFor("pixel_values").writtenTo(folder.resolve("pictures"))))
                .isEqualTo(Problem.STRANGE_INPUTS);
        assertThat(problem(tiny().giving("logits").writtenTo(folder.resolve("classes"))))
                .isEqualTo(Problem.STRANGE_OUTPUTS);
    }

    /** The tokenizer knows words for which the model has no row. */
    @Test
    void aTokenizerOfAnotherModelIsNoticed() throws IOException {
        Path mixed = TinyModel.of("vei").writtenTo(folder.resolve("mixed"));
        Path other = TinyModel.of("vei gate samskap").writtenTo(folder.resolve("other"));
        Files.copy(
                other.resolve("tokenizer.json"), mixed.resolve("tokenizer.json"), StandardCopyOption.REPLACE_EXISTING);
        assertThat(problem(mixed)).isEqualTo(Problem.FAILED);
    }

    private static TinyModel tiny() {
        return TinyModel.of("sykehjem aldersinstitusjon", "vei");
    }

    private TextModel read(TinyModel tiny) throws IOException {
        return read(tiny, TinyModel.settings(folder));
    }

    private TextModel read(TinyModel tiny, EmbeddingSettings settings) throws IOException {
        tiny.writtenTo(folder);
        embeddings = new Embeddings(settings);
        return embeddings.model().orElseThrow();
    }

    private static Embeddings off() {
        return new Embeddings(new EmbeddingSettings("", "", "", 0.5, "target/embeddings"));
    }

    private static Problem problem(Path folder) {
        State state = new Embeddings(TinyModel.settings(folder)).state();
        assertThat(state).isInstanceOf(State.Wrong.class);
        return ((State.Wrong) state).problem();
    }

    private static Optional<float[]> passage(TextModel model, String text) {
        return model.ofPassages(List.of(text)).getFirst();
    }

    private static double cosine(Optional<float[]> one, Optional<float[]> other) {
        float[] a = one.orElseThrow();
        float[] b = other.orElseThrow();
        double sum = 0;
        for (int i = 0; i < a.length; i++) sum += a[i] * b[i];
        return sum;
    }
}
