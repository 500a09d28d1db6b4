package no.samskap.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.samskap.core.Visitor;
import no.samskap.indicators.Framework;
import no.samskap.indicators.Frameworks;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.records.Trail;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to taking observations and recommendations back, by those who write in the evaluation. What nothing builds on is taken away; what
 * something builds on is withdrawn with a reason, so that a decision always says what was decided about.
 */
@Service
public class Withdrawals {
    private final WithdrawalRepository repository;
    private final Evaluators evaluators;
    private final Frameworks frameworks;
    private final Records records;
    private final Trail trail;
    private final Clock clock;

    Withdrawals(
            WithdrawalRepository repository,
            Evaluators evaluators,
            Frameworks frameworks,
            Records records,
            Trail trail,
            Clock clock) {
        this.repository = repository;
        this.evaluators = evaluators;
        this.frameworks = frameworks;
        this.records = records;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * An observation or a recommendation that the visitor may take back.
     *
     * @param isBuiltOn whether something builds on it: a recommendation on an observation, a decision or a follow-up on a recommendation
     */
    public record Written(
            RecordHead head,
            Framework framework,
            boolean isBuiltOn,
            @Nullable Withdrawal withdrawal) {
        public boolean isWithdrawn() {
            return withdrawal != null;
        }
    }

    /** Empty where the visitor may not write in the evaluation it belongs to. */
    public Optional<Written> find(Visitor visitor, String kind, long number) {
        return records.find(visitor, kind, number)
                .flatMap(head -> repository
                        .framework(number)
                        .flatMap(framework -> frameworks.find(visitor, framework))
                        .filter(framework -> evaluators.mayWrite(visitor, framework))
                        .map(framework -> new Written(
                                head,
                                framework,
                                isBuiltOn(number),
                                repository.find(number).orElse(null))));
    }

    private boolean isBuiltOn(long number) {
        return repository.isBuiltOn(number) || !trail.builtOn(List.of(number)).isEmpty();
    }

    /**
     * Takes it away: only its history is left, for administrators. Refused where something builds on it.
     *
     * @param seen the version it was seen in; null where that does not matter
     */
    @Transactional
    public Saved remove(Visitor visitor, String kind, long number, @Nullable Integer seen) {
        Optional<Written> found = held(visitor, kind, number);
        if (found.isEmpty()) return new Saved.NotYours();
        if (isStale(found.get(), seen)) return new Saved.Stale();
        if (found.get().isBuiltOn()) return new Saved.BuiltOn();
        repository.delete(number);
        trail.withdrawAll(number);
        records.remove(List.of(number));
        return new Saved.Done(number);
    }

    /** It no longer stands, and nothing of it waits for anybody. */
    @Transactional
    public Saved withdraw(Visitor visitor, String kind, long number, @Nullable Integer seen, String reason) {
        Optional<Written> found = held(visitor, kind, number);
        if (found.isEmpty()) return new Saved.NotYours();
        if (isStale(found.get(), seen)) return new Saved.Stale();
        if (found.get().isWithdrawn()) return new Saved.Withdrawn();
        repository.insert(number, new Withdrawal(reason, LocalDate.now(clock.withZone(Words.OSLO))));
        records.touch(number);
        return new Saved.Done(number);
    }

    /** It stands again, with all that hung on it. */
    @Transactional
    public Saved takeUp(Visitor visitor, String kind, long number) {
        Optional<Written> found = held(visitor, kind, number);
        if (found.isEmpty() || !found.get().isWithdrawn()) return new Saved.NotYours();
        repository.deleteWithdrawal(number);
        records.touch(number);
        return new Saved.Done(number);
    }

    /** Not by touching the record: whoever then finds a stale version or something that builds on it has changed nothing. */
    private Optional<Written> held(Visitor visitor, String kind, long number) {
        repository.hold(number);
        return find(visitor, kind, number);
    }

    private static boolean isStale(Written found, @Nullable Integer seen) {
        return seen != null && seen != found.head().version();
    }
}
