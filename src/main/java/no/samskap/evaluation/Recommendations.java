package no.samskap.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.samskap.core.Visitor;
import no.samskap.directory.People;
import no.samskap.evaluation.Recommendation.Decision;
import no.samskap.evaluation.Recommendation.FollowUp;
import no.samskap.indicators.Framework;
import no.samskap.indicators.Frameworks;
import no.samskap.records.RecordContent;
import no.samskap.records.Records;
import no.samskap.records.Relation;
import no.samskap.records.Trail;
import no.samskap.web.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to recommendations, the decisions about them, and what is done. */
@Service
public class Recommendations {
    private final RecommendationRepository repository;
    private final EvaluatorRepository evaluators;
    private final EvaluationRights rights;
    private final Frameworks frameworks;
    private final Records records;
    private final Trail trail;
    private final Clock clock;

    Recommendations(
            RecommendationRepository repository,
            EvaluatorRepository evaluators,
            EvaluationRights rights,
            Frameworks frameworks,
            Records records,
            Trail trail,
            Clock clock) {
        this.repository = repository;
        this.evaluators = evaluators;
        this.rights = rights;
        this.frameworks = frameworks;
        this.records = records;
        this.trail = trail;
        this.clock = clock;
    }

    public Optional<Recommendation> find(Visitor visitor, long number) {
        return records.find(visitor, Recommendation.KIND, number)
                .flatMap(head -> repository.recommendations(visitor, List.of(head)).stream()
                        .findFirst());
    }

    /** Those of a framework that the visitor may read, in the order they were given. */
    public List<Recommendation> of(Visitor visitor, Framework framework) {
        return repository.recommendations(visitor, repository.of(visitor, framework.number()));
    }

    @Transactional
    public Saved add(Visitor visitor, long framework, RecommendationText text) {
        Optional<Framework> found = writable(visitor, framework);
        if (found.isEmpty()) return new Saved.NotYours();
        if (!repository.observationsOf(visitor, framework).containsAll(text.observations()))
            return new Saved.NoSuchThing();
        long number = records.create(Recommendation.KIND, content(found.get(), text, "OPEN", List.of()));
        repository.insert(number, framework, text);
        text.observations().forEach(observation -> trail.state(number, Relation.GREW_OUT_OF, observation));
        return new Saved.Done(number);
    }

    /** Observations it is drawn from that the visitor may not read stay, and so may those that were withdrawn since. */
    @Transactional
    public Saved change(Visitor visitor, long number, int seen, RecommendationText text) {
        Optional<Recommendation> found = find(visitor, number);
        Optional<Framework> framework = found.flatMap(each -> writable(visitor, each.framework()));
        if (found.isEmpty() || framework.isEmpty()) return new Saved.NotYours();
        if (found.get().isWithdrawn()) return new Saved.Withdrawn();
        Set<Long> known = new HashSet<>(found.get().observations());
        known.addAll(repository.observationsOf(visitor, framework.get().number()));
        if (!known.containsAll(text.observations())) return new Saved.NoSuchThing();
        Set<Long> before = repository.drawnFrom(number);
        RecommendationText whole = new RecommendationText(
                text.title(),
                text.why(),
                text.audience(),
                text.addressedTo(),
                text.urgency(),
                Observations.withHidden(text.observations(), before, found.get().observations()));
        RecordContent content = content(
                framework.get(), whole, found.get().head().state(), found.get().followUps());
        if (!records.update(number, seen, content)) return new Saved.Stale();
        repository.update(number, whole);
        for (long observation : before)
            if (!whole.observations().contains(observation)) trail.withdraw(number, Relation.GREW_OUT_OF, observation);
        for (long observation : whole.observations()) trail.state(number, Relation.GREW_OUT_OF, observation);
        return new Saved.Done(number);
    }

    /** What the steering group, or another that it is given to, decided. An earlier decision stays to be read. */
    @Transactional
    public Saved decide(Visitor visitor, long number, Decision decision) {
        Optional<Recommendation> found = find(visitor, number);
        Optional<Framework> framework = found.flatMap(each -> frameworks.find(visitor, each.framework()))
                .filter(each -> EvaluationPolicy.mayDecide(visitor, each));
        if (found.isEmpty() || framework.isEmpty()) return new Saved.NotYours();
        Recommendation about = found.get();
        if (about.isWithdrawn()) return new Saved.Withdrawn();
        if (!records.update(
                number,
                about.head().version(),
                content(framework.get(), about.text(), decision.outcome().name(), about.followUps())))
            return new Saved.Stale();
        repository.insert(number, decision, visitor.person(), clock.instant());
        return new Saved.Done(number);
    }

    /** Gives somebody something to do. They read the recommendation from now on. */
    @Transactional
    public Saved addFollowUp(Visitor visitor, long number, FollowUpText text) {
        Optional<Framework> framework = manageable(visitor, number);
        if (framework.isEmpty()) return new Saved.NotYours();
        if (isWithdrawn(visitor, number)) return new Saved.Withdrawn();
        if (records.find(visitor, People.KIND, text.responsible()).isEmpty()) return new Saved.NoSuchThing();
        long id = repository.insert(number, text);
        rights.give(framework.get(), number);
        records.touch(number);
        return new Saved.Done(id);
    }

    /** Whoever is responsible says how far it has come; only those who write may give it to another or change what it is. */
    @Transactional
    public Saved changeFollowUp(Visitor visitor, long number, long id, int seen, FollowUpText text) {
        Optional<FollowUp> before = find(visitor, number).flatMap(each -> each.followUp(id));
        if (before.isEmpty()) return new Saved.NotYours();
        Optional<Framework> framework = manageable(visitor, number);
        if (framework.isEmpty() && !isResponsible(visitor, before.get())) return new Saved.NotYours();
        if (isWithdrawn(visitor, number)) return new Saved.Withdrawn();
        FollowUpText allowed = framework.isPresent() ? text : ownPart(before.get(), text);
        if (allowed.responsible() != before.get().responsible()
                && records.find(visitor, People.KIND, allowed.responsible()).isEmpty()) return new Saved.NoSuchThing();
        if (!repository.update(number, id, seen, allowed)) return new Saved.Stale();
        framework.ifPresent(each -> rights.give(each, number));
        records.touch(number);
        return new Saved.Done(id);
    }

    private boolean isWithdrawn(Visitor visitor, long number) {
        return find(visitor, number).filter(Recommendation::isWithdrawn).isPresent();
    }

    private static FollowUpText ownPart(FollowUp before, FollowUpText text) {
        return new FollowUpText(before.task(), before.responsible(), before.dueOn(), text.state(), text.doneNote());
    }

    static boolean isResponsible(Visitor visitor, FollowUp followUp) {
        return visitor.whenSignedIn()
                .filter(person -> person == followUp.responsible())
                .isPresent();
    }

    /** Whether the visitor may change this follow-up at all. */
    public boolean mayReport(Visitor visitor, Recommendation recommendation, FollowUp followUp) {
        return !recommendation.isWithdrawn()
                && (isResponsible(visitor, followUp) || mayManage(visitor, recommendation));
    }

    /** Whether the visitor gives out what is to be done. */
    public boolean mayManage(Visitor visitor, Recommendation recommendation) {
        return !recommendation.isWithdrawn()
                && manageable(visitor, recommendation.number()).isPresent();
    }

    private Optional<Framework> manageable(Visitor visitor, long number) {
        return find(visitor, number)
                .flatMap(each -> frameworks.find(visitor, each.framework()))
                .filter(framework -> EvaluationPolicy.mayDecide(visitor, framework)
                        || EvaluationPolicy.mayWrite(visitor, framework, evaluators.list(framework.number())));
    }

    private RecordContent content(
            Framework framework, RecommendationText text, String state, List<FollowUp> followUps) {
        List<Long> writers = evaluators.list(framework.number());
        Set<Long> responsible = followUps.stream().map(FollowUp::responsible).collect(Collectors.toSet());
        return RecordContent.titled(text.title(), Words.language(), state)
                .summary(text.why())
                .readers(EvaluationPolicy.readers(text.audience(), framework, writers, responsible))
                .editors(EvaluationPolicy.editors(framework, writers));
    }

    private Optional<Framework> writable(Visitor visitor, long framework) {
        return frameworks
                .find(visitor, framework)
                .filter(found -> EvaluationPolicy.mayWrite(visitor, found, evaluators.list(framework)));
    }

    public LocalDate today() {
        return LocalDate.now(clock.withZone(Words.OSLO));
    }
}
