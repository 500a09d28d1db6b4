package no.samskap.results;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import no.samskap.records.Fact;
import no.samskap.records.Facts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The one fact a result states while it is published. */
@Component
class ResultFacts {
    private final Facts facts;

    ResultFacts(Facts facts) {
        this.facts = facts;
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
