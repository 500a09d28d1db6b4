package no.samskap.embeddings;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;

/** The operator's model, if there is one. One that cannot be used stops nothing: it says what is wrong, and is not there. */
@Service
public class Embeddings implements DisposableBean {
    static final String MODEL = "model.onnx";
    static final String TOKENIZER = "tokenizer.json";

    private static final Logger log = LoggerFactory.getLogger(Embeddings.class);

    private final State state;

    public Embeddings(EmbeddingSettings settings) {
        this.state = settings.folder().isBlank() ? new State.Off() : read(settings);
    }

    public sealed interface State {
        /** No model is named. */
        record Off() implements State {}

        record On(TextModel model) implements State {}

        /** @param detail a path, a name, or a library's own words */
        record Wrong(Problem problem, String detail) implements State {}
    }

    public State state() {
        return state;
    }

    public Optional<TextModel> model() {
        return state instanceof State.On(TextModel model) ? Optional.of(model) : Optional.empty();
    }

    private static State read(EmbeddingSettings settings) {
        try {
            Path folder = folder(settings.folder());
            TextModel model = TextModel.read(folder, settings);
            log.info("Meanings of texts by the model in {}: {} numbers a text", folder, model.dimensions());
            return new State.On(model);
        } catch (Unusable e) {
            log.error(
                    "SAMSKAP_EMBEDDINGS is of no use, the search goes by words alone. {}: {}",
                    e.problem().sentence(),
                    e.detail());
            log.debug("Why", e);
            return new State.Wrong(e.problem(), e.detail());
        }
    }

    private static Path folder(String named) throws Unusable {
        try {
            Path folder = Path.of(named);
            if (!Files.isDirectory(folder)) throw new Unusable(Problem.NO_FOLDER, named, null);
            if (!Files.isRegularFile(folder.resolve(MODEL))) throw new Unusable(Problem.NO_MODEL, named, null);
            if (!Files.isRegularFile(folder.resolve(TOKENIZER))) throw new Unusable(Problem.NO_TOKENIZER, named, null);
            return folder;
        } catch (InvalidPathException e) {
            throw new Unusable(Problem.NO_FOLDER, e);
        }
    }

    @Override
    public void destroy() {
        model().ifPresent(TextModel::close);
    }
}
