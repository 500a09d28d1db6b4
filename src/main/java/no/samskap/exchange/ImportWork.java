package no.samskap.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.IntConsumer;
import no.samskap.accounts.Accounts;
import no.samskap.core.Visitor;
import no.samskap.exchange.Import.State;
import no.samskap.exchange.ImportLine.Outcome;
import no.samskap.exchange.Importable.Verdict;
import no.samskap.records.Changes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks files through, writes them and takes them back, a batch of lines at a time and each file in one transaction: it happens as
 * a whole or not at all. One file at a time on each node; a node that dies leaves its file to the next.
 */
@Component
class ImportWork {
    /** For work that its sender waits for: nobody watches how far it has come. */
    static final IntConsumer UNSEEN = done -> {};

    private static final Logger log = LoggerFactory.getLogger(ImportWork.class);
    private static final int BATCH = 1_000;
    private static final Duration BETWEEN_BEATS = Duration.ofSeconds(1);

    private final ImportRepository repository;
    private final ImportLineRepository lineRepository;
    private final List<Importable> kinds;
    private final Accounts accounts;
    private final Changes changes;
    private final Clock clock;
    private final TransactionTemplate whole;
    private final TransactionTemplate apart;
    private final Semaphore free = new Semaphore(1);

    ImportWork(
            ImportRepository repository,
            ImportLineRepository lineRepository,
            List<Importable> kinds,
            Accounts accounts,
            Changes changes,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.repository = repository;
        this.lineRepository = lineRepository;
        this.kinds = kinds;
        this.accounts = accounts;
        this.changes = changes;
        this.clock = clock;
        this.whole = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void check(Visitor visitor, Import file, IntConsumer progress) {
        Changes.Moment before = changes.now();
        Importable.Intake intake = importable(file).begin(visitor, file, Optional.empty());
        eachBatch(file, progress, intake::check);
        repository.look(file.id(), before, visitor.tokenArray());
        repository.turn(file.id(), State.CHECKED);
    }

    /**
     * One file is written at a time, on all nodes: two people with the same sheet would not see each other's lines, and both write them.
     *
     * @return false where another is being written; whoever asks lets theirs wait
     */
    boolean mayWrite() {
        return repository.isWrittenAlone();
    }

    /** Looks each line through once more: what held when it was looked through may hold no longer. */
    void run(Visitor visitor, Import file, IntConsumer progress) {
        Importable.Intake intake = importable(file).begin(visitor, file, repository.looked(file.id()));
        eachBatch(file, progress, lines -> intake.write(intake.check(lines)));
        repository.turn(file.id(), State.RUN);
    }

    void undo(Visitor visitor, Import file, IntConsumer progress) {
        Importable importable = importable(file);
        eachBatch(
                file,
                progress,
                lines -> importable.undo(
                        visitor,
                        lines.stream()
                                .filter(line -> line.outcome() == Outcome.ADDED || line.outcome() == Outcome.UPDATED)
                                .toList()));
        repository.turn(file.id(), State.UNDONE);
    }

    @FunctionalInterface
    private interface Step {
        List<Verdict> of(List<ImportLine> lines);
    }

    private void eachBatch(Import file, IntConsumer progress, Step step) {
        int last = 0;
        int done = 0;
        for (List<ImportLine> lines = lineRepository.after(file.id(), last, BATCH);
                !lines.isEmpty();
                lines = lineRepository.after(file.id(), last, BATCH)) {
            lineRepository.judge(file.id(), step.of(lines));
            last = lines.getLast().number();
            done += lines.size();
            progress.accept(done);
        }
    }

    /** Takes up a file that waits. */
    @Scheduled(fixedDelayString = "PT0.5S", initialDelayString = "PT5S")
    void takeUp() {
        if (!free.tryAcquire()) return;
        Optional<Import> taken = Optional.empty();
        try {
            taken = apart.execute(status -> repository.take());
        } finally {
            if (taken == null || taken.isEmpty()) free.release();
        }
        if (taken == null || taken.isEmpty()) return;
        Import file = taken.get();
        Thread.ofVirtual().name("import-" + file.id()).start(() -> {
            try {
                work(file);
            } finally {
                free.release();
            }
        });
    }

    /** In the name of whoever sent it, with the rights they have now. */
    void work(Import file) {
        try {
            Visitor visitor = accounts.visitor(file.person()).orElse(Visitor.STRANGER);
            visitor.acts(() -> {
                whole.executeWithoutResult(status -> {
                    IntConsumer progress = new Progress(file.id());
                    switch (file.state()) {
                        case CHECKING -> check(visitor, file, progress);
                        case RUNNING -> {
                            if (mayWrite()) run(visitor, file, progress);
                            else repository.letWait(file.id());
                        }
                        case UNDOING -> undo(visitor, file, progress);
                        default -> {}
                    }
                });
                return null;
            });
        } catch (RuntimeException e) {
            log.error("Import {} was given up while {}", file.id(), file.state(), e);
            State back = file.state() == State.UNDOING ? State.RUN : State.CHECKED;
            apart.executeWithoutResult(status -> repository.giveUp(file.id(), back, "unexpected"));
        }
    }

    /** Says now and then how far it has come: each time is a transaction that waits for the disk. */
    private final class Progress implements IntConsumer {
        private final long file;
        private Instant next = clock.instant();

        Progress(long file) {
            this.file = file;
        }

        @Override
        public void accept(int done) {
            if (clock.instant().isBefore(next)) return;
            apart.executeWithoutResult(inner -> repository.beat(file, done));
            next = clock.instant().plus(BETWEEN_BEATS);
        }
    }

    private Importable importable(Import file) {
        return kinds.stream()
                .filter(kind -> kind.kind().equals(file.kind()))
                .findFirst()
                .orElseThrow();
    }
}
