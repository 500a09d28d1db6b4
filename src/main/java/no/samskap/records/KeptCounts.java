package no.samskap.records;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import no.samskap.core.Visitor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Counts that are kept until a record changes. A full count over all records costs milliseconds, the question whether
 * anything changed since costs microseconds; so a list can show exact totals and facets at every visit. Counts are kept per
 * set of tokens: nobody gets a number counted with another's right to read.
 *
 * <p>What takes long to count may stand some seconds after others changed something, while it is counted anew beside: in a register of
 * 100,000 in which somebody always writes, each visit would wait for a count of all of them otherwise. Whoever changed something
 * themselves gets it exact.
 */
@Component
public class KeptCounts {
    private static final int MOST_KEPT = 2_000;
    private static final int TURNS = 256;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** What takes less is counted at each visit after a change. */
    private static final Duration QUICK = Duration.ofMillis(150);

    /** How many times as long as it takes an answer stands before it is counted anew beside: so that takes a fifth of the time at most. */
    private static final int REST = 5;

    private static final Logger LOG = LoggerFactory.getLogger(KeptCounts.class);

    private record Question(String name, List<?> filters, List<String> tokens) {}

    /**
     * @param begun when counting it began, by {@link System#nanoTime}
     * @param took nanoseconds
     */
    private record Answer(Object value, Changes.Moment countedAt, long begun, long took) {
        long age() {
            return System.nanoTime() - begun;
        }
    }

    private final Changes changes;
    private final OwnChanges own;
    private final Duration lag;
    private final Duration quick;
    private final Map<Question, Answer> kept = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, Answer> eldest) {
            return size() > MOST_KEPT;
        }
    };

    private final ReentrantLock[] turns = new ReentrantLock[TURNS];

    /** One at a time in the background, however many questions there are. */
    private final Semaphore following = new Semaphore(1);

    /** @param lag how old an answer may be that takes long to count; zero: none is old */
    @Autowired
    KeptCounts(Changes changes, OwnChanges own, @Value("${samskap.counts.lag}") Duration lag) {
        this(changes, own, lag, QUICK);
    }

    KeptCounts(Changes changes, OwnChanges own, Duration lag, Duration quick) {
        this.changes = changes;
        this.own = own;
        this.lag = lag;
        this.quick = quick;
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
        Optional<Answer> known = kept(question);
        if (known.filter(this::stillHolds).isPresent())
            return type.cast(known.get().value());
        // Whoever is in the middle of an act sees what they changed themselves, and others do not.
        if (TransactionSynchronizationManager.isActualTransactionActive()) return countAnew(question, count);
        ReentrantLock turn = turns[Math.floorMod(question.hashCode(), turns.length)];
        if (known.filter(answer -> mayLag(visitor, answer)).isPresent()) {
            if (known.get().age() > REST * known.get().took()) follow(visitor, question, turn, count);
            return type.cast(known.get().value());
        }
        boolean mine = waitFor(turn);
        try {
            return kept(question)
                    .filter(answer -> answer.begun() - asked >= 0 || stillHolds(answer))
                    .map(answer -> type.cast(answer.value()))
                    .orElseGet(() -> countAnew(question, count));
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

    private Optional<Answer> kept(Question question) {
        synchronized (kept) {
            return Optional.ofNullable(kept.get(question));
        }
    }

    private boolean stillHolds(Answer answer) {
        return !changes.anySince(answer.countedAt());
    }

    private boolean mayLag(Visitor visitor, Answer answer) {
        return answer.took() >= quick.toNanos()
                && answer.age() <= lag.toNanos()
                && !own.anySince(visitor, answer.begun());
    }

    /** Counts anew beside the visit, unless somebody does already. */
    private <T> void follow(Visitor visitor, Question question, ReentrantLock turn, Supplier<T> count) {
        if (!following.tryAcquire()) return;
        Thread.ofVirtual().name("counts").start(() -> {
            try {
                if (!turn.tryLock()) return;
                try {
                    visitor.acts(() -> countAnew(question, count));
                } finally {
                    turn.unlock();
                }
            } catch (RuntimeException e) {
                LOG.warn("{} could not be counted anew; the next who asks tries again", question.name(), e);
            } finally {
                following.release();
            }
        });
    }

    private <T> T countAnew(Question question, Supplier<T> count) {
        long begun = System.nanoTime();
        Changes.Moment before = changes.now();
        T counted = count.get();
        long took = System.nanoTime() - begun;
        synchronized (kept) {
            kept.put(question, new Answer(counted, before, begun, took));
        }
        return counted;
    }
}
