package no.samskap.impact;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.samskap.core.Visitor;
import no.samskap.directory.Bodies;
import no.samskap.directory.Organisations;
import no.samskap.impact.ImpactCase.Section;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.records.Relation;
import no.samskap.records.Trail;
import no.samskap.records.TrailStep;
import no.samskap.search.Parties;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to impact cases: begun in a minute, written section by section, published and taken back. What is published stays as it is
 * until it is taken back; only what somebody takes back of their own leaves it at once.
 */
@Service
public class ImpactCases {
    /** What a case can come out of. */
    public static final Set<String> ORIGINS =
            Set.of("project", "result", "need", "challenge", "application", "inquiry", "student_topic", "data_routine");

    private final Records records;
    private final ImpactRepository repository;
    private final Editing editing;
    private final Trail trail;
    private final ObjectProvider<Parties> parties;
    private final Clock clock;

    ImpactCases(
            Records records,
            ImpactRepository repository,
            Editing editing,
            Trail trail,
            ObjectProvider<Parties> parties,
            Clock clock) {
        this.records = records;
        this.repository = repository;
        this.editing = editing;
        this.trail = trail;
        this.parties = parties;
        this.clock = clock;
    }

    public static boolean mayWriteFor(Visitor visitor, Teller teller) {
        return ImpactPolicy.mayWriteFor(visitor, teller);
    }

    public LocalDate today() {
        return LocalDate.now(clock.withZone(Words.OSLO));
    }

    public Optional<ImpactCase> find(Visitor visitor, long number) {
        return editing.find(visitor, number);
    }

    /** A record that a case can come out of, where the visitor may read it. */
    public Optional<RecordHead> origin(Visitor visitor, long number) {
        return records.find(visitor, number)
                .filter(head -> ORIGINS.contains(head.kind()) && !head.state().equals(RecordHead.REMOVED));
    }

    /** What it came straight out of, of what the visitor may read. */
    public List<RecordHead> origins(Visitor visitor, long number) {
        return trail.cameFrom(visitor, number).stream()
                .filter(step -> step.distance() == 1)
                .map(TrailStep::head)
                .toList();
    }

    /**
     * Begins a draft.
     *
     * @param origin what it comes out of, whose parties are taken along; null where that is told later
     */
    @Transactional
    public Saving begin(Visitor visitor, Teller teller, CaseText text, @Nullable Long origin) {
        if (!mayWriteFor(visitor, teller)
                || records.find(visitor, kind(teller), teller.number()).isEmpty()) return new Saving.NotYours();
        Optional<RecordHead> outOf = origin == null ? Optional.empty() : origin(visitor, origin);
        if (origin != null && outOf.isEmpty()) return new Saving.NoSuchRecord();
        long number = records.create(ImpactCase.KIND, editing.content(teller, text, false, Set.of()));
        repository.insert(number, teller instanceof Teller.OfBody(long body) ? body : null, text.year());
        outOf.ifPresent(head -> growOutOf(number, head));
        editing.follow(number);
        return new Saving.Saved(number);
    }

    private static String kind(Teller teller) {
        return teller instanceof Teller.OfBody ? Bodies.KIND : Organisations.KIND;
    }

    private void growOutOf(long number, RecordHead origin) {
        trail.state(number, Relation.GREW_OUT_OF, origin.number());
        Set<Long> together = new LinkedHashSet<>();
        Long owner = origin.owner();
        if (owner != null) together.add(owner);
        parties.orderedStream()
                .map(module -> module.of(List.of(origin.number())))
                .forEach(all -> together.addAll(all.getOrDefault(origin.number(), List.of())));
        repository.addParties(
                number, together.stream().limit(ImpactCase.MOST_PARTIES).toList());
    }

    @Transactional
    public Saving change(Visitor visitor, long number, int seen, CaseText text) {
        Optional<ImpactCase> found =
                find(visitor, number).filter(told -> told.head().mayBeEditedBy(visitor));
        if (found.isEmpty()) return new Saving.NotYours();
        ImpactCase told = found.get();
        if (told.isPublished()) return new Saving.Published();
        if (!records.update(number, seen, editing.content(told, text))) return new Saving.Stale(told);
        repository.updateYear(number, text.year());
        return new Saving.Saved(number);
    }

    /** @param seen the version of the section, 0 where nothing was written in it */
    @Transactional
    public Saving write(Visitor visitor, long number, Section.Part part, int seen, String text) {
        return editing.draft(visitor, number, told -> {
            if (told.text(part).equals(text)) return new Saving.Saved(number);
            return repository.writeSection(number, part, seen, text, visitor.person(), clock.instant())
                    ? new Saving.Saved(number)
                    : new Saving.Stale(told);
        });
    }

    @Transactional
    public Saving addParty(Visitor visitor, long number, long organisation) {
        return editing.draft(visitor, number, told -> {
            if (records.find(visitor, Organisations.KIND, organisation).isEmpty()) return new Saving.NoSuchRecord();
            if (told.parties().size() >= ImpactCase.MOST_PARTIES) return new Saving.TooMany(ImpactCase.MOST_PARTIES);
            repository.addParties(number, List.of(organisation));
            return new Saving.Saved(number);
        });
    }

    @Transactional
    public Saving removeParty(Visitor visitor, long number, long organisation) {
        return editing.draft(
                visitor,
                number,
                told -> repository.removeParty(number, organisation)
                        ? new Saving.Saved(number)
                        : new Saving.NoSuchRecord());
    }

    /** Tells what it came out of; those who took part in that are taken along. */
    @Transactional
    public Saving addOrigin(Visitor visitor, long number, long origin) {
        return editing.draft(
                visitor,
                number,
                told -> origin(visitor, origin)
                        .<Saving>map(head -> {
                            growOutOf(number, head);
                            return new Saving.Saved(number);
                        })
                        .orElseGet(Saving.NoSuchRecord::new));
    }

    @Transactional
    public Saving removeOrigin(Visitor visitor, long number, long origin) {
        return editing.draft(visitor, number, told -> {
            if (origins(visitor, number).stream().noneMatch(head -> head.number() == origin))
                return new Saving.NoSuchRecord();
            trail.withdraw(number, Relation.GREW_OUT_OF, origin);
            return new Saving.Saved(number);
        });
    }

    /** Lets everybody read it. Words that somebody has not agreed to stop it. */
    @Transactional
    public Saving publish(Visitor visitor, long number) {
        return editing.draft(visitor, number, told -> {
            List<Quotation> inTheWay =
                    told.quotations().stream().filter(Quotation::isInTheWay).toList();
            if (!inTheWay.isEmpty()) return new Saving.WithoutConsent(inTheWay);
            repository.publish(number, visitor.person(), clock.instant());
            return new Saving.Saved(number);
        });
    }

    /** Makes it a draft again, which others no longer read. */
    @Transactional
    public Saving withdraw(Visitor visitor, long number) {
        return editing.held(visitor, number, told -> {
            if (!told.isPublished()) return new Saving.NoSuchRecord();
            repository.publish(number, null, null);
            return new Saving.Saved(number);
        });
    }

    /** Those of these that the visitor may read, in the order asked for. */
    public List<ImpactCase> all(Visitor visitor, Collection<Long> numbers) {
        return numbers.stream()
                .flatMap(number -> find(visitor, number).stream())
                .toList();
    }
}
