package no.samskap.inquiries;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.samskap.core.Visitor;
import no.samskap.inquiries.Inquiry.Receiver;
import no.samskap.inquiries.Inquiry.State;
import no.samskap.records.Records;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for what becomes of an inquiry: it is sent, withdrawn or closed, and at last tells what came of it. */
@Service
public class InquiryLife {
    /** Inquiries that one person sends in a day, at most. */
    public static final int MOST_A_DAY = 10;

    private final Records records;
    private final Inquiries inquiries;
    private final InquiryRepository repository;
    private final ReceiverRepository receivers;
    private final InquiryContents contents;
    private final CaseRepository cases;
    private final CaseMaker maker;
    private final Customs customs;
    private final ScreeningRepository screenings;
    private final InquiryFacts facts;
    private final InquiryLetters letters;
    private final Advisers advisers;
    private final Clock clock;

    InquiryLife(
            Records records,
            Inquiries inquiries,
            InquiryRepository repository,
            ReceiverRepository receivers,
            InquiryContents contents,
            CaseRepository cases,
            CaseMaker maker,
            Customs customs,
            ScreeningRepository screenings,
            InquiryFacts facts,
            InquiryLetters letters,
            Advisers advisers,
            Clock clock) {
        this.records = records;
        this.inquiries = inquiries;
        this.repository = repository;
        this.receivers = receivers;
        this.contents = contents;
        this.cases = cases;
        this.maker = maker;
        this.customs = customs;
        this.screenings = screenings;
        this.facts = facts;
        this.letters = letters;
        this.advisers = advisers;
        this.clock = clock;
    }

    /** Sends it: a case for each receiver, except for those whose cooperation looks at it first. */
    @Transactional
    public Sending send(Visitor visitor, long number) {
        records.touch(number);
        Optional<Inquiry> found = inquiries.findOwn(visitor, number);
        if (found.isEmpty() || !found.get().isDraft()) return new Sending.NotYours();
        Inquiry inquiry = found.get();
        List<String> missing = inquiry.missing(inquiries.today());
        if (!missing.isEmpty()) return new Sending.Incomplete(missing);
        List<Long> organisations =
                inquiry.receivers().stream().map(Receiver::organisation).toList();
        List<Receiver> paused = paused(inquiry, organisations);
        if (!paused.isEmpty()) return new Sending.Paused(paused);
        if (repository.sentSince(inquiry.who(), Instant.now(clock).minus(Duration.ofDays(1))) >= MOST_A_DAY)
            return new Sending.TooMany(MOST_A_DAY);

        Map<Long, Set<Long>> held = new LinkedHashMap<>();
        customs.ofOrganisations(organisations, inquiries.today()).forEach((organisation, kept) -> {
            if (kept.custom().screens() && kept.body() != null)
                held.computeIfAbsent(kept.body(), body -> new LinkedHashSet<>()).add(organisation);
        });
        held.forEach((body, its) -> {
            receivers.hold(number, its, body);
            screenings.open(number, body);
            letters.screen(inquiry, advisers.of(body, inquiries.today()), advisers.name(body));
        });
        Set<Long> heldBack = held.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        List<Long> straightOn = organisations.stream()
                .filter(organisation -> !heldBack.contains(organisation))
                .toList();
        repository.sent(number);
        int made = maker.make(inquiry, straightOn, inquiries.today()).size();
        contents.settle(visitor, inquiry, heldBack.size() == organisations.size() ? State.SCREENING : State.SENT);
        facts.sent(inquiry, inquiries.today());
        return new Sending.Sent(made, heldBack.size());
    }

    /** Takes it back. What has been answered stays answered; nobody is asked any more. */
    @Transactional
    public Saving withdraw(Visitor visitor, long number, String why) {
        return end(visitor, number, State.WITHDRAWN, why);
    }

    /** Needs no more answers. */
    @Transactional
    public Saving close(Visitor visitor, long number) {
        return end(visitor, number, State.CLOSED, "");
    }

    private Saving end(Visitor visitor, long number, State state, String why) {
        records.touch(number);
        Optional<Inquiry> found = inquiries.findOwn(visitor, number);
        if (found.isEmpty() || !found.get().isUnderWay()) return new Saving.NotYours();
        repository.ended(number, why);
        if (state == State.WITHDRAWN) letters.withdrawn(found.get(), why);
        cases.endOpen(number, state == State.WITHDRAWN ? Case.State.WITHDRAWN : Case.State.CLOSED)
                .forEach(records::touch);
        contents.settle(visitor, found.get(), state);
        return new Saving.Saved(number);
    }

    /** What came of the study, in plain language. It reaches every municipality that took part. */
    @Transactional
    public Saving tellResult(Visitor visitor, long number, String text) {
        records.touch(number);
        Optional<Inquiry> found = inquiries.findOwn(visitor, number);
        if (found.isEmpty() || found.get().sentAt() == null || text.isBlank()) return new Saving.NotYours();
        repository.result(number, text);
        facts.resultTold(number, inquiries.today());
        letters.result(found.get(), text);
        return new Saving.Saved(number);
    }

    private List<Receiver> paused(Inquiry inquiry, List<Long> organisations) {
        Map<Long, List<Customs.Pause>> pauses = customs.pauses(organisations);
        return inquiry.receivers().stream()
                .filter(receiver -> pauses.getOrDefault(receiver.organisation(), List.of()).stream()
                        .anyMatch(pause -> pause.meets(inquiry.what().asks())))
                .toList();
    }
}
