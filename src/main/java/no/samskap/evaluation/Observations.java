package no.samskap.evaluation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.samskap.core.Visitor;
import no.samskap.evaluation.logic.ProgrammeLogic;
import no.samskap.evaluation.logic.ProgrammeLogics;
import no.samskap.indicators.Framework;
import no.samskap.indicators.Frameworks;
import no.samskap.records.RecordContent;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.records.Relation;
import no.samskap.records.Trail;
import no.samskap.web.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to observations. */
@Service
public class Observations {
    private static final String STATE = "RECORDED";

    private final ObservationRepository repository;
    private final EvaluatorRepository evaluators;
    private final Frameworks frameworks;
    private final ProgrammeLogics logics;
    private final Records records;
    private final Trail trail;

    Observations(
            ObservationRepository repository,
            EvaluatorRepository evaluators,
            Frameworks frameworks,
            ProgrammeLogics logics,
            Records records,
            Trail trail) {
        this.repository = repository;
        this.evaluators = evaluators;
        this.frameworks = frameworks;
        this.logics = logics;
        this.records = records;
        this.trail = trail;
    }

    public Optional<Observation> find(Visitor visitor, long number) {
        return records.find(visitor, Observation.KIND, number)
                .flatMap(head ->
                        repository.observations(visitor, List.of(head)).stream().findFirst());
    }

    /** Those of a framework that the visitor may read, the latest first. */
    public List<Observation> of(Visitor visitor, Framework framework) {
        return repository.observations(visitor, repository.of(visitor, framework.number()));
    }

    /** Those the visitor may read, in the order asked for. */
    public List<Observation> all(Visitor visitor, List<Long> numbers) {
        return repository.observations(visitor, records.findAll(visitor, numbers));
    }

    @Transactional
    public Saved add(Visitor visitor, long framework, ObservationText text) {
        Optional<Framework> found = writable(visitor, framework);
        if (found.isEmpty()) return new Saved.NotYours();
        if (!isThere(visitor, found.get(), text, Set.of())) return new Saved.NoSuchThing();
        long number = records.create(Observation.KIND, content(found.get(), text));
        repository.insert(number, framework, text);
        follow(number, Set.of(), text.seenIn(), Relation.GREW_OUT_OF);
        follow(number, Set.of(), text.about(), Relation.RELATED_TO);
        return new Saved.Done(number);
    }

    /** Records it is linked to that the visitor may not read stay linked. */
    @Transactional
    public Saved change(Visitor visitor, long number, int seen, ObservationText text) {
        Optional<Observation> found = find(visitor, number);
        Optional<Framework> framework = found.flatMap(each -> writable(visitor, each.framework()));
        if (found.isEmpty() || framework.isEmpty()) return new Saved.NotYours();
        if (found.get().isWithdrawn()) return new Saved.Withdrawn();
        Set<Long> seenIn = repository.linked(number, "SEEN_IN");
        Set<Long> about = repository.linked(number, "ABOUT");
        ObservationText before = found.get().text();
        ObservationText whole = new ObservationText(
                text.title(),
                text.seen(),
                text.audience(),
                text.source(),
                text.sourceNote(),
                text.seenOn(),
                text.seenBy(),
                text.boxes(),
                text.questions(),
                withHidden(text.seenIn(), seenIn, before.seenIn()),
                withHidden(text.about(), about, before.about()));
        Set<Long> known = new HashSet<>(seenIn);
        known.addAll(about);
        if (!isThere(visitor, framework.get(), whole, known)) return new Saved.NoSuchThing();
        if (!records.update(number, seen, content(framework.get(), whole))) return new Saved.Stale();
        repository.update(number, whole);
        follow(number, seenIn, whole.seenIn(), Relation.GREW_OUT_OF);
        follow(number, about, whole.about(), Relation.RELATED_TO);
        return new Saved.Done(number);
    }

    /** @param shown those of {@code all} that whoever wrote was shown */
    static Set<Long> withHidden(Set<Long> written, Set<Long> all, Set<Long> shown) {
        Set<Long> whole = new HashSet<>(all);
        whole.removeAll(shown);
        whole.addAll(written);
        return whole;
    }

    /** @param known records that it was linked to before */
    private boolean isThere(Visitor visitor, Framework framework, ObservationText text, Set<Long> known) {
        ProgrammeLogic logic = logics.of(framework);
        Set<Long> linked = new HashSet<>(text.seenIn());
        linked.addAll(text.about());
        linked.removeAll(known);
        return text.boxes().stream().allMatch(box -> logic.box(box).isPresent())
                && text.questions().stream()
                        .allMatch(question -> logic.question(question).isPresent())
                && records.findAll(visitor, linked).stream()
                        .map(RecordHead::number)
                        .collect(Collectors.toSet())
                        .equals(linked);
    }

    private void follow(long number, Set<Long> before, Set<Long> now, Relation relation) {
        for (long record : before) if (!now.contains(record)) trail.withdraw(number, relation, record);
        for (long record : now) if (!before.contains(record)) trail.state(number, relation, record);
    }

    private RecordContent content(Framework framework, ObservationText text) {
        List<Long> writers = evaluators.list(framework.number());
        return RecordContent.titled(text.title(), Words.language(), STATE)
                .summary(text.seen())
                .readers(EvaluationPolicy.readers(text.audience(), framework, writers, List.of()))
                .editors(EvaluationPolicy.editors(framework, writers))
                .dates(text.seenOn(), null);
    }

    private Optional<Framework> writable(Visitor visitor, long framework) {
        return frameworks
                .find(visitor, framework)
                .filter(found -> EvaluationPolicy.mayWrite(visitor, found, evaluators.list(framework)));
    }
}
