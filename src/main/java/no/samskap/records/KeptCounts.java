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
import org.springframework.transaction.support.TransactionSynchronizationManager;

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

    /** @param begun when counting it began, by {@link System#nanoTime} */
    private record Answer(Object value, Changes.Moment countedAt, long begun) {}

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
     * Counts once for all who ask the same at the same time: the first counts and the others wait for it. What was counted after they
     * asked is new enough for them, whatever changed since.
     *
     * @param name which count
     * @param filters what it was asked with: compared by value
     * @param count counts anew; its answer must not change afterwards
     */
    public <T> T get(Visitor visitor, Class<T> type, String name, List<?> filters, Supplier<T> count) {
        long asked = System.nanoTime();
        Question question = new Question(name, filters, List.of(visitor.tokenArray()));
        Optional<T> known = known(question, type);
        if (known.isPresent()) return known.get();
        // Whoever is in the middle of an act sees what they changed themselves, and others do not.
        if (TransactionSynchronizationManager.isActualTransactionActive()) return countAnew(question, count);
        ReentrantLock turn = turns[Math.floorMod(question.hashCode(), turns.length)];
        boolean mine = waitFor(turn);
        try {
            return begunSince(question, type, asked).orElseGet(() -> countAnew(question, count));
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

    private <T> Optional<T> begunSince(Question question, Class<T> type, long asked) {
        Answer answer;
        synchronized (kept) {
            answer = kept.get(question);
        }
        return answer == null || answer.begun() - asked < 0
                ? known(question, type)
                : Optional.of(type.cast(answer.value()));
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
        long begun = System.nanoTime();
        Changes.Moment before = changes.now();
        T counted = count.get();
        synchronized (kept) {
            kept.put(question, new Answer(counted, before, begun));
        }
        return counted;
    }
}
