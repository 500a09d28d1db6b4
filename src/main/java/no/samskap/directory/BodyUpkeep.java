package no.samskap.directory;

import java.util.Optional;
import java.util.function.Function;
import no.samskap.core.Period;
import no.samskap.core.Visitor;
import no.samskap.records.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to what a body consists of: its agreement periods, members, committees, seats, who holds them, and the members'
 * plans. Two changes of one body wait for each other, so that a rule across rows holds.
 */
@Service
public class BodyUpkeep {
    private final Bodies bodies;
    private final BodyLineRepository lines;
    private final Organisations organisations;
    private final People people;
    private final Records records;
    private final ApplicationEventPublisher events;

    BodyUpkeep(
            Bodies bodies,
            BodyLineRepository lines,
            Organisations organisations,
            People people,
            Records records,
            ApplicationEventPublisher events) {
        this.bodies = bodies;
        this.lines = lines;
        this.organisations = organisations;
        this.people = people;
        this.records = records;
        this.events = events;
    }

    /** @param id of the one that is changed; null for a new one */
    @Transactional
    public Upkeep keepPeriod(
            Visitor visitor, long body, @Nullable Integer seen, @Nullable Long id, NewBody.AgreementPeriod agreed) {
        return change(visitor, body, seen, now -> {
            if (id == null) lines.addPeriod(body, agreed);
            else if (now.periods().stream().anyMatch(period -> period.id() == id)) lines.changePeriod(body, id, agreed);
            else return new Upkeep.NotYours();
            return new Upkeep.Kept(body);
        });
    }

    @Transactional
    public Upkeep removePeriod(Visitor visitor, long body, long id) {
        return remove(visitor, body, () -> lines.removePeriod(body, id));
    }

    /** One organisation is not a member twice at a time. */
    @Transactional
    public Upkeep keepMember(
            Visitor visitor, long body, @Nullable Integer seen, @Nullable Long id, NewBody.Member member) {
        return change(visitor, body, seen, now -> {
            if (organisations.head(visitor, member.organisation()).isEmpty()) return new Upkeep.NotYours();
            Optional<Body.Member> other = now.inTheWayOf(member.organisation(), member.period(), id);
            if (other.isPresent())
                return new Upkeep.Overlaps(other.get().name(), other.get().period());
            if (id == null) lines.addMember(body, member);
            else {
                Optional<Body.Member> before =
                        now.members().stream().filter(one -> one.id() == id).findFirst();
                if (before.isEmpty()) return new Upkeep.NotYours();
                lines.changeMember(body, id, member);
                if (before.get().organisation() != member.organisation())
                    events.publishEvent(new MembershipChanged(body, before.get().organisation()));
            }
            events.publishEvent(new MembershipChanged(body, member.organisation()));
            return new Upkeep.Kept(body);
        });
    }

    /** For one that never was a member. One that leaves gets a last day. */
    @Transactional
    public Upkeep removeMember(Visitor visitor, long body, long id) {
        return change(visitor, body, null, now -> {
            Optional<Body.Member> member =
                    now.members().stream().filter(one -> one.id() == id).findFirst();
            if (member.isEmpty()) return new Upkeep.NotYours();
            lines.removeMember(body, id);
            events.publishEvent(new MembershipChanged(body, member.get().organisation()));
            return new Upkeep.Kept(body);
        });
    }

    /** Not taken away: what counts under it stays. One that is no longer worked on gets a last day. */
    @Transactional
    public Upkeep keepFocusArea(
            Visitor visitor, long body, @Nullable Integer seen, @Nullable Long id, BodyLine.FocusArea area) {
        return change(visitor, body, seen, now -> {
            if (id == null) lines.addFocusArea(body, area, now.focusAreas().size());
            else if (now.focusArea(id).isPresent()) lines.changeFocusArea(body, id, area);
            else return new Upkeep.NotYours();
            return new Upkeep.Kept(body);
        });
    }

    @Transactional
    public Upkeep keepCommittee(
            Visitor visitor, long body, @Nullable Integer seen, @Nullable Long id, BodyLine.Committee committee) {
        return change(visitor, body, seen, now -> {
            if (committee.focusArea() != null
                    && now.focusArea(committee.focusArea()).isEmpty()) return new Upkeep.NotYours();
            if (id == null) lines.addCommittee(body, committee, now.committees().size());
            else if (now.committees().stream().anyMatch(one -> one.id() == id))
                lines.changeCommittee(body, id, committee);
            else return new Upkeep.NotYours();
            return new Upkeep.Kept(body);
        });
    }

    @Transactional
    public Upkeep removeCommittee(Visitor visitor, long body, long id) {
        return remove(visitor, body, () -> lines.removeCommittee(body, id));
    }

    @Transactional
    public Upkeep addSeat(Visitor visitor, long body, long committee, BodyLine.Seat seat) {
        return change(visitor, body, null, now -> {
            if (now.committees().stream().noneMatch(one -> one.id() == committee)) return new Upkeep.NotYours();
            lines.addSeat(body, committee, seat);
            return new Upkeep.Kept(body);
        });
    }

    @Transactional
    public Upkeep changeSeat(Visitor visitor, long body, @Nullable Integer seen, long id, BodyLine.Seat seat) {
        return change(visitor, body, seen, now -> {
            if (now.seat(id).isEmpty()) return new Upkeep.NotYours();
            lines.changeSeat(body, id, seat);
            return new Upkeep.Kept(body);
        });
    }

    @Transactional
    public Upkeep removeSeat(Visitor visitor, long body, long id) {
        return remove(visitor, body, () -> lines.removeSeat(body, id));
    }

    /** Puts somebody in a seat. A seat holds one at a time. */
    @Transactional
    public Upkeep seat(Visitor visitor, long body, long seat, BodyLine.Term term) {
        return change(visitor, body, null, now -> {
            Optional<Body.Seat> found = now.seat(seat);
            if (found.isEmpty() || people.find(visitor, term.person()).isEmpty()) return new Upkeep.NotYours();
            Optional<Body.Term> other = found.get().inTheWayOf(term.period(), null);
            if (other.isPresent()) return overlap(other.get());
            lines.addTerm(body, seat, term);
            return new Upkeep.Kept(body);
        });
    }

    /** When a term begins and ends. */
    @Transactional
    public Upkeep changeTerm(Visitor visitor, long body, @Nullable Integer seen, long seat, long id, Period period) {
        return change(visitor, body, seen, now -> {
            Optional<Body.Seat> found = now.seat(seat);
            if (found.isEmpty() || found.get().terms().stream().noneMatch(term -> term.id() == id))
                return new Upkeep.NotYours();
            Optional<Body.Term> other = found.get().inTheWayOf(period, id);
            if (other.isPresent()) return overlap(other.get());
            lines.changeTerm(body, id, period);
            return new Upkeep.Kept(body);
        });
    }

    /** For what never was so. Somebody who leaves gets a last day. */
    @Transactional
    public Upkeep removeTerm(Visitor visitor, long body, long id) {
        return remove(visitor, body, () -> lines.removeTerm(body, id));
    }

    /** A plan of a member: kept by those who write for the body, and by those who write for the member. */
    @Transactional
    public Upkeep keepPlan(Visitor visitor, long body, @Nullable Integer seen, @Nullable Long id, BodyLine.Plan plan) {
        Optional<Body> found = bodies.find(visitor, body);
        if (found.isEmpty() || !mayKeepPlanOf(visitor, found.get(), plan.organisation())) return new Upkeep.NotYours();
        if (id != null && !holdsPlan(visitor, found.get(), id)) return new Upkeep.NotYours();
        return held(visitor, body, seen, now -> {
            if (id == null) lines.addPlan(body, plan);
            else lines.changePlan(body, id, plan);
            return new Upkeep.Kept(body);
        });
    }

    @Transactional
    public Upkeep removePlan(Visitor visitor, long body, long id) {
        Optional<Body> found = bodies.find(visitor, body);
        if (found.isEmpty() || !holdsPlan(visitor, found.get(), id)) return new Upkeep.NotYours();
        return held(visitor, body, null, now -> {
            lines.removePlan(body, id);
            return new Upkeep.Kept(body);
        });
    }

    /** Whether the organisation takes part, and the visitor writes for it or for the body. */
    public boolean mayKeepPlanOf(Visitor visitor, Body body, long organisation) {
        return body.members().stream().anyMatch(member -> member.organisation() == organisation)
                && (body.head().mayBeEditedBy(visitor) || (visitor.isSignedIn() && visitor.mayEditFor(organisation)));
    }

    private boolean holdsPlan(Visitor visitor, Body body, long id) {
        return body.plans().stream()
                .anyMatch(plan -> plan.id() == id
                        && mayKeepPlanOf(visitor, body, plan.organisation().number()));
    }

    /** Somebody left an organisation: the seats they sat in for it are empty from that day. */
    @EventListener
    @Transactional
    public void leaveSeats(AffiliationEnded left) {
        for (long body : lines.bodiesWithSeatsOf(left.person(), left.organisation(), left.on())) {
            records.touch(body);
            lines.leaveSeats(body, left.person(), left.organisation(), left.on());
        }
    }

    private static Upkeep overlap(Body.Term other) {
        return new Upkeep.Overlaps(other.person() == null ? "" : other.person().name(), other.period());
    }

    private Upkeep remove(Visitor visitor, long body, Runnable removal) {
        return change(visitor, body, null, now -> {
            removal.run();
            return new Upkeep.Kept(body);
        });
    }

    private Upkeep change(Visitor visitor, long body, @Nullable Integer seen, Function<Body, Upkeep> act) {
        Optional<Body> found = bodies.find(visitor, body);
        if (found.isEmpty() || !found.get().head().mayBeEditedBy(visitor)) return new Upkeep.NotYours();
        return held(visitor, body, seen, act);
    }

    /** Holds the body against other changes, acts on it as it then is, and lets its record follow. */
    private Upkeep held(Visitor visitor, long number, @Nullable Integer seen, Function<Body, Upkeep> act) {
        records.touch(number);
        Body now = bodies.find(visitor, number).orElseThrow();
        boolean changedSince = seen != null && now.head().version() != seen + 1;
        if (changedSince) return new Upkeep.Stale();
        Upkeep outcome = act.apply(now);
        if (outcome instanceof Upkeep.Kept) bodies.follow(visitor, number);
        return outcome;
    }
}
