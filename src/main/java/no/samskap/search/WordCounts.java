package no.samskap.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samskap.search.Norwegian.Told;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * How often each telling word stands in a text: what the index keeps of a record to compare it by. A word of the title counts twice in
 * the whole.
 *
 * @param inTitle by stem
 * @param inAll by stem; has all that the title has
 */
record WordCounts(Map<String, Integer> inTitle, Map<String, Integer> inAll) {
    private static final int TITLE_COUNTS = 2;

    static WordCounts of(List<Told> title, List<Told> text) {
        Map<String, Integer> inTitle = new LinkedHashMap<>();
        Map<String, Integer> inAll = new LinkedHashMap<>();
        for (Told told : title) {
            inTitle.merge(told.word().stem(), 1, Integer::sum);
            inAll.merge(told.word().stem(), TITLE_COUNTS, Integer::sum);
        }
        for (Told told : text) inAll.merge(told.word().stem(), 1, Integer::sum);
        return new WordCounts(inTitle, inAll);
    }

    /** Each stem as often as it stands there, with spaces between. */
    String repeated() {
        StringBuilder all = new StringBuilder();
        inAll.forEach((stem, many) -> all.repeat(stem + " ", many));
        return all.toString();
    }

    /** As {@link #read} reads it. */
    BytesRef written() {
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        try {
            for (Map.Entry<String, Integer> word : inAll.entrySet()) {
                out.writeString(word.getKey());
                out.writeVInt(word.getValue());
                out.writeVInt(inTitle.getOrDefault(word.getKey(), 0));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Memory can be written", e);
        }
        return new BytesRef(out.toArrayCopy());
    }

    /** Told of each word once. */
    @FunctionalInterface
    interface Reader {
        void word(String stem, int inAll, int inTitle);
    }

    static void read(BytesRef written, Reader reader) throws IOException {
        ByteArrayDataInput in = new ByteArrayDataInput(written.bytes, written.offset, written.length);
        while (!in.eof()) reader.word(in.readString(), in.readVInt(), in.readVInt());
    }
}
