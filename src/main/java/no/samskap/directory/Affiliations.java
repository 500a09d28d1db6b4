package no.samskap.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.samskap.core.Period;
import no.samskap.core.Visitor;
import no.samskap.records.Records;
import no.samskap.web.Words;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to where people belong: several places at once, each with its position, percentage, period and form. */
@Service
public class Affiliations {
    private final Records records;
    private final Organisations organisations;
    private final AffiliationRepository repository;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Affiliations(
            Records records,
            Organisations organisations,
            AffiliationRepository repository,
            ApplicationEventPublisher events,
            Clock clock) {
        this.records = records;
        this.organisations = organisations;
        this.repository = repository;
        this.events = events;
        this.clock = clock;
    }

    /** Adds one more place a person belongs, as those do who write for that organisation. */
    @Transactional
    public Affiliating add(Visitor visitor, long person, NewPerson.Affiliation affiliation) {
        if (!isThere(visitor, person) || !organisations.mayWriteFor(visitor, affiliation.organisation()))
            return new Affiliating.NotYours();
        records.touch(person);
        long id = repository.insert(person, affiliation, today());
        events.publishEvent(new AffiliationsChanged(person));
        return saved(person, id, affiliation.period());
    }

    /** Changes one, as those do who write for its organisation, and for the new one if it moves. */
    @Transactional
    public Affiliating change(
            Visitor visitor, long person, long id, int seenVersion, NewPerson.Affiliation affiliation) {
        if (!isThere(visitor, person)) return new Affiliating.NotYours();
        records.touch(person);
        Optional<AffiliationRepository.Stored> before = repository.find(person, id);
        if (before.isEmpty()
                || !organisations.mayWriteFor(visitor, before.get().organisation())
                || !organisations.mayWriteFor(visitor, affiliation.organisation())) return new Affiliating.NotYours();
        if (version(visitor, person) != seenVersion + 1) return new Affiliating.Stale();
        Set<Long> belonged = repository.reach(person, today());
        repository.update(id, affiliation, today());
        tell(person, belonged, today());
        return saved(person, id, affiliation.period());
    }

    /** Ends one, as the person does, or those who write for the organisation. On its last day it is over at once. */
    @Transactional
    public Affiliating end(Visitor visitor, long person, long id, LocalDate lastDay) {
        if (!isThere(visitor, person)) return new Affiliating.NotYours();
        records.touch(person);
        Optional<AffiliationRepository.Stored> before = repository.find(person, id);
        if (before.isEmpty() || !mayEnd(visitor, person, before.get().organisation()))
            return new Affiliating.NotYours();
        LocalDate start = before.get().startsOn();
        if (start != null && lastDay.isBefore(start)) return new Affiliating.EndsBeforeItStarts(start);
        Set<Long> belonged = repository.reach(person, today());
        repository.end(id, lastDay, today());
        tell(person, belonged, today());
        return saved(person, id, new Period(start, lastDay));
    }

    /** Whether the visitor may add, change or end what a person has in this organisation. */
    public boolean mayChange(Visitor visitor, long organisation) {
        return organisations.mayWriteFor(visitor, organisation);
    }

    public boolean mayEnd(Visitor visitor, long person, long organisation) {
        Long self = visitor.person();
        return (self != null && self == person) || organisations.mayWriteFor(visitor, organisation);
    }

    /** Where a person belongs today: the organisations, and what these are part of. */
    public Set<Long> reach(long person) {
        return repository.reach(person, today());
    }

    /** What ran out yesterday or earlier is over: each night, and at once after a stop. Run twice, it finds nothing more. */
    @Scheduled(cron = "0 5 0 * * *", zone = "Europe/Oslo")
    @Scheduled(initialDelayString = "PT1M")
    @Transactional
    public void endWhatRanOut() {
        for (AffiliationRepository.RanOut ranOut : repository.takeRunOut(today())) {
            records.touch(ranOut.person());
            Set<Long> belonged = new LinkedHashSet<>(repository.above(ranOut.organisation()));
            tell(ranOut.person(), belonged, ranOut.lastDay().plusDays(1));
        }
    }

    private void tell(long person, Set<Long> belonged, LocalDate on) {
        Set<Long> left = new LinkedHashSet<>(belonged);
        left.removeAll(repository.reach(person, today()));
        events.publishEvent(new AffiliationsChanged(person));
        left.forEach(organisation -> events.publishEvent(new AffiliationEnded(person, organisation, on)));
    }

    private Affiliating saved(long person, long id, Period period) {
        LocalDate from = period.from();
        LocalDate day = from != null && from.isAfter(today()) ? from : today();
        return new Affiliating.Saved(person, id, repository.percentOn(person, day));
    }

    private boolean isThere(Visitor visitor, long person) {
        return records.find(visitor, People.KIND, person).isPresent();
    }

    private int version(Visitor visitor, long person) {
        return records.findAll(visitor, List.of(person)).getFirst().version();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Words.OSLO));
    }
}
