package no.samskap.needs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import no.samskap.core.Language;
import no.samskap.core.PartialDate;
import no.samskap.core.Visitor;
import no.samskap.records.Following;
import no.samskap.records.Records;
import no.samskap.web.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to knowledge needs: writing and joining. Their life is {@link NeedLife}; reading is by {@link NeedQueries}, under the
 * same rule.
 */
@Service
public class Needs {
    private final Records records;
    private final NeedRepository repository;
    private final NeedContent content;
    private final NeedLife life;
    private final Following following;
    private final Clock clock;

    Needs(
            Records records,
            NeedRepository repository,
            NeedContent content,
            NeedLife life,
            Following following,
            Clock clock) {
        this.records = records;
        this.repository = repository;
        this.content = content;
        this.life = life;
        this.following = following;
        this.clock = clock;
    }

    public Optional<Need> find(Visitor visitor, long number) {
        return records.find(visitor, Need.KIND, number).flatMap(head -> repository.find(visitor, head));
    }

    /** Writes down a need as a draft. */
    @Transactional
    public Saving write(Visitor visitor, NeedText text) {
        return write(visitor, text, PartialDate.day(LocalDate.now(clock.withZone(Words.OSLO))), "");
    }

    /** Writes down a need that was raised earlier, elsewhere. */
    @Transactional
    public Saving write(Visitor visitor, NeedText text, PartialDate raised, String source) {
        if (!NeedPolicy.mayWriteFor(visitor, text.owner())) return new Saving.NotYours();
        long number = records.create(Need.KIND, content.of(text, Need.State.DRAFT));
        repository.insert(number, text, raised, source, "");
        return new Saving.Saved(number);
    }

    @Transactional
    public Saving change(Visitor visitor, long number, int seenVersion, NeedText text) {
        Optional<Need> found = find(visitor, number);
        if (found.isEmpty() || !found.get().head().mayBeEditedBy(visitor)) return new Saving.NotYours();
        Need need = found.get();
        if (!NeedPolicy.mayWriteFor(visitor, text.owner())) return new Saving.NotYours();
        if (!need.keepsItsWords(text)) return new Saving.WordsStand();
        if (!records.update(number, seenVersion, content.of(kept(need, text), need.state())))
            return new Saving.Stale(need);
        repository.update(number, text);
        if (need.isDraft()) repository.saveQuestions(number, text.questions(), text.language());
        return new Saving.Saved(number);
    }

    /** Somebody invited, who may have no account, sends a need. It waits for the organisation's contact, and nobody else sees it. */
    @Transactional(propagation = Propagation.MANDATORY)
    long receive(NeedText text, String sender) {
        long number = records.create(Need.KIND, content.of(text, Need.State.RECEIVED));
        repository.insert(number, text, PartialDate.day(LocalDate.now(clock.withZone(Words.OSLO))), "", sender);
        return number;
    }

    /** Once a need is sent, its questions are written beside it, one by one, and no longer with its text. */
    private static NeedText kept(Need need, NeedText text) {
        return need.isDraft()
                ? text
                : text.asking(
                        need.questions().stream().map(Need.Question::question).toList());
    }

    /** Lets its audience read it: the first step in its life. */
    @Transactional
    public Stepping publish(Visitor visitor, long number) {
        return life.send(visitor, number);
    }

    @Transactional
    public Joining join(Visitor visitor, long number, long organisation, String note, Language language) {
        return join(visitor, number, organisation, SupportText.saying(note, language));
    }

    /** Another organisation needs to know this too. Whoever says so follows the need from then on. */
    @Transactional
    public Joining join(Visitor visitor, long number, long organisation, SupportText text) {
        Optional<Need> found = find(visitor, number);
        if (found.isEmpty() || found.get().isDraft() || !NeedPolicy.mayWriteFor(visitor, organisation))
            return new Joining.NotYours();
        if (isOwner(visitor, found.get(), organisation)) return new Joining.OwnNeed();
        if (!repository.join(number, organisation, text)) return new Joining.AlreadyJoined();
        repository.moved(number, clock.instant());
        records.touch(number);
        following.follow(visitor, number);
        return new Joining.Joined();
    }

    /** Also by the number of one that was merged into it. */
    private boolean isOwner(Visitor visitor, Need need, long organisation) {
        Long owner = need.head().owner();
        return owner != null
                && (owner == organisation
                        || records.today(visitor, owner)
                                .filter(today -> today.number() == organisation)
                                .isPresent());
    }

    @Transactional
    public Joining leave(Visitor visitor, long number, long organisation) {
        if (find(visitor, number).isEmpty() || !NeedPolicy.mayWriteFor(visitor, organisation))
            return new Joining.NotYours();
        if (repository.leave(number, organisation)) records.touch(number);
        return new Joining.Joined();
    }
}
