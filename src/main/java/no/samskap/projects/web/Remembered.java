package no.samskap.projects.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What was worked out of the latest questions. Only for what follows from the question alone: nothing in it grows old, and it knows no
 * visitor.
 */
final class Remembered<Q, A> {
    private final Function<Q, A> work;
    private final Map<Q, A> latest;

    Remembered(int most, Function<Q, A> work) {
        this.work = work;
        latest = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Q, A> eldest) {
                return size() > most;
            }
        };
    }

    /** Two who ask the same at the same time may both work it out, so that nobody waits for another's question. */
    A of(Q question) {
        A known;
        synchronized (latest) {
            known = latest.get(question);
        }
        if (known != null) return known;
        A found = work.apply(question);
        synchronized (latest) {
            latest.put(question, found);
        }
        return found;
    }
}
