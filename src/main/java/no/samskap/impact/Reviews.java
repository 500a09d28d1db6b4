package no.samskap.impact;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.samskap.core.Visitor;
import no.samskap.directory.People;
import no.samskap.impact.ImpactCase.Review;
import no.samskap.records.Records;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to reading by those a case tells of: asked by a date, each says that it is right or what should be changed. */
@Service
public class Reviews {
    private final Editing editing;
    private final ReviewRepository repository;
    private final ImpactLetters letters;
    private final Records records;
    private final Clock clock;

    Reviews(Editing editing, ReviewRepository repository, ImpactLetters letters, Records records, Clock clock) {
        this.editing = editing;
        this.repository = repository;
        this.letters = letters;
        this.records = records;
        this.clock = clock;
    }

    /** Asks somebody, or asks them anew. */
    @Transactional
    public Saving ask(Visitor visitor, long number, long person, LocalDate answerBy) {
        return editing.draft(visitor, number, told -> {
            if (records.find(visitor, People.KIND, person).isEmpty()) return new Saving.NoSuchRecord();
            boolean known = told.reviews().stream().anyMatch(review -> review.person() == person);
            if (!known && told.reviews().size() >= ImpactCase.MOST_REVIEWS)
                return new Saving.TooMany(ImpactCase.MOST_REVIEWS);
            repository.ask(number, person, visitor.person(), clock.instant(), answerBy);
            letters.askToRead(visitor, told, person, answerBy, clock.instant());
            return new Saving.Saved(number);
        });
    }

    /** They are no longer asked, and no longer read the draft. */
    @Transactional
    public Saving remove(Visitor visitor, long number, long person) {
        return editing.draft(
                visitor,
                number,
                told -> repository.delete(number, person) ? new Saving.Saved(number) : new Saving.NoSuchRecord());
    }

    /** Whoever was asked answers, or answers otherwise than before. */
    @Transactional
    public Saving answer(Visitor visitor, long number, Review.Answer answer, String comment) {
        Optional<ImpactCase> found = editing.find(visitor, number)
                .filter(told -> told.reviewOf(visitor).isPresent());
        if (found.isEmpty()) return new Saving.NotYours();
        records.touch(number);
        if (editing.find(visitor, number).filter(ImpactCase::isPublished).isPresent()) return new Saving.Published();
        long person = visitor.whenSignedIn().orElseThrow();
        if (!repository.answer(number, person, answer, comment, clock.instant())) return new Saving.NotYours();
        editing.follow(number);
        letters.reviewAnswered(found.get(), visitor, repository.askedBy(number, person), answer, clock.instant());
        return new Saving.Saved(number);
    }

    /** Drafts that wait for this visitor to read them, the most pressing first. */
    public List<ImpactCase> waitingFor(Visitor visitor, int most) {
        return visitor.whenSignedIn().stream()
                .flatMap(person -> repository.waitingFor(person, most).stream())
                .flatMap(number -> editing.find(visitor, number).stream())
                .filter(told -> !told.isPublished())
                .toList();
    }
}
