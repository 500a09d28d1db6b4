package no.samskap.projects;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import no.samskap.core.PartialDate;
import no.samskap.projects.Application.Label;
import no.samskap.records.Fact;
import no.samskap.records.Facts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** States what figures count: what became of applications, and what happened in projects. */
@Component
class Counting {
    private final Facts facts;

    Counting(Facts facts) {
        this.facts = facts;
    }

    /**
     * What a fact takes from its project.
     *
     * @param organisations the owner and all partners
     * @param credit what stands: a fact of something that would have happened anyway says so
     */
    record Under(
            Set<Long> organisations,
            @Nullable Long body,
            @Nullable Long focusArea,
            Project.Origin credit) {
        Fact fact(long record, String what, PartialDate on, Collection<String> labels) {
            return Fact.of(record, what, on)
                    .labelled(credit == Project.Origin.ANYWAY ? and(labels, Fact.ANYWAY) : labels)
                    .by(organisations)
                    .within(body == null ? Set.of() : Set.of(body), focusArea == null ? Set.of() : Set.of(focusArea));
        }
    }

    /** Says what the application says now, and takes back what it no longer says. */
    void restate(long application, ApplicationText text, Label label, Under under) {
        counts(application, Application.SENT, text.sentOn(), label, under);
        boolean granted = text.decision() == Application.Decision.GRANTED;
        counts(application, Application.GRANTED, granted ? text.decidedOn() : null, label, under);
        boolean rejected = text.decision() == Application.Decision.REJECTED;
        counts(application, Application.REJECTED, rejected ? text.decidedOn() : null, label, under);
    }

    /** The same for a new one, which has said nothing before. */
    void state(long application, ApplicationText text, Label label, Under under) {
        PartialDate sent = text.sentOn();
        PartialDate decided = text.decidedOn();
        if (sent != null) facts.state(under.fact(application, Application.SENT, sent, List.of(label.code())));
        if (decided != null)
            facts.state(under.fact(
                    application,
                    text.decision() == Application.Decision.GRANTED ? Application.GRANTED : Application.REJECTED,
                    decided,
                    List.of(label.code())));
    }

    void withdraw(long application) {
        for (String what : List.of(Application.SENT, Application.GRANTED, Application.REJECTED))
            facts.withdraw(application, what);
    }

    void happened(long project, Project.Happened happened, Under under) {
        facts.state(under.fact(project, happened.what().fact(), happened.on(), happened.labels())
                .measuring(happened.many()));
    }

    void didNotHappen(long project, Happening what) {
        facts.withdraw(project, what.fact());
    }

    /** The earliest first. */
    List<Project.Happened> happenings(long project) {
        return facts.of(project).reversed().stream()
                .flatMap(fact -> Happening.of(fact.what()).stream()
                        .map(what -> new Project.Happened(
                                what, fact.happened(), without(fact.labels(), Fact.ANYWAY), fact.quantity())))
                .toList();
    }

    private static Set<String> and(Collection<String> labels, String another) {
        Set<String> all = new TreeSet<>(labels);
        all.add(another);
        return all;
    }

    private static Set<String> without(Collection<String> labels, String one) {
        Set<String> rest = new TreeSet<>(labels);
        rest.remove(one);
        return rest;
    }

    private void counts(long application, String what, @Nullable PartialDate on, Label label, Under under) {
        if (on == null) facts.withdraw(application, what);
        else facts.state(under.fact(application, what, on, List.of(label.code())));
    }
}
