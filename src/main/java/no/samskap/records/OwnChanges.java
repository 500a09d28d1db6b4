package no.samskap.records;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import no.samskap.core.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/** When each person last wrote something on this node, whatever it was: so that what they see has it in it. */
@Component
class OwnChanges implements TransactionExecutionListener {
    /** Longer than anything old is shown. */
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private static final int MANY = 10_000;

    private final Map<Long, Long> last = new ConcurrentHashMap<>();

    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
        Long person = Visitor.current().person();
        if (person == null || transaction.isReadOnly()) return;
        last.put(person, System.nanoTime());
        if (last.size() > MANY) last.values().removeIf(at -> System.nanoTime() - at > REMEMBERED.toNanos());
    }

    /** @param moment by {@link System#nanoTime} */
    boolean anySince(Visitor visitor, long moment) {
        Long at = visitor.person() == null ? null : last.get(visitor.person());
        return at != null && at - moment >= 0;
    }
}
