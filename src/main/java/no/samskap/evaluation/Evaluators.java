package no.samskap.evaluation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import no.samskap.core.Visitor;
import no.samskap.directory.People;
import no.samskap.indicators.Framework;
import no.samskap.indicators.Frameworks;
import no.samskap.records.Records;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to who evaluates a framework. Naming one lets them read the framework, and all of its evaluation. */
@Service
public class Evaluators {
    private final EvaluatorRepository repository;
    private final EvaluationRights rights;
    private final Frameworks frameworks;
    private final Records records;
    private final Clock clock;

    Evaluators(
            EvaluatorRepository repository,
            EvaluationRights rights,
            Frameworks frameworks,
            Records records,
            Clock clock) {
        this.repository = repository;
        this.rights = rights;
        this.frameworks = frameworks;
        this.records = records;
        this.clock = clock;
    }

    public List<Long> of(Framework framework) {
        return repository.list(framework.number());
    }

    public boolean mayName(Visitor visitor, Framework framework) {
        return EvaluationPolicy.mayName(visitor, framework);
    }

    public boolean mayWrite(Visitor visitor, Framework framework) {
        return EvaluationPolicy.mayWrite(visitor, framework, of(framework));
    }

    public boolean mayDecide(Visitor visitor, Framework framework) {
        return EvaluationPolicy.mayDecide(visitor, framework);
    }

    @Transactional
    public Saved name(Visitor visitor, long number, long person) {
        Optional<Framework> framework = nameable(visitor, number);
        if (framework.isEmpty()) return new Saved.NotYours();
        if (records.find(visitor, People.KIND, person).isEmpty()) return new Saved.NoSuchThing();
        repository.insert(number, person, visitor.person(), clock.instant());
        return changed(framework.get(), person);
    }

    @Transactional
    public Saved dismiss(Visitor visitor, long number, long person) {
        Optional<Framework> framework = nameable(visitor, number);
        if (framework.isEmpty()) return new Saved.NotYours();
        repository.delete(number, person);
        return changed(framework.get(), person);
    }

    private Saved changed(Framework framework, long person) {
        frameworks.admitGuests(framework);
        rights.give(framework);
        records.touch(framework.number());
        return new Saved.Done(person);
    }

    private Optional<Framework> nameable(Visitor visitor, long number) {
        return frameworks.find(visitor, number).filter(framework -> EvaluationPolicy.mayName(visitor, framework));
    }
}
