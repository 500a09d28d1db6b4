package no.samskap.inquiries;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.samskap.core.Language;
import no.samskap.core.PartialDate;
import no.samskap.core.Visitor;
import no.samskap.directory.Affiliations;
import no.samskap.inquiries.Inquiry.Draw;
import no.samskap.inquiries.Inquiry.Ethics;
import no.samskap.inquiries.Inquiry.Receiver;
import no.samskap.inquiries.Inquiry.State;
import no.samskap.inquiries.Inquiry.What;
import no.samskap.inquiries.Inquiry.Who;
import no.samskap.records.Fact;
import no.samskap.records.Facts;
import no.samskap.records.RecordContent;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.records.Relation;
import no.samskap.records.Trail;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for the one who asks: writing, sending, changing, withdrawing, telling what came of it. */
@Service
public class Inquiries {
    /** Inquiries that one person sends in a day, at most. */
    public static final int MOST_A_DAY = 10;

    private final Records records;
    private final InquiryRepository repository;
    private final CaseRepository cases;
    private final CaseMaker maker;
    private final Customs customs;
    private final ScreeningRepository screenings;
    private final Affiliations affiliations;
    private final Trail trail;
    private final Facts facts;
    private final InquiryLetters letters;
    private final Advisers advisers;
    private final Clock clock;

    Inquiries(
            Records records,
            InquiryRepository repository,
            CaseRepository cases,
            CaseMaker maker,
            Customs customs,
            ScreeningRepository screenings,
            Affiliations affiliations,
            Trail trail,
            Facts facts,
            InquiryLetters letters,
            Advisers advisers,
            Clock clock) {
        this.records = records;
        this.repository = repository;
        this.cases = cases;
        this.maker = maker;
        this.customs = customs;
        this.screenings = screenings;
        this.affiliations = affiliations;
        this.trail = trail;
        this.facts = facts;
        this.letters = letters;
        this.advisers = advisers;
        this.clock = clock;
    }

    public Optional<Inquiry> find(Visitor visitor, long number) {
        return records.find(visitor, Inquiry.KIND, number).flatMap(head -> repository.find(visitor, head));
    }

    /** The visitor's own: whoever asked, by an account or by a mailed link. */
    public Optional<Inquiry> findOwn(Visitor visitor, long number) {
        return find(visitor, number).filter(inquiry -> isOwn(visitor, inquiry));
    }

    public boolean isOwn(Visitor visitor, Inquiry inquiry) {
        return InquiryPolicy.isAsker(visitor, inquiry) || visitor.isAdministrator();
    }

    public List<ShownChange> changes(Inquiry inquiry) {
        return repository.changes(inquiry.number()).stream()
                .map(change -> new ShownChange(change.field(), change.before(), change.after(), change.changedAt()))
                .toList();
    }

    /** What was changed after it was sent. */
    public record ShownChange(String field, String before, String after, Instant at) {}

    public LocalDate today() {
        return LocalDate.now(clock.withZone(Words.OSLO));
    }

    /** Begins a draft. For one without an account the address has been confirmed, and the token is theirs from then on. */
    @Transactional
    public long begin(Visitor visitor, String title, Language language, Who who) {
        long number = records.reserve(1).getFirst();
        records.createAll(
                Inquiry.KIND,
                Map.of(number, content(number, title, language, State.DRAFT, who, What.NOTHING, Set.of())));
        repository.insert(number, who);
        find(new Visitor(null, "", InquiryPolicy.asker(number, who.person())), number)
                .ifPresent(letters::begun);
        return number;
    }

    @Transactional
    public Saving change(Visitor visitor, long number, int seen, String title, Language language, Who text) {
        return save(visitor, number, seen, inquiry -> {
            Who before = inquiry.who();
            Who who = new Who(
                    text.asker(),
                    before.person() == null ? before.email() : text.email(),
                    before.person(),
                    text.role(),
                    text.institution(),
                    text.institutionNumber(),
                    text.supervisor());
            return new Change(title, language, who, inquiry.what(), () -> repository.update(number, who));
        });
    }

    @Transactional
    public Saving change(Visitor visitor, long number, int seen, What what) {
        return save(
                visitor,
                number,
                seen,
                inquiry -> new Change(
                        inquiry.head().title(),
                        inquiry.language(),
                        inquiry.who(),
                        what,
                        () -> repository.update(number, what)));
    }

    @Transactional
    public Saving change(Visitor visitor, long number, int seen, Ethics ethics) {
        return save(visitor, number, seen, inquiry -> Change.of(inquiry, () -> repository.update(number, ethics)));
    }

    /** Those needs the visitor may read stay; others are left out. */
    @Transactional
    public Saving needs(Visitor visitor, long number, int seen, Collection<Long> needs) {
        List<Long> readable = records.findAll(visitor, needs).stream()
                .filter(head -> head.kind().equals("need"))
                .map(RecordHead::number)
                .toList();
        return save(
                visitor,
                number,
                seen,
                inquiry -> Change.of(inquiry, () -> {
                    repository.needs(number, readable);
                    inquiry.needs().stream()
                            .filter(need -> !readable.contains(need))
                            .forEach(need -> trail.withdraw(number, Relation.ANSWERS, need));
                    readable.forEach(need -> trail.state(number, Relation.ANSWERS, need));
                }));
    }

    /** Chooses whom it goes to; only before it is sent. */
    @Transactional
    public Saving receivers(Visitor visitor, long number, int seen, Collection<Long> organisations, Draw draw) {
        Optional<Inquiry> found = findOwn(visitor, number);
        if (found.isEmpty() || !found.get().isDraft()) return new Saving.NotYours();
        return save(
                visitor,
                number,
                seen,
                inquiry -> Change.of(inquiry, () -> repository.receivers(number, organisations, draw)));
    }

    /** Sends it: a case for each receiver, except for those whose cooperation looks at it first. */
    @Transactional
    public Sending send(Visitor visitor, long number) {
        records.touch(number);
        Optional<Inquiry> found = findOwn(visitor, number);
        if (found.isEmpty() || !found.get().isDraft()) return new Sending.NotYours();
        Inquiry inquiry = found.get();
        List<String> missing = inquiry.missing(today());
        if (!missing.isEmpty()) return new Sending.Incomplete(missing);
        List<Long> organisations =
                inquiry.receivers().stream().map(Receiver::organisation).toList();
        List<Receiver> paused = paused(inquiry, organisations);
        if (!paused.isEmpty()) return new Sending.Paused(paused);
        if (repository.sentSince(inquiry.who(), Instant.now(clock).minus(Duration.ofDays(1))) >= MOST_A_DAY)
            return new Sending.TooMany(MOST_A_DAY);

        Map<Long, Set<Long>> held = new LinkedHashMap<>();
        customs.ofOrganisations(organisations, today()).forEach((organisation, kept) -> {
            if (kept.custom().screens() && kept.body() != null)
                held.computeIfAbsent(kept.body(), body -> new LinkedHashSet<>()).add(organisation);
        });
        held.forEach((body, its) -> {
            repository.hold(number, its, body);
            screenings.open(number, body);
            letters.screen(inquiry, advisers.of(body, today()), advisers.name(body));
        });
        Set<Long> heldBack = held.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        List<Long> straightOn = organisations.stream()
                .filter(organisation -> !heldBack.contains(organisation))
                .toList();
        repository.sent(number);
        int made = maker.make(inquiry, straightOn, today()).size();
        settle(visitor, inquiry, heldBack.size() == organisations.size() ? State.SCREENING : State.SENT);
        facts.state(Fact.of(number, "inquiry.sent", PartialDate.day(today()))
                .labelled(inquiry.what().asks().stream().map(Enum::name).toList())
                .by(organisations));
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
        Optional<Inquiry> found = findOwn(visitor, number);
        if (found.isEmpty() || !found.get().isUnderWay()) return new Saving.NotYours();
        repository.ended(number, why);
        if (state == State.WITHDRAWN) {
            letters.withdrawn(found.get(), why);
            cases.withdrawAll(number).forEach(records::touch);
        } else cases.stopClock(number);
        settle(visitor, found.get(), state);
        return new Saving.Saved(number);
    }

    /** What came of the study, in plain language. It reaches every municipality that took part. */
    @Transactional
    public Saving tellResult(Visitor visitor, long number, String text) {
        records.touch(number);
        Optional<Inquiry> found = findOwn(visitor, number);
        if (found.isEmpty() || found.get().sentAt() == null || text.isBlank()) return new Saving.NotYours();
        repository.result(number, text);
        facts.state(Fact.of(number, "inquiry.result", PartialDate.day(today())));
        letters.result(found.get(), text);
        return new Saving.Saved(number);
    }

    /** Lets the record follow what the inquiry has become: its state, and who reads it. */
    void settle(Visitor visitor, Inquiry inquiry, State state) {
        long number = inquiry.number();
        RecordHead head = records.find(visitor, Inquiry.KIND, number).orElseThrow();
        records.update(
                number,
                head.version(),
                content(
                        number,
                        head.title(),
                        head.language(),
                        state,
                        inquiry.who(),
                        inquiry.what(),
                        repository.receivingTokens(number)));
    }

    private List<Receiver> paused(Inquiry inquiry, List<Long> organisations) {
        Map<Long, List<Customs.Pause>> pauses = customs.pauses(organisations);
        return inquiry.receivers().stream()
                .filter(receiver -> pauses.getOrDefault(receiver.organisation(), List.of()).stream()
                        .anyMatch(pause -> pause.meets(inquiry.what().asks())))
                .toList();
    }

    @FunctionalInterface
    private interface Changing {
        Change of(Inquiry inquiry);
    }

    private record Change(String title, Language language, Who who, What what, Runnable rest) {
        static Change of(Inquiry inquiry, Runnable rest) {
            return new Change(inquiry.head().title(), inquiry.language(), inquiry.who(), inquiry.what(), rest);
        }
    }

    /** Before it is sent nobody else reads it. Afterwards each difference is kept for all who got it. */
    private Saving save(Visitor visitor, long number, int seen, Changing changing) {
        Optional<Inquiry> found = findOwn(visitor, number);
        if (found.isEmpty() || !(found.get().isDraft() || found.get().isUnderWay())) return new Saving.NotYours();
        Inquiry before = found.get();
        Change change = changing.of(before);
        if (!records.update(
                number,
                seen,
                content(
                        number,
                        change.title(),
                        change.language(),
                        before.state(),
                        change.who(),
                        change.what(),
                        repository.receivingTokens(number)))) return new Saving.Stale(before);
        change.rest().run();
        if (!before.isDraft()) tellDifference(before, find(visitor, number).orElseThrow());
        return new Saving.Saved(number);
    }

    private void tellDifference(Inquiry before, Inquiry after) {
        Map<String, String> old = Difference.texts(before);
        Difference.texts(after).forEach((field, text) -> {
            String was = old.getOrDefault(field, "");
            if (!was.equals(text)) repository.changed(after.number(), field, was, text);
        });
        if (!old.equals(Difference.texts(after)))
            letters.changed(after, after.head().version());
    }

    private RecordContent content(
            long number, String title, Language language, State state, Who who, What what, Set<String> receiving) {
        return RecordContent.titled(title, language, state.name())
                .summary(what.purpose())
                .searchText(String.join("\n", what.benefit(), what.asksText(), who.asker(), who.institution()))
                .owner(ownerOf(who))
                .readers(InquiryPolicy.readers(number, who.person(), receiving))
                .editors(InquiryPolicy.asker(number, who.person()))
                .themes(what.themes())
                .dates(what.studyFrom(), what.studyTo());
    }

    /** The institution, where the one who asks is known to belong there. Anybody can write a name. */
    private @Nullable Long ownerOf(Who who) {
        Long institution = who.institutionNumber();
        return who.person() != null
                        && institution != null
                        && affiliations.reach(who.person()).contains(institution)
                ? institution
                : null;
    }
}
