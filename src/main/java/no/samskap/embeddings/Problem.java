package no.samskap.embeddings;

/** Why a model cannot be used, as the log says it. The page of the index says the same in the reader's language. */
public enum Problem {
    NO_FOLDER("There is no such folder. Put the model there, or leave SAMSKAP_EMBEDDINGS out"),
    NO_MODEL("The folder has no model.onnx. Export the model to ONNX, and put the file there under that name"),
    NO_TOKENIZER("The folder has no tokenizer.json. It comes with the model: put it beside model.onnx"),
    NO_LIBRARIES("This package is without the libraries for models, or they do not run on this machine. "
            + "Build Samskap with -Pembeddings, on a system they are made for"),
    BROKEN_MODEL("model.onnx cannot be read. Fetch or export it again, with the files that belong to it"),
    BROKEN_TOKENIZER("tokenizer.json cannot be read. Fetch it again from where the model came from"),
    STRANGE_INPUTS("The model asks for more than a text's tokens. Use one that is exported for sentence embeddings"),
    STRANGE_OUTPUTS(
            "The model gives neither sentence_embedding nor last_hidden_state. Use one for sentence embeddings"),
    TOO_LARGE("The model's vectors have more numbers than the index takes. Use a smaller model"),
    FAILED("The model failed on a first text. Its tokenizer.json may belong to another model");

    private final String sentence;

    Problem(String sentence) {
        this.sentence = sentence;
    }

    /** What is wrong and what to do. */
    String sentence() {
        return sentence;
    }
}
