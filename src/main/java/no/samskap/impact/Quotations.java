package no.samskap.impact;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import no.samskap.core.Visitor;
import no.samskap.directory.People;
import no.samskap.impact.Quotation.Consent;
import no.samskap.impact.QuotationRepository.Placed;
import no.samskap.records.Records;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to what people said. Whoever is quoted is asked, in their inbox and by letter, and says yes, no or how they would rather have
 * put it; changed words are asked about anew; and consent is taken back at any time, also of what is published.
 */
@Service
public class Quotations {
    /** For whoever must answer anew because the words were changed. */
    static final int DAYS_TO_ANSWER_ANEW = 14;

    /** How long a mailed link opens its quotation. After that those who write the case take consent back for the speaker. */
    static final Duration LINK_LASTS = Duration.ofDays(730);

    private final Editing editing;
    private final QuotationRepository repository;
    private final ImpactLetters letters;
    private final Records records;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Quotations(
            Editing editing,
            QuotationRepository repository,
            ImpactLetters letters,
            Records records,
            ApplicationEventPublisher events,
            Clock clock) {
        this.editing = editing;
        this.repository = repository;
        this.letters = letters;
        this.records = records;
        this.events = events;
        this.clock = clock;
    }

    /** What the writer says of a quotation. */
    public record Quoted(String text, @Nullable Long speaker, String name, String role) {}

    /** What a speaker can say. */
    public enum Answer {
        YES,
        NO,
        OTHERWISE
    }

    /** A quotation as its speaker meets it. */
    public record Asked(ImpactCase told, Quotation quotation) {}

    /** The answer holds the quotation's id. */
    @Transactional
    public Saving quote(Visitor visitor, long number, Quoted words) {
        return editing.draft(visitor, number, told -> {
            if (!isSomebody(visitor, words.speaker())) return new Saving.NoSuchRecord();
            if (told.quotations().size() >= ImpactCase.MOST_QUOTATIONS)
                return new Saving.TooMany(ImpactCase.MOST_QUOTATIONS);
            return new Saving.Saved(
                    repository.insert(number, words.text(), words.speaker(), words.name(), words.role()));
        });
    }

    /** Other words, or another speaker, are asked about anew: of whoever was asked before, at once. */
    @Transactional
    public Saving change(Visitor visitor, long number, long id, int seen, Quoted words) {
        return editing.draft(visitor, number, told -> {
            Optional<Quotation> found = told.quotation(id);
            if (found.isEmpty() || !isSomebody(visitor, words.speaker())) return new Saving.NoSuchRecord();
            Quotation before = found.get();
            boolean other = !Objects.equals(before.speaker(), words.speaker());
            boolean anew = other || !before.text().equals(words.text());
            if (!repository.update(number, id, seen, words.text(), words.speaker(), words.name(), words.role(), anew))
                return new Saving.Stale(told);
            if (anew) repository.voidLinks(id);
            if (anew && !other && before.isWithTheSpeaker() && words.speaker() != null)
                ask(visitor, told, id, today().plusDays(DAYS_TO_ANSWER_ANEW));
            return new Saving.Saved(id);
        });
    }

    @Transactional
    public Saving remove(Visitor visitor, long number, long id) {
        return editing.draft(visitor, number, told -> {
            if (told.quotation(id).isEmpty()) return new Saving.NoSuchRecord();
            repository.delete(number, id);
            events.publishEvent(new QuotationTakenOut(number, ImpactCase.KIND + ":" + id));
            return new Saving.Saved(number);
        });
    }

    /** Asks the speaker, who is somebody in the directory. */
    @Transactional
    public Saving ask(Visitor visitor, long number, long id, LocalDate answerBy) {
        return editing.draft(visitor, number, told -> {
            if (told.quotation(id)
                    .filter(quotation -> quotation.speaker() != null && quotation.consent() != Consent.WITHDRAWN)
                    .isEmpty()) return new Saving.NoSuchRecord();
            repository.voidLinks(id);
            ask(visitor, told, id, answerBy);
            return new Saving.Saved(id);
        });
    }

    private void ask(Visitor visitor, ImpactCase told, long id, LocalDate answerBy) {
        Instant now = clock.instant();
        repository.ask(id, visitor.person(), now, answerBy);
        Quotation quotation = repository.find(id).orElseThrow().quotation();
        letters.askConsent(visitor, told, quotation, () -> repository.makeLink(id, now.plus(LINK_LASTS)));
    }

    /** Notes that consent was given elsewhere. */
    @Transactional
    public Saving note(Visitor visitor, long number, long id, String how, LocalDate on) {
        return editing.draft(visitor, number, told -> {
            if (told.quotation(id)
                    .filter(quotation -> quotation.consent() != Consent.WITHDRAWN)
                    .isEmpty()) return new Saving.NoSuchRecord();
            repository.note(id, how, on);
            return new Saving.Saved(id);
        });
    }

    /** Takes the speaker's own wording. */
    @Transactional
    public Saving takeSuggestion(Visitor visitor, long number, long id) {
        return editing.draft(visitor, number, told -> {
            if (told.quotation(id)
                    .filter(quotation -> quotation.consent() == Consent.SUGGESTED)
                    .isEmpty()) return new Saving.NoSuchRecord();
            repository.takeSuggestion(id);
            return new Saving.Saved(id);
        });
    }

    /** What this visitor is quoted with; empty where the quotation is somebody else's or nobody asked. */
    public Optional<Asked> asked(Visitor visitor, long number, long id) {
        return repository
                .find(id)
                .filter(placed -> placed.impactCase() == number && isTheirs(visitor, placed.quotation()))
                .flatMap(placed -> asked(visitor, placed));
    }

    private Optional<Asked> asked(Visitor visitor, Placed placed) {
        return placed.quotation().askedAt() == null
                ? Optional.empty()
                : editing.find(visitor, placed.impactCase()).map(told -> new Asked(told, placed.quotation()));
    }

    /** What waits for this visitor's answer. */
    public List<Asked> waitingFor(Visitor visitor) {
        Long person = visitor.person();
        return person == null
                ? List.of()
                : repository.spokenBy(person).stream()
                        .filter(placed -> placed.quotation().consent() == Consent.ASKED)
                        .flatMap(placed -> asked(visitor, placed).stream())
                        .toList();
    }

    /** What a mailed link opens; empty where it is too old, or the words it was about are no longer there. */
    public Optional<Asked> behind(String secret) {
        return repository
                .behind(secret, clock.instant())
                .flatMap(placed -> editing.whole(placed.impactCase()).map(told -> new Asked(told, placed.quotation())));
    }

    /**
     * The speaker answers, or answers otherwise than before. What is published is taken back only by {@link #withdraw}.
     *
     * @param seen the version of the quotation the speaker read: consent is to these words and no others
     * @param otherwise the wording they would rather have
     */
    @Transactional
    public Saving answer(Visitor visitor, long number, long id, int seen, Answer answer, String otherwise) {
        return asked(visitor, number, id).isEmpty()
                ? new Saving.NotYours()
                : answered(number, id, seen, answer, otherwise);
    }

    @Transactional
    public Saving answerBehind(String secret, int seen, Answer answer, String otherwise) {
        return behind(secret)
                .map(asked -> answered(asked.told().number(), asked.quotation().id(), seen, answer, otherwise))
                .orElseGet(Saving.NotYours::new);
    }

    private Saving answered(long number, long id, int seen, Answer answer, String otherwise) {
        records.touch(number);
        ImpactCase told = editing.whole(number).orElseThrow();
        Quotation quotation = told.quotation(id).orElseThrow();
        if (quotation.consent() == Consent.WITHDRAWN) return new Saving.NoSuchRecord();
        if (quotation.version() != seen) return new Saving.Stale(told);
        if (told.isPublished()) return new Saving.Published();
        repository.answer(
                id,
                switch (answer) {
                    case YES -> Consent.GIVEN;
                    case NO -> Consent.REFUSED;
                    case OTHERWISE -> Consent.SUGGESTED;
                },
                answer == Answer.OTHERWISE ? otherwise : "",
                clock.instant());
        editing.follow(number);
        letters.consentAnswered(told, repository.find(id).orElseThrow().quotation());
        return new Saving.Saved(id);
    }

    /**
     * Takes consent back, at any time: the words leave the case, what was published of it, and its history. The speaker does it, or whoever
     * writes the case for a speaker who says so elsewhere.
     */
    @Transactional
    public Saving withdraw(Visitor visitor, long number, long id) {
        boolean writes = editing.find(visitor, number)
                .filter(told ->
                        told.head().mayBeEditedBy(visitor) && told.quotation(id).isPresent())
                .isPresent();
        if (!writes && asked(visitor, number, id).isEmpty()) return new Saving.NotYours();
        return withdrawn(number, id, !writes);
    }

    @Transactional
    public Saving withdrawBehind(String secret) {
        return behind(secret)
                .map(asked -> withdrawn(asked.told().number(), asked.quotation().id(), true))
                .orElseGet(Saving.NotYours::new);
    }

    private Saving withdrawn(long number, long id, boolean bySpeaker) {
        records.touch(number);
        ImpactCase told = editing.whole(number).orElseThrow();
        Quotation quotation = told.quotation(id).orElseThrow();
        if (quotation.consent() == Consent.WITHDRAWN) return new Saving.Saved(id);
        repository.withdraw(number, id, clock.instant());
        editing.follow(number);
        events.publishEvent(new QuotationTakenOut(number, quotation.key()));
        if (bySpeaker)
            letters.consentAnswered(told, repository.find(id).orElseThrow().quotation());
        return new Saving.Saved(id);
    }

    private boolean isSomebody(Visitor visitor, @Nullable Long person) {
        return person == null || records.find(visitor, People.KIND, person).isPresent();
    }

    private static boolean isTheirs(Visitor visitor, Quotation quotation) {
        return visitor.person() != null && Objects.equals(visitor.person(), quotation.speaker());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Words.OSLO));
    }
}
