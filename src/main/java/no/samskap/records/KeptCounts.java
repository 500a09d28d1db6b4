package no.samskap.records;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import no.samskap.core.Visitor;
import org.springframework.stereotype.Component;

/**
 * Counts that are kept until a record changes. A full count over all records costs milliseconds, the question whether
 * anything changed since costs microseconds; so a list can show exact totals and facets at every visit. Counts are kept per
 * set of tokens: nobody gets a number counted with another's right to read.
 */
@Component
public class KeptCounts {
    private static final int MOST_KEPT = 2_000;

    private record Question(String name, List<?> filters, List<String> tokens) {}

    private record Answer(Object value, Changes.Moment countedAt) {}

    private final Changes changes;
    private final Map<Question, Answer> kept = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, Answer> eldest) {
            return size() > MOST_KEPT;
        }
    };

    KeptCounts(Changes changes) {
        this.changes = changes;
    }

    /**
     * @param name which count
     * @param filters what it was asked with: compared by value
     * @param count counts anew; its answer must not change afterwards
     */
    public <T> T get(Visitor visitor, Class<T> type, String name, List<?> filters, Supplier<T> count) {
        Question question = new Question(name, filters, List.of(visitor.tokenArray()));
        Answer answer;
        synchronized (kept) {
            answer = kept.get(question);
        }
        if (answer != null && !changes.anySince(answer.countedAt())) return type.cast(answer.value());
        Changes.Moment before = changes.now();
        T counted = count.get();
        synchronized (kept) {
            kept.put(question, new Answer(counted, before));
        }
        return counted;
    }
}
