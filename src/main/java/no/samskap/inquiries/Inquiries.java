package no.samskap.inquiries;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import no.samskap.inquiries.Inquiry.Draw;
import no.samskap.inquiries.Inquiry.Ethics;
import no.samskap.inquiries.Inquiry.What;
import no.samskap.inquiries.Inquiry.Who;
import no.samskap.inquiries.data.DataRoutine;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.records.Relation;
import no.samskap.records.Trail;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for the one who asks: writing an inquiry, choosing whom it goes to, changing it after it was sent. */
@Service
public class Inquiries {
    private final Records records;
    private final InquiryRepository repository;
    private final ReceiverRepository receivers;
    private final InquiryContents contents;
    private final CaseRepository cases;
    private final Candidates candidates;
    private final Trail trail;
    private final InquiryLetters letters;
    private final Clock clock;

    Inquiries(
            Records records,
            InquiryRepository repository,
            ReceiverRepository receivers,
            InquiryContents contents,
            CaseRepository cases,
            Candidates candidates,
            Trail trail,
            InquiryLetters letters,
            Clock clock) {
        this.records = records;
        this.repository = repository;
        this.receivers = receivers;
        this.contents = contents;
        this.cases = cases;
        this.candidates = candidates;
        this.trail = trail;
        this.letters = letters;
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
        records.createAll(Inquiry.KIND, Map.of(number, contents.ofDraft(number, title, language, who)));
        repository.insert(number, who);
        find(asker(number, who), number).ifPresent(letters::begun);
        return number;
    }

    /**
     * Begins one for data that a municipality has a routine for: to that municipality, about its service areas.
     *
     * @param routine where the visitor may not read it, a plain draft is begun
     */
    @Transactional
    public long beginForData(Visitor visitor, String title, Language language, Who who, long routine) {
        long number = begin(visitor, title, language, who);
        Visitor asker = asker(number, who);
        List<RecordHead> data = data(visitor, List.of(routine));
        Inquiry draft = find(asker, number).orElseThrow();
        if (data.isEmpty()) return number;
        askFor(draft, data);
        What what = What.NOTHING.of(Ask.DATA, Set.copyOf(data.getFirst().themes()));
        change(asker, number, draft.head().version(), what);
        return number;
    }

    private static Visitor asker(long number, Who who) {
        return new Visitor(null, "", InquiryPolicy.asker(number, who.person()));
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
            Inquiry after = inquiry.saying(who, inquiry.what(), inquiry.ethics());
            return new Change(title, language, after, () -> repository.update(number, who));
        });
    }

    @Transactional
    public Saving change(Visitor visitor, long number, int seen, What what) {
        return save(visitor, number, seen, inquiry -> {
            Inquiry after = inquiry.saying(inquiry.who(), what, inquiry.ethics());
            return Change.to(after, () -> {
                repository.update(number, what);
                moveDeadline(inquiry, what.answerBy());
            });
        });
    }

    @Transactional
    public Saving change(Visitor visitor, long number, int seen, Ethics ethics) {
        return save(visitor, number, seen, inquiry -> {
            Inquiry after = inquiry.saying(inquiry.who(), inquiry.what(), ethics);
            return Change.to(after, () -> repository.update(number, ethics));
        });
    }

    /** The deadline of cases that are not answered follows. */
    private void moveDeadline(Inquiry inquiry, @Nullable LocalDate answerBy) {
        LocalDate before = inquiry.what().answerBy();
        if (!inquiry.isDraft() && before != null && answerBy != null && !before.equals(answerBy))
            cases.moveDeadline(inquiry.number(), before, answerBy).forEach(records::touch);
    }

    /**
     * Says which needs it would help to answer, and which data it asks for. Those the visitor may read stay; others are left
     * out. Whoever has the data becomes a receiver of a draft.
     */
    @Transactional
    public Saving pointTo(Visitor visitor, long number, int seen, Collection<Long> needs, Collection<Long> routines) {
        List<Long> readable = records.findAll(visitor, needs).stream()
                .filter(head -> head.kind().equals("need"))
                .map(RecordHead::number)
                .toList();
        List<RecordHead> data = data(visitor, routines);
        return save(
                visitor,
                number,
                seen,
                inquiry -> Change.to(inquiry, () -> {
                    repository.needs(number, readable);
                    follow(number, Relation.ANSWERS, inquiry.needs(), readable);
                    askFor(inquiry, data);
                }));
    }

    private List<RecordHead> data(Visitor visitor, Collection<Long> routines) {
        return records.findAll(visitor, routines).stream()
                .filter(head -> head.kind().equals(DataRoutine.KIND))
                .toList();
    }

    private void askFor(Inquiry inquiry, List<RecordHead> data) {
        List<Long> routines = data.stream().map(RecordHead::number).toList();
        repository.routines(inquiry.number(), routines);
        follow(inquiry.number(), Relation.RELATED_TO, inquiry.routines(), routines);
        if (inquiry.isDraft())
            receivers.add(
                    inquiry.number(),
                    data.stream()
                            .filter(head -> !inquiry.routines().contains(head.number()))
                            .flatMap(head -> Optional.ofNullable(head.owner()).stream())
                            .toList());
    }

    private void follow(long number, Relation relation, Collection<Long> before, Collection<Long> now) {
        before.stream().filter(each -> !now.contains(each)).forEach(each -> trail.withdraw(number, relation, each));
        now.forEach(each -> trail.state(number, relation, each));
    }

    /** Chooses whom it goes to, of the municipalities there are; only before it is sent. */
    @Transactional
    public Saving receivers(Visitor visitor, long number, int seen, Collection<Long> organisations, Draw draw) {
        Optional<Inquiry> found = findOwn(visitor, number);
        if (found.isEmpty() || !found.get().isDraft()) return new Saving.NotYours();
        Set<Long> known = candidates.list(visitor, Candidates.Wanted.ALL).stream()
                .map(Candidates.Candidate::number)
                .collect(Collectors.toSet());
        List<Long> chosen = organisations.stream().filter(known::contains).toList();
        return save(
                visitor,
                number,
                seen,
                inquiry -> Change.to(inquiry, () -> {
                    receivers.replace(number, chosen);
                    repository.update(number, draw);
                }));
    }

    @FunctionalInterface
    private interface Changing {
        Change of(Inquiry inquiry);
    }

    /** @param after the inquiry as it will be */
    private record Change(String title, Language language, Inquiry after, Runnable doing) {
        static Change to(Inquiry after, Runnable doing) {
            return new Change(after.head().title(), after.language(), after, doing);
        }
    }

    /** Before it is sent nobody else reads it. Afterwards each difference is kept for all who got it. */
    private Saving save(Visitor visitor, long number, int seen, Changing changing) {
        Optional<Inquiry> found = findOwn(visitor, number);
        if (found.isEmpty() || !(found.get().isDraft() || found.get().isUnderWay())) return new Saving.NotYours();
        Inquiry before = found.get();
        Change change = changing.of(before);
        if (!before.isDraft()) {
            List<String> lacking = lacking(before, change.after());
            if (!lacking.isEmpty()) return new Saving.Incomplete(lacking);
        }
        if (!records.update(
                number,
                seen,
                contents.of(
                        number,
                        change.title(),
                        change.language(),
                        before.state(),
                        change.after().who(),
                        change.after().what()))) return new Saving.Stale(before);
        change.doing().run();
        if (!before.isDraft()) tellDifference(before, find(visitor, number).orElseThrow());
        return new Saving.Saved(number);
    }

    /** A deadline that stays may have come near meanwhile. */
    private List<String> lacking(Inquiry before, Inquiry after) {
        boolean keepsDeadline =
                Objects.equals(before.what().answerBy(), after.what().answerBy());
        return after.missing(today()).stream()
                .filter(field -> !(keepsDeadline && field.equals("answerBy")))
                .toList();
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
}
