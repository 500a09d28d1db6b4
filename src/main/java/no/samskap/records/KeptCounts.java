package no.samskap.records;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
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
    private static final int TURNS = 256;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private record Question(String name, List<?> filters, List<String> tokens) {}

    private record Answer(Object value, Changes.Moment countedAt) {}

    private final Changes changes;
    private final Map<Question, Answer> kept = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, Answer> eldest) {
            return size() > MOST_KEPT;
        }
    };

    private final ReentrantLock[] turns = new ReentrantLock[TURNS];

    KeptCounts(Changes changes) {
        this.changes = changes;
        Arrays.setAll(turns, place -> new ReentrantLock());
    }

    /**
     * Counts once for all who ask the same at the same time: the first counts, the others wait for it and look again.
     *
     * @param name which count
     * @param filters what it was asked with: compared by value
     * @param count counts anew; its answer must not change afterwards
     */
    public <T> T get(Visitor visitor, Class<T> type, String name, List<?> filters, Supplier<T> count) {
        Question question = new Question(name, filters, List.of(visitor.tokenArray()));
        Optional<T> known = known(question, type);
        if (known.isPresent()) return known.get();
        ReentrantLock turn = turns[Math.floorMod(question.hashCode(), turns.length)];
        boolean mine = waitFor(turn);
        try {
            if (mine) known = known(question, type);
            return known.orElseGet(() -> countAnew(question, count));
        } finally {
            if (mine) turn.unlock();
        }
    }

    /** @return false where it takes too long: then one counts beside the other */
    private static boolean waitFor(ReentrantLock turn) {
        if (turn.isHeldByCurrentThread()) return false;
        try {
            return turn.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private <T> Optional<T> known(Question question, Class<T> type) {
        Answer answer;
        synchronized (kept) {
            answer = kept.get(question);
        }
        return answer == null || changes.anySince(answer.countedAt())
                ? Optional.empty()
                : Optional.of(type.cast(answer.value()));
    }

    private <T> T countAnew(Question question, Supplier<T> count) {
        Changes.Moment before = changes.now();
        T counted = count.get();
        synchronized (kept) {
            kept.put(question, new Answer(counted, before));
        }
        return counted;
    }
}
