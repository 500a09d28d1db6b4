package no.samskap.embeddings;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A model as small as can be, but a real one: a table with a row for each word, from which the rows of a text's words are taken. Words of
 * one group have the same row, so they mean the same; other words mean nothing. Written by hand in the format of onnx.proto3.
 */
public final class TinyModel {
    private static final int FLOAT = 1;
    private static final int INT64 = 7;

    private final Map<String, Integer> groupOf = new LinkedHashMap<>();
    private final int groups;
    private String output = "last_hidden_state";
    private String besides = "attention_mask";

    private TinyModel(List<String> groups) {
        this.groups = groups.size();
        for (int i = 0; i < groups.size(); i++) for (String word : groups.get(i).split(" ")) groupOf.put(word, i);
    }

    /** @param groups words in small letters with spaces between them */
    public static TinyModel of(String... groups) {
        return new TinyModel(List.of(groups));
    }

    TinyModel giving(String name) {
        output = name;
        return this;
    }

    TinyModel askingFor(String name) {
        besides = name;
        return this;
    }

    public Path writtenTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve(Embeddings.MODEL), model());
        Files.writeString(folder.resolve(Embeddings.TOKENIZER), tokenizer());
        return folder;
    }

    public static EmbeddingSettings settings(Path folder) {
        return new EmbeddingSettings(folder.toString(), "", "", 0.5, "target/embeddings");
    }

    /** Word 0 is every word that is not known. */
    private String tokenizer() {
        StringBuilder words = new StringBuilder("\"[UNK]\": 0");
        int number = 1;
        for (String word : groupOf.keySet())
            words.append(", \"").append(word).append("\": ").append(number++);
        return """
                {"version": "1.0", "truncation": null, "padding": null,
                 "added_tokens": [], "normalizer": {"type": "Lowercase"}, "pre_tokenizer": {"type": "Whitespace"},
                 "post_processor": null, "decoder": null,
                 "model": {"type": "WordLevel", "vocab": {%s}, "unk_token": "[UNK]"}}
                """.formatted(words);
    }

    private byte[] model() {
        Message rows = new Message()
                .number(1, groupOf.size() + 1)
                .number(1, groups)
                .number(2, FLOAT)
                .text(8, "rows")
                .bytes(9, rows());
        Message take = new Message()
                .text(1, "rows")
                .text(1, "input_ids")
                .text(2, output)
                .text(4, "Gather");
        Message graph = new Message()
                .message(1, take)
                .text(2, "tiny")
                .message(5, rows)
                .message(11, value("input_ids", INT64, "texts", "tokens"))
                .message(11, value(besides, INT64, "texts", "tokens"))
                .message(12, value(output, FLOAT, "texts", "tokens", "numbers"));
        return new Message()
                .number(1, 8)
                .message(7, graph)
                .message(8, new Message().text(1, "").number(2, 13))
                .bytes();
    }

    private byte[] rows() {
        ByteBuffer rows =
                ByteBuffer.allocate((groupOf.size() + 1) * groups * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < groups; i++) rows.putFloat(0);
        for (int group : groupOf.values()) for (int i = 0; i < groups; i++) rows.putFloat(i == group ? 1 : 0);
        return rows.array();
    }

    private static Message value(String name, int type, String... dimensions) {
        Message shape = new Message();
        for (String dimension : dimensions) shape.message(1, new Message().text(2, dimension));
        Message tensor = new Message().number(1, type).message(2, shape);
        return new Message().text(1, name).message(2, new Message().message(1, tensor));
    }

    /** As protocol buffers are written: each value with the number of its field. */
    private static final class Message {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Message number(int field, long value) {
            varint((long) field << 3);
            varint(value);
            return this;
        }

        Message bytes(int field, byte[] value) {
            varint(((long) field << 3) | 2);
            varint(value.length);
            out.writeBytes(value);
            return this;
        }

        Message text(int field, String value) {
            return bytes(field, value.getBytes(StandardCharsets.UTF_8));
        }

        Message message(int field, Message value) {
            return bytes(field, value.bytes());
        }

        byte[] bytes() {
            return out.toByteArray();
        }

        private void varint(long value) {
            long rest = value;
            while (rest > 127) {
                out.write((int) ((rest & 127) | 128));
                rest >>>= 7;
            }
            out.write((int) rest);
        }
    }
}
