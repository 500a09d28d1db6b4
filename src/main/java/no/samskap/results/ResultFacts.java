package no.samskap.results;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import no.samskap.core.PartialDate;
import no.samskap.records.Fact;
import no.samskap.records.Facts;
import no.samskap.results.ResultRepository.Use;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a result states while it is published: the one thing it counts as, and that somebody uses it. */
@Component
class ResultFacts {
    static final String ADOPTED = "result.adopted";

    private final Facts facts;
    private final ResultRepository repository;

    ResultFacts(Facts facts, ResultRepository repository) {
        this.facts = facts;
        this.repository = repository;
    }

    /** States what the result counts as today, and withdraws what it counted as before. */
    void follow(long number, ResultText text, Result.State state) {
        Optional<Fact> today = state == Result.State.PUBLISHED ? fact(number, text) : Optional.empty();
        for (Fact stated : facts.of(number)) {
            boolean stands =
                    today.filter(fact -> fact.what().equals(stated.what())).isPresent();
            if (!stands && ResultType.anyStates(stated.what())) facts.withdraw(number, stated.what());
        }
        today.ifPresent(facts::state);
        followUse(number, text, state);
    }

    /** States that it is in use, or withdraws that where nobody uses it any more. */
    void followUse(long number, ResultText text, Result.State state) {
        Optional<Use> use = state == Result.State.PUBLISHED ? repository.use(number) : Optional.empty();
        if (use.isEmpty()) facts.withdraw(number, ADOPTED);
        else facts.state(inUse(number, text, use.get()));
    }

    /** From when the first began; where nobody told, from when the result was there, or from when it was told. */
    private Fact inUse(long number, ResultText text, Use use) {
        Happened happened = text.happened();
        PartialDate since =
                use.since() != null ? use.since() : happened != null ? happened.date() : PartialDate.day(use.toldOn());
        Set<Long> organisations = new TreeSet<>(use.organisations());
        organisations.add(text.owner());
        return Fact.of(number, ADOPTED, since)
                .by(organisations)
                .within(one(text.counting().body()), one(text.counting().focusArea()));
    }

    private static Optional<Fact> fact(long number, ResultText text) {
        Counting counting = text.counting();
        String what = counting.fact();
        Happened happened = text.happened();
        if (what == null || happened == null) return Optional.empty();
        Set<Long> organisations = new TreeSet<>(text.organisations());
        organisations.add(text.owner());
        return Optional.of(Fact.of(number, what, happened.date())
                .labelled(counting.label().isEmpty() ? Set.of() : Set.of(counting.label()))
                .by(organisations)
                .within(one(counting.body()), one(counting.focusArea()))
                .measuring(quantity(text)));
    }

    /** An arena is measured in those who took part; anything else is one. */
    private static long quantity(ResultText text) {
        Integer participants = text.participants();
        boolean isArena = ResultType.ARENA.fact().equals(text.counting().fact());
        return isArena && participants != null ? participants : 1;
    }

    private static Set<Long> one(@Nullable Long number) {
        return number == null ? Set.of() : Set.of(number);
    }
}
