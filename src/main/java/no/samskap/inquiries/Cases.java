package no.samskap.inquiries;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.samskap.accounts.Role;
import no.samskap.accounts.RoleHolders;
import no.samskap.core.Visitor;
import no.samskap.directory.Organisations;
import no.samskap.inquiries.Case.AnsweredThrough;
import no.samskap.inquiries.Case.MessageKind;
import no.samskap.records.Records;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for the municipality: taking a case, forwarding it, asking, answering; and for the one who asked: replying. */
@Service
public class Cases {
    private final Records records;
    private final CaseRepository repository;
    private final InquiryRepository inquiryRepository;
    private final Inquiries inquiries;
    private final Organisations organisations;
    private final InquiryFacts facts;
    private final Customs customs;
    private final InquiryLetters letters;
    private final LinkRepository links;
    private final RoleHolders roles;
    private final Clock clock;

    Cases(
            Records records,
            CaseRepository repository,
            InquiryRepository inquiryRepository,
            Inquiries inquiries,
            Organisations organisations,
            InquiryFacts facts,
            Customs customs,
            InquiryLetters letters,
            LinkRepository links,
            RoleHolders roles,
            Clock clock) {
        this.records = records;
        this.repository = repository;
        this.inquiryRepository = inquiryRepository;
        this.inquiries = inquiries;
        this.organisations = organisations;
        this.facts = facts;
        this.customs = customs;
        this.letters = letters;
        this.links = links;
        this.roles = roles;
        this.clock = clock;
    }

    /** Without what stays in the municipality, where the visitor is not of it. */
    public Optional<Case> find(Visitor visitor, long number) {
        return whole(visitor, number).map(found -> InquiryPolicy.seesInside(visitor, found) ? found : outside(found));
    }

    public boolean mayHandle(Visitor visitor, Case given) {
        return InquiryPolicy.mayHandle(visitor, given);
    }

    public boolean seesInside(Visitor visitor, Case given) {
        return InquiryPolicy.seesInside(visitor, given);
    }

    /** Says that it has been seen: the one who asked is told that somebody has it. */
    @Transactional
    public Handling see(Visitor visitor, long number) {
        return handle(visitor, number, given -> {
            if (given.state() == Case.State.WAITING) repository.turn(number, Case.State.SEEN);
            return new Handling.Done();
        });
    }

    /** Becomes the one who has it. */
    @Transactional
    public Handling takeOver(Visitor visitor, long number) {
        return handle(visitor, number, given -> {
            repository.assign(number, visitor.person(), Case.ContactAs.TAKEN, given.body());
            links.voidAnswers(number);
            repository.turn(number, seen(given));
            regrant(
                    given,
                    visitor.person(),
                    given.unit() == null ? null : given.unit().number());
            return new Handling.Done();
        });
    }

    /** Lets a unit of the municipality read it, answer it, and say what it thinks. */
    @Transactional
    public Handling forward(Visitor visitor, long number, long unit) {
        return handle(visitor, number, given -> {
            boolean its = organisations.unitsOf(visitor, given.organisation().number()).stream()
                    .anyMatch(each -> each.number() == unit);
            if (!its) return Handling.lacking("unit");
            repository.forward(number, unit);
            repository.turn(number, seen(given));
            regrant(given, given.contact() == null ? null : given.contact().person(), unit);
            inquiries
                    .find(visitor, given.inquiry())
                    .ifPresent(inquiry -> letters.forwarded(inquiry, given, unit, writersOf(unit)));
            return new Handling.Done();
        });
    }

    private List<Long> writersOf(long unit) {
        return Stream.of(Role.CONTACT, Role.EDITOR)
                .flatMap(role -> roles.of(role, List.of(unit), today()).stream())
                .map(RoleHolders.Holder::person)
                .distinct()
                .toList();
    }

    @Transactional
    public Handling noteUnitView(Visitor visitor, long number, String view) {
        return handle(visitor, number, given -> {
            repository.unitView(number, view);
            repository.turn(number, seen(given));
            return new Handling.Done();
        });
    }

    /** A note that stays in the municipality; also when it has been answered. */
    @Transactional
    public Handling note(Visitor visitor, long number, String text) {
        Optional<Case> found = held(visitor, number);
        if (found.isEmpty()) return new Handling.NotYours();
        if (text.isBlank()) return Handling.lacking("text");
        repository.say(number, MessageKind.NOTE, text, visitor.person(), visitor.name());
        return new Handling.Done();
    }

    /** Asks the one who sent it something. The clock stands still until they reply. */
    @Transactional
    public Handling ask(Visitor visitor, long number, String text) {
        if (text.isBlank()) return Handling.lacking("text");
        return handle(visitor, number, given -> {
            long message = repository.say(number, MessageKind.QUESTION, text, visitor.person(), visitor.name());
            inquiries
                    .find(visitor, given.inquiry())
                    .ifPresent(inquiry -> letters.question(inquiry, given, text, message));
            repository.turn(number, Case.State.ASKED);
            return new Handling.Done();
        });
    }

    /** What the one who asked replies. */
    @Transactional
    public Handling reply(Visitor visitor, long number, String text) {
        if (text.isBlank()) return Handling.lacking("text");
        records.touch(number);
        Optional<Case> found = whole(visitor, number);
        Optional<Inquiry> inquiry = found.flatMap(given -> inquiries.findOwn(visitor, given.inquiry()));
        if (found.isEmpty() || inquiry.isEmpty()) return new Handling.NotYours();
        if (found.get().state().isEnded()) return new Handling.TooLate();
        long message = repository.say(
                number,
                MessageKind.REPLY,
                text,
                visitor.person(),
                inquiry.get().who().asker());
        letters.reply(inquiry.get(), number, text, message);
        if (found.get().state() == Case.State.ASKED) goOn(found.get());
        return new Handling.Done();
    }

    /** As many working days as the clock stood still, everything comes later. */
    private void goOn(Case given) {
        int stood = WorkingDays.between(LocalDate.ofInstant(given.since(), Words.OSLO), today());
        LocalDate countsFrom = WorkingDays.plus(given.countsFrom(), stood);
        long organisation = given.organisation().number();
        Custom custom = customs.ofOrganisations(List.of(organisation), today())
                .getOrDefault(organisation, Customs.Kept.USUAL)
                .custom();
        repository.goOn(
                given.number(),
                countsFrom,
                WorkingDays.plus(given.dueOn(), stood),
                custom.nextAfter(countsFrom, WorkingDays.between(countsFrom, today())));
    }

    @Transactional
    public Handling answer(Visitor visitor, long number, Answer answer, AnsweredThrough through) {
        String lacks = answer.lacks();
        if (lacks != null) return Handling.lacking(lacks);
        records.touch(number);
        Optional<Case> found = held(visitor, number);
        if (found.isEmpty()) return new Handling.NotYours();
        Case given = found.get();
        Optional<Inquiry> inquiry = inquiries.find(visitor, given.inquiry());
        if (inquiry.isEmpty()) return new Handling.NotYours();
        if (given.state().isEnded() || inquiry.get().state() != Inquiry.State.SENT) return new Handling.TooLate();
        repository.answer(number, answer, visitor.person(), through);
        links.voidAnswers(number);
        letters.answered(inquiry.get(), given, answer, given.head().version());
        facts.answered(given, answer, today());
        return new Handling.Done();
    }

    /** The same answer to several, all or none. */
    @Transactional
    public Handling answerAll(Visitor visitor, Collection<Long> numbers, Answer answer) {
        if (numbers.isEmpty()) return Handling.lacking("cases");
        for (long number : numbers.stream().sorted().toList()) {
            Handling outcome = answer(visitor, number, answer, AnsweredThrough.TOGETHER);
            if (!(outcome instanceof Handling.Done)) return outcome;
        }
        return new Handling.Done();
    }

    /** Gives a case to somebody else, and lets them read it. */
    void give(Case given, CaseMaker.Assigned assigned) {
        Long unit = given.unit() == null ? null : given.unit().number();
        repository.assign(given.number(), assigned.person(), assigned.as(), assigned.adviserOf());
        links.voidAnswers(given.number());
        regrant(given, assigned.person(), unit, assigned.adviserOf());
    }

    Optional<Case> whole(Visitor visitor, long number) {
        return records.find(visitor, Case.KIND, number).flatMap(head -> repository.find(visitor, head));
    }

    @FunctionalInterface
    private interface Acting {
        Handling on(Case given);
    }

    private Handling handle(Visitor visitor, long number, Acting acting) {
        records.touch(number);
        Optional<Case> found = held(visitor, number);
        if (found.isEmpty()) return new Handling.NotYours();
        if (!found.get().state().isOpen()) return new Handling.TooLate();
        return acting.on(found.get());
    }

    private Optional<Case> held(Visitor visitor, long number) {
        return whole(visitor, number).filter(given -> InquiryPolicy.mayHandle(visitor, given));
    }

    /** Who may read the case and the inquiry follows who has it. */
    private void regrant(Case given, @Nullable Long contact, @Nullable Long unit) {
        boolean atAdviser = given.escalated() == Case.Escalation.ADVISER
                || (given.contact() != null && given.contact().as() == Case.ContactAs.ADVISER);
        Long adviserOf = atAdviser ? given.body() : null;
        regrant(given, contact, unit, adviserOf);
    }

    private void regrant(Case given, @Nullable Long contact, @Nullable Long unit, @Nullable Long adviserOf) {
        Set<String> handlers = InquiryPolicy.handlers(given.organisation().number(), contact, unit, adviserOf);
        Long person = repository.askerOf(given.inquiry()).orElse(null);
        Set<String> asker = InquiryPolicy.asker(given.inquiry(), person);
        records.grant(
                given.number(),
                InquiryPolicy.caseReaders(given.organisation().number(), handlers, unit, asker),
                handlers);
        records.grant(
                given.inquiry(),
                InquiryPolicy.readers(given.inquiry(), person, inquiryRepository.receivingTokens(given.inquiry())),
                asker);
    }

    private static Case.State seen(Case given) {
        return given.state() == Case.State.WAITING ? Case.State.SEEN : given.state();
    }

    private static Case outside(Case found) {
        return new Case(
                found.head(),
                found.inquiry(),
                found.organisation(),
                found.body(),
                found.state(),
                found.contact(),
                null,
                "",
                found.sentAt(),
                found.since(),
                found.seenAt(),
                found.answeredAt(),
                found.reason(),
                found.answer(),
                found.dueOn(),
                found.countsFrom(),
                found.reminders(),
                found.escalated(),
                found.messages().stream()
                        .filter(message -> message.kind() != MessageKind.NOTE)
                        .toList());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Words.OSLO));
    }
}
