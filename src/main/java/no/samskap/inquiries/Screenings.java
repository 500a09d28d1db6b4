package no.samskap.inquiries;

import java.util.List;
import java.util.Optional;
import no.samskap.core.Visitor;
import no.samskap.records.Records;
import no.samskap.records.Relation;
import no.samskap.records.Trail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for a cooperation's adviser, who looks at inquiries before its members get them, where the cooperation wants that. */
@Service
public class Screenings {
    private final Records records;
    private final Inquiries inquiries;
    private final ReceiverRepository receivers;
    private final InquiryContents contents;
    private final ScreeningRepository screenings;
    private final CaseMaker maker;
    private final Trail trail;
    private final InquiryLetters letters;
    private final Advisers advisers;
    private final InquiryFacts facts;

    Screenings(
            Records records,
            Inquiries inquiries,
            ReceiverRepository receivers,
            InquiryContents contents,
            ScreeningRepository screenings,
            CaseMaker maker,
            Trail trail,
            InquiryLetters letters,
            Advisers advisers,
            InquiryFacts facts) {
        this.records = records;
        this.inquiries = inquiries;
        this.receivers = receivers;
        this.contents = contents;
        this.screenings = screenings;
        this.maker = maker;
        this.trail = trail;
        this.letters = letters;
        this.advisers = advisers;
        this.facts = facts;
    }

    public List<Screening> of(Inquiry inquiry) {
        return screenings.of(inquiry.number());
    }

    public boolean mayDecide(Visitor visitor, Screening screening) {
        return InquiryPolicy.keepsCustomsOf(visitor, screening.body());
    }

    /** Lets it go on to the members. */
    @Transactional
    public Handling pass(Visitor visitor, long number, long body) {
        return decide(visitor, number, body, inquiry -> {
            screenings.turn(number, body, Screening.State.PASSED, "", null);
            letGo(visitor, inquiry, inquiry, body);
            return new Handling.Done();
        });
    }

    /** Asks the one who sent it something; they change it or answer, and it comes back. */
    @Transactional
    public Handling askBack(Visitor visitor, long number, long body, String text) {
        if (text.isBlank()) return Handling.lacking("text");
        return decide(visitor, number, body, inquiry -> {
            screenings.turn(number, body, Screening.State.ASKED_BACK, text, null);
            return new Handling.Done();
        });
    }

    @Transactional
    public Handling decline(Visitor visitor, long number, long body, String why) {
        if (why.isBlank()) return Handling.lacking("text");
        return decide(visitor, number, body, inquiry -> {
            screenings.turn(number, body, Screening.State.DECLINED, why, null);
            receivers.drop(number, screenings.heldBy(number, body));
            facts.receiversChanged(number);
            contents.settle(visitor, inquiry, stateAfter(inquiry));
            return new Handling.Done();
        });
    }

    /** The same study asked before: the members get that inquiry, and not a second one. */
    @Transactional
    public Handling merge(Visitor visitor, long number, long body, long into) {
        Optional<Inquiry> other = inquiries.find(visitor, into);
        if (other.isEmpty() || number == into || other.get().state() != Inquiry.State.SENT)
            return Handling.lacking("into");
        return decide(visitor, number, body, inquiry -> {
            List<Long> held = screenings.heldBy(number, body);
            screenings.turn(number, body, Screening.State.MERGED, "", into);
            receivers.drop(number, held);
            receivers.add(into, held);
            facts.receiversChanged(number);
            facts.receiversChanged(into);
            maker.make(other.get(), held, inquiries.today());
            contents.settle(visitor, other.get(), Inquiry.State.SENT);
            trail.state(number, Relation.DUPLICATE_OF, into);
            contents.settle(visitor, inquiry, stateAfter(inquiry));
            return new Handling.Done();
        });
    }

    /** The one who asks has changed it, or answered the adviser's question. */
    @Transactional
    public Handling answerBack(Visitor visitor, long number, long body) {
        records.touch(number);
        Optional<Inquiry> found = inquiries.findOwn(visitor, number);
        Optional<Screening> screening = screenings.find(number, body);
        if (found.isEmpty() || screening.isEmpty()) return new Handling.NotYours();
        if (screening.get().state() != Screening.State.ASKED_BACK) return new Handling.TooLate();
        screenings.turn(number, body, Screening.State.WAITING, screening.get().text(), null);
        letters.screen(found.get(), advisers.of(body, inquiries.today()), advisers.name(body));
        return new Handling.Done();
    }

    @FunctionalInterface
    private interface Deciding {
        Handling of(Inquiry inquiry);
    }

    private Handling decide(Visitor visitor, long number, long body, Deciding deciding) {
        if (inquiries.find(visitor, number).isEmpty()) return new Handling.NotYours();
        records.touch(number);
        Optional<Inquiry> found = inquiries.find(visitor, number);
        Optional<Screening> screening = screenings.find(number, body);
        if (found.isEmpty() || screening.isEmpty() || !mayDecide(visitor, screening.get()))
            return new Handling.NotYours();
        if (!screening.get().isOpen() || !found.get().isUnderWay()) return new Handling.TooLate();
        Handling outcome = deciding.of(found.get());
        screenings
                .find(number, body)
                .filter(decided -> decided.state() != Screening.State.PASSED && outcome instanceof Handling.Done)
                .ifPresent(decided -> letters.screened(
                        found.get(),
                        advisers.name(body),
                        decided.state(),
                        decided.text(),
                        found.get().head().version()));
        return outcome;
    }

    private void letGo(Visitor visitor, Inquiry inquiry, Inquiry into, long body) {
        List<Long> held = screenings.heldBy(inquiry.number(), body);
        receivers.hold(inquiry.number(), held, null);
        maker.make(into, held, inquiries.today());
        contents.settle(visitor, into, Inquiry.State.SENT);
    }

    /** Declined by all, it ends; where others have it or still look at it, it goes on. */
    private Inquiry.State stateAfter(Inquiry inquiry) {
        List<Screening> all = screenings.of(inquiry.number());
        if (inquiry.state() == Inquiry.State.SENT) return Inquiry.State.SENT;
        return all.stream().anyMatch(Screening::isOpen) ? Inquiry.State.SCREENING : Inquiry.State.DECLINED;
    }
}
