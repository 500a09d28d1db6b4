package no.samskap.search;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Gives records their meanings in the background: the words of what was saved are found at once, its meaning some seconds later. */
@Component
class MeaningWriter {
    private static final Logger log = LoggerFactory.getLogger(MeaningWriter.class);

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(5);
    private static final Duration LONGEST_LAST_WORK = Duration.ofSeconds(30);
    private static final int TOLD_EACH = 5_000;

    private final IndexKeeper keeper;
    private final Meanings meanings;
    private final CountDownLatch stop = new CountDownLatch(1);
    private @Nullable Thread thread;

    MeaningWriter(IndexKeeper keeper, Meanings meanings) {
        this.keeper = keeper;
        this.meanings = meanings;
    }

    /** A thread of the machine, since the model would hold up virtual ones. */
    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (!meanings.isOn()) return;
        thread = Thread.ofPlatform().daemon().name("search-meanings").start(this::work);
    }

    private void work() {
        try {
            Duration pause = BETWEEN_LOOKS;
            while (!stop.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    giveAll();
                    pause = BETWEEN_LOOKS;
                } catch (RuntimeException e) {
                    log.error("Records could not be given their meanings; tried again in {}", AFTER_FAILURE, e);
                    pause = AFTER_FAILURE;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void giveAll() {
        long given = 0;
        long told = 0;
        for (int some = keeper.giveMeanings(); some > 0 && stop.getCount() > 0; some = keeper.giveMeanings()) {
            given += some;
            if (given - told < TOLD_EACH) continue;
            told = given;
            log.info("Meanings of records: {} found, {} to go", given, keeper.withoutMeaning());
        }
        if (told > 0) log.info("Meanings of records: all {} found", given);
    }

    @PreDestroy
    void stop() throws InterruptedException {
        stop.countDown();
        if (thread != null) thread.join(LONGEST_LAST_WORK);
    }
}
