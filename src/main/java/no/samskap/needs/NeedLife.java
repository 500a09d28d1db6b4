package no.samskap.needs;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.samskap.core.PartialDate;
import no.samskap.core.Visitor;
import no.samskap.records.Fact;
import no.samskap.records.Facts;
import no.samskap.records.Following;
import no.samskap.records.Records;
import no.samskap.web.Words;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door to the life of a need: from sent to in use, one step at a time. */
@Service
public class NeedLife {
    /** Steps that are counted, by what a figure calls them. */
    private static final Map<Need.State, String> COUNTED = new EnumMap<>(Map.of(
            Need.State.SENT, "need.sent",
            Need.State.PRIORITISED, "need.prioritised",
            Need.State.ANSWERED, "need.answered",
            Need.State.IN_USE, "need.inUse"));

    private final Records records;
    private final NeedRepository repository;
    private final NeedContent content;
    private final Facts facts;
    private final Following following;
    private final ApplicationEventPublisher events;
    private final Advising advising;
    private final Clock clock;

    NeedLife(
            Records records,
            NeedRepository repository,
            NeedContent content,
            Facts facts,
            Following following,
            ApplicationEventPublisher events,
            Advising advising,
            Clock clock) {
        this.records = records;
        this.repository = repository;
        this.content = content;
        this.facts = facts;
        this.following = following;
        this.events = events;
        this.advising = advising;
        this.clock = clock;
    }

    /** The steps this visitor may take now, in the order of a need's life. */
    public Set<Need.State> mayTake(Visitor visitor, Need need) {
        return NeedPolicy.steps(visitor, need, advising.bodies(visitor, need.head()));
    }

    /** Lets its audience read it; whoever sends it follows it from then on. Sending what is sent changes nothing. */
    @Transactional
    public Stepping send(Visitor visitor, long number) {
        Optional<Need> found = find(visitor, number);
        if (found.isEmpty()) return new Stepping.NotYours();
        Need need = found.get();
        if (!need.isDraft())
            return need.head().mayBeEditedBy(visitor) ? new Stepping.Taken(need.state()) : new Stepping.NotYours();
        PartialDate today = PartialDate.day(today());
        boolean raisedElsewhere = !need.source().isEmpty() && need.steps().isEmpty();
        StepText sent = new StepText(
                Need.State.SENT,
                raisedElsewhere ? need.raised() : today,
                "",
                "",
                need.head().language());
        return take(visitor, number, sent);
    }

    /** Takes it back to a draft that only those who write for the organisation see. */
    @Transactional
    public Stepping takeBack(Visitor visitor, long number) {
        return take(visitor, number, StepText.to(Need.State.DRAFT));
    }

    @Transactional
    public Stepping take(Visitor visitor, long number, StepText text) {
        Optional<Need> found = find(visitor, number);
        if (found.isEmpty()) return new Stepping.NotYours();
        Need need = found.get();
        Long owner = need.head().owner();
        Set<Long> bodies = advising.bodies(visitor, need.head());
        Set<Need.State> mine = NeedPolicy.steps(visitor, need, bodies);
        if (owner == null || mine.isEmpty()) return new Stepping.NotYours();
        Need.State from = need.state();
        if (!from.next().contains(text.to())) return new Stepping.NotFrom(from);
        if (!mine.contains(text.to())) return new Stepping.NotYours();
        boolean ownDraft = text.to() == Need.State.DRAFT;
        if (from.asksWhy(text.to()) && !ownDraft && text.reason().isBlank()) return new Stepping.WithoutReason();
        if (text.to() == Need.State.OUT_OF_SCOPE && text.referral().isBlank()) return new Stepping.WithoutReferral();
        PartialDate on = text.on() == null ? PartialDate.day(today()) : text.on();
        LocalDate before = need.steps().isEmpty()
                ? need.raised().first()
                : need.steps().getLast().on().first();
        if (on.first().isAfter(today()) || on.last().isBefore(before)) return new Stepping.NotThatDay(before, today());
        if (!records.update(number, need.head().version(), content.of(need, owner, text.to())))
            return new Stepping.NotFrom(from);
        repository.step(number, text, on);
        repository.moved(number, movedAt(on));
        count(need, owner, text.to(), on, bodies);
        if (need.isDraft() && visitor.holds(Visitor.edits("org", owner))) following.follow(visitor, number);
        events.publishEvent(new NeedStepped(number, from, text.to(), owner));
        return new Stepping.Taken(text.to());
    }

    /** To be gathered into a common challenge, or parted from it, is movement. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void gathered(NeedGathered gathered) {
        repository.moved(gathered.need(), clock.instant());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void parted(NeedParted parted) {
        repository.moved(parted.need(), clock.instant());
    }

    private Optional<Need> find(Visitor visitor, long number) {
        return records.find(visitor, Need.KIND, number).flatMap(head -> repository.find(visitor, head));
    }

    /** Nothing has happened since the day it happened, even where that is written down long after. */
    private Instant movedAt(PartialDate on) {
        Instant day = on.last().plusDays(1).atStartOfDay(Words.OSLO).toInstant();
        return day.isBefore(clock.instant()) ? day : clock.instant();
    }

    /**
     * What counts, counts under the bodies whose people took a hand in it: a body says itself what its figures are. A step back
     * takes out what is no longer so.
     */
    private void count(Need need, long owner, Need.State to, PartialDate on, Set<Long> advised) {
        Set<Long> organisations =
                need.supports().stream().map(Need.Support::organisation).collect(Collectors.toCollection(HashSet::new));
        organisations.add(owner);
        Set<Long> under = facts.of(need.number()).stream()
                .flatMap(fact -> fact.bodies().stream())
                .collect(Collectors.toCollection(HashSet::new));
        under.addAll(advised);
        boolean ends = to == Need.State.OUT_OF_SCOPE || to == Need.State.CLOSED;
        for (Need.State later : EnumSet.allOf(Need.State.class)) {
            String what = COUNTED.get(later);
            if (what != null && !ends && later.compareTo(to) > 0) facts.withdraw(need.number(), what);
        }
        String what = COUNTED.get(to);
        if (what != null)
            facts.state(Fact.of(need.number(), what, on).by(organisations).within(under, Set.of()));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Words.OSLO));
    }
}
