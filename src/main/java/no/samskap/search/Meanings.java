package no.samskap.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.samskap.embeddings.EmbeddingException;
import no.samskap.embeddings.Embeddings;
import no.samskap.embeddings.TextModel;
import no.samskap.records.IndexFeed;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What records and questions mean, where the operator has a model: each text is given to it once. Without a model there is nothing here. */
@Component
class Meanings implements DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(Meanings.class);

    /** Texts that are given to the model together. */
    private static final int TOGETHER = 16;

    private final @Nullable TextModel model;
    private final @Nullable KnownMeanings known;

    Meanings(Embeddings embeddings, @Value("${samskap.search.directory}") String where) {
        this.model = embeddings.model().orElse(null);
        this.known = model == null ? null : KnownMeanings.of(where, model.id());
    }

    boolean isOn() {
        return model != null;
    }

    /** For the fingerprint of an index. */
    List<String> madeOf() {
        return model == null ? List.of() : List.of("meanings " + model.id());
    }

    /** Of a question with words besides phrases and numbers: those are looked for as they are written. */
    Optional<MeaningSought> sought(String text, Asked asked) {
        return sought(model, text, asked);
    }

    static Optional<MeaningSought> sought(@Nullable TextModel model, String text, Asked asked) {
        if (model == null || asked.words().stream().allMatch(Norwegian.Word::isNumber)) return Optional.empty();
        try {
            return model.ofQuestion(text).map(vector -> new MeaningSought(vector, model.leastLikeness()));
        } catch (EmbeddingException e) {
            log.warn("A question is answered by its words alone", e);
            return Optional.empty();
        }
    }

    /** By record, of those that are known already; empty inside where the model knows nothing of its text. */
    Map<Long, Optional<float[]>> of(Collection<IndexFeed.Entry> entries) {
        if (known == null) return Map.of();
        try {
            Map<Long, String> texts = new HashMap<>();
            entries.forEach(entry -> texts.put(entry.number(), shortWord(text(entry))));
            return known.of(texts);
        } catch (IOException | AlreadyClosedException e) {
            log.warn("The known meanings cannot be read: the words are searched without them", e);
            return Map.of();
        }
    }

    /**
     * Gives the model those texts it was not given yet.
     *
     * @return how many
     * @throws EmbeddingException where it failed on all of some: there is something wrong with it, and not with the texts
     */
    int learn(Collection<IndexFeed.Entry> entries) {
        if (model == null || known == null) return 0;
        Map<Long, Optional<float[]>> before = of(entries);
        List<IndexFeed.Entry> unknown = entries.stream()
                .filter(entry -> !before.containsKey(entry.number()))
                .sorted(Comparator.comparingInt(entry -> text(entry).length()))
                .toList();
        try {
            for (int i = 0; i < unknown.size(); i += TOGETHER)
                learn(model, known, unknown.subList(i, Math.min(unknown.size(), i + TOGETHER)));
            if (!unknown.isEmpty()) known.commit();
        } catch (IOException e) {
            throw new UncheckedIOException("Meanings cannot be kept", e);
        }
        return unknown.size();
    }

    private static void learn(TextModel model, KnownMeanings known, List<IndexFeed.Entry> entries) throws IOException {
        List<Optional<float[]>> meanings;
        try {
            meanings = model.ofPassages(entries.stream().map(Meanings::text).toList());
        } catch (EmbeddingException e) {
            if (entries.size() == 1) throw e;
            meanings = oneByOne(model, entries);
        }
        for (int i = 0; i < entries.size(); i++)
            known.keep(entries.get(i).number(), shortWord(text(entries.get(i))), meanings.get(i));
    }

    /** One text that the model cannot take must not keep the others from theirs: it is found by its words alone. */
    private static List<Optional<float[]>> oneByOne(TextModel model, List<IndexFeed.Entry> entries) {
        List<Optional<float[]>> meanings = new ArrayList<>();
        EmbeddingException last = null;
        int failed = 0;
        for (IndexFeed.Entry entry : entries) {
            try {
                meanings.addAll(model.ofPassages(List.of(text(entry))));
            } catch (EmbeddingException e) {
                log.warn("Record {} is found by its words alone: {}", entry.number(), e.getMessage());
                meanings.add(Optional.empty());
                last = e;
                failed++;
            }
        }
        if (last != null && failed == entries.size()) throw last;
        return meanings;
    }

    static String text(IndexFeed.Entry entry) {
        return String.join("\n", entry.title(), entry.summary(), entry.searchText());
    }

    private static String shortWord(String text) {
        return Fingerprint.of(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void destroy() throws IOException {
        if (known != null) known.close();
    }
}
