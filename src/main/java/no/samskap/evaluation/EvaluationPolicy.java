package no.samskap.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.indicators.Framework;

/**
 * Who may do what in an evaluation. Those who write for the body and the evaluators that were named write and read all of it. The steering
 * group decides, as do those who write for the body on its behalf. Whoever is responsible for a follow-up reads the recommendation it is
 * about, and says what was done.
 */
final class EvaluationPolicy {
    private EvaluationPolicy() {}

    static boolean mayName(Visitor visitor, Framework framework) {
        return visitor.isSignedIn() && visitor.holdsAnyOf(Visitor.edits("body", framework.body()), Visitor.ADMIN);
    }

    static boolean mayWrite(Visitor visitor, Framework framework, Collection<Long> evaluators) {
        return mayName(visitor, framework)
                || visitor.whenSignedIn().filter(evaluators::contains).isPresent();
    }

    static boolean mayDecide(Visitor visitor, Framework framework) {
        return mayName(visitor, framework)
                || (visitor.isSignedIn() && visitor.holds(Visitor.reads("steering", framework.body())));
    }

    /** @param others people who read it whoever else does */
    static List<String> readers(
            Audience audience, Framework framework, Collection<Long> evaluators, Collection<Long> others) {
        List<String> tokens = new ArrayList<>(editors(framework, evaluators));
        tokens.add(Visitor.ADMIN);
        for (long person : others) tokens.add(Visitor.reads("person", person));
        if (audience != Audience.EVALUATORS) tokens.add(Visitor.reads("steering", framework.body()));
        if (audience == Audience.BODY || audience == Audience.EVERYONE)
            tokens.add(Visitor.reads("body", framework.body()));
        if (audience == Audience.EVERYONE && framework.head().isPublic())
            tokens.addAll(List.of(Visitor.MEMBERS, Visitor.PUBLIC));
        return tokens;
    }

    static List<String> editors(Framework framework, Collection<Long> evaluators) {
        List<String> tokens = new ArrayList<>(List.of(Visitor.edits("body", framework.body())));
        for (long person : evaluators) tokens.add(Visitor.reads("person", person));
        return tokens;
    }
}
