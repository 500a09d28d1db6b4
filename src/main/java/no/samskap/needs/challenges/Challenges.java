package no.samskap.needs.challenges;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import no.samskap.directory.Bodies;
import no.samskap.needs.Need;
import no.samskap.needs.NeedGathered;
import no.samskap.needs.NeedParted;
import no.samskap.records.Merging;
import no.samskap.records.RecordContent;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.records.Relation;
import no.samskap.records.Trail;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to common challenges. Needs are pointed to and never moved, so that taking them apart again leaves each with all it had;
 * two challenges that are one are merged by the spine's pointer, which is taken away again as easily.
 */
@Service
public class Challenges {
    private final Records records;
    private final ChallengeRepository repository;
    private final Trail trail;
    private final Merging merging;
    private final ChallengeLetters letters;
    private final ApplicationEventPublisher events;

    Challenges(
            Records records,
            ChallengeRepository repository,
            Trail trail,
            Merging merging,
            ChallengeLetters letters,
            ApplicationEventPublisher events) {
        this.records = records;
        this.repository = repository;
        this.trail = trail;
        this.merging = merging;
        this.letters = letters;
        this.events = events;
    }

    public Optional<Challenge> find(Visitor visitor, long number) {
        return records.find(visitor, Challenge.KIND, number).flatMap(head -> repository.find(visitor, head));
    }

    /** The challenges a need is in. */
    public List<RecordHead> of(Visitor visitor, long need) {
        return repository.of(visitor, need);
    }

    /** The challenges that needs of both are in; the last changed first. */
    public List<RecordHead> ofBoth(Visitor visitor, Collection<Long> one, Collection<Long> other, int most) {
        return repository.ofBoth(visitor, one, other, most);
    }

    /** Gathers needs of several organisations. Their senders are told and can object. */
    @Transactional
    public Gathering gather(Visitor visitor, long body, ChallengeText text, Collection<Long> needs) {
        Optional<RecordHead> ofBody = records.find(visitor, Bodies.KIND, body);
        if (ofBody.isEmpty() || !ChallengePolicy.mayGatherFor(visitor, body)) return new Gathering.NotYours();
        List<RecordHead> gathered = sent(visitor, needs);
        if (gathered.size() != new TreeSet<>(needs).size()) return new Gathering.NotYours();
        if (owners(gathered).size() < 2) return new Gathering.TooFew();
        long number = records.create(
                Challenge.KIND,
                content(text, gathered, body, Challenge.State.OPEN)
                        .owner(ofBody.get().owner()));
        repository.insert(number, body, text.audience());
        putIn(visitor, number, gathered);
        return new Gathering.Done(number);
    }

    @Transactional
    public Gathering change(Visitor visitor, long number, int seenVersion, ChallengeText text) {
        Optional<Challenge> found = editable(visitor, number);
        if (found.isEmpty()) return new Gathering.NotYours();
        Challenge challenge = found.get();
        RecordContent content = content(text, needs(challenge), challenge.body(), challenge.state())
                .owner(challenge.head().owner());
        if (!records.update(number, seenVersion, content)) return new Gathering.Stale();
        repository.update(number, text.audience());
        return new Gathering.Done(number);
    }

    @Transactional
    public Gathering add(Visitor visitor, long number, long need) {
        Optional<Challenge> found = editable(visitor, number);
        List<RecordHead> added = sent(visitor, List.of(need));
        if (found.isEmpty() || added.isEmpty()) return new Gathering.NotYours();
        if (found.get().isDissolved() || found.get().gathered(need).isPresent()) return new Gathering.NotNow();
        putIn(visitor, number, added);
        follow(visitor, number);
        return new Gathering.Done(number);
    }

    /** Takes a need out again. It keeps all it had; the row keeps that it was there, and why it is not any more. */
    @Transactional
    public Gathering part(Visitor visitor, long number, long need, String because) {
        Optional<Challenge> found = editable(visitor, number);
        if (found.isEmpty()) return new Gathering.NotYours();
        Optional<Challenge.Gathered> gathered = found.get().gathered(need);
        if (gathered.isEmpty()) return new Gathering.NotNow();
        takeOut(number, List.of(gathered.get().need()), because, false);
        letters.parted(visitor, number, gathered.get().need(), because);
        follow(visitor, number);
        return new Gathering.Done(number);
    }

    /** Some of the needs become a challenge of their own. Joining the two again undoes it. */
    @Transactional
    public Gathering split(Visitor visitor, long number, Collection<Long> needs, String title) {
        Optional<Challenge> found = editable(visitor, number);
        if (found.isEmpty()) return new Gathering.NotYours();
        Challenge challenge = found.get();
        List<RecordHead> moved = needs(challenge).stream()
                .filter(need -> needs.contains(need.number()))
                .toList();
        if (challenge.isDissolved() || moved.isEmpty()) return new Gathering.NotNow();
        if (moved.size() == challenge.gathered().size()) return new Gathering.TooFew();
        ChallengeText text = new ChallengeText(
                title,
                challenge.head().summary(),
                challenge.head().language(),
                challenge.audience(),
                Set.copyOf(challenge.head().themes()));
        long part = records.create(
                Challenge.KIND,
                content(text, moved, challenge.body(), Challenge.State.OPEN)
                        .owner(challenge.head().owner()));
        repository.insert(part, challenge.body(), challenge.audience());
        takeOut(number, moved, title, false);
        putIn(visitor, part, moved);
        trail.state(part, Relation.RELATED_TO, number);
        follow(visitor, number);
        return new Gathering.Done(part);
    }

    /** Two challenges that are one: the old address leads to the other, whose page shows the needs of both. */
    @Transactional
    public Gathering join(Visitor visitor, long number, long into, String because) {
        if (editable(visitor, number).isEmpty() || editable(visitor, into).isEmpty()) return new Gathering.NotYours();
        return switch (merging.merge(visitor, number, into, because)) {
            case Merging.Outcome.Merged ignored -> {
                follow(visitor, into);
                yield new Gathering.Done(into);
            }
            case Merging.Outcome.NotYours() -> new Gathering.NotYours();
            default -> new Gathering.NotNow();
        };
    }

    /** Two that were joined are two again. */
    @Transactional
    public Gathering undoJoin(Visitor visitor, long number) {
        return switch (merging.undo(visitor, number)) {
            case Merging.Outcome.Undone(RecordHead restored) -> {
                follow(visitor, restored.number());
                yield new Gathering.Done(restored.number());
            }
            case Merging.Outcome.NotYours() -> new Gathering.NotYours();
            default -> new Gathering.NotNow();
        };
    }

    /** Takes all of it apart. Nothing of the needs is lost, and it can be put together again. */
    @Transactional
    public Gathering dissolve(Visitor visitor, long number, String because) {
        Optional<Challenge> found = editable(visitor, number);
        if (found.isEmpty()) return new Gathering.NotYours();
        Challenge challenge = found.get();
        if (challenge.isDissolved()) return new Gathering.NotNow();
        takeOut(number, needs(challenge), because, true);
        needs(challenge).forEach(need -> letters.parted(visitor, number, need, because));
        return turn(challenge, Challenge.State.DISSOLVED);
    }

    @Transactional
    public Gathering restore(Visitor visitor, long number) {
        Optional<Challenge> found = editable(visitor, number);
        if (found.isEmpty()) return new Gathering.NotYours();
        if (!found.get().isDissolved()) return new Gathering.NotNow();
        List<RecordHead> needs = sent(visitor, repository.whenDissolved(number));
        repository.undissolve(number);
        putIn(visitor, number, needs);
        return turn(found.get(), Challenge.State.OPEN);
    }

    /** Those who sent a need say whether it belongs here. An objection waits for whoever gathered; nothing moves by itself. */
    @Transactional
    public Gathering reply(
            Visitor visitor, long number, long need, Challenge.Reply reply, String text, Language language) {
        Optional<Challenge> found = find(visitor, number);
        Optional<Challenge.Gathered> gathered = found.flatMap(challenge -> challenge.gathered(need));
        if (gathered.isEmpty() || !gathered.get().need().mayBeEditedBy(visitor)) return new Gathering.NotYours();
        repository.reply(number, need, reply, text, language);
        records.touch(number);
        if (reply == Challenge.Reply.OBJECTED)
            repository
                    .gatheredBy(number, need)
                    .ifPresent(adviser ->
                            letters.objected(visitor, number, gathered.get().need(), adviser, text));
        return new Gathering.Done(number);
    }

    private void putIn(Visitor visitor, long number, List<RecordHead> needs) {
        repository.gather(number, needs.stream().map(RecordHead::number).toList());
        for (RecordHead need : needs) {
            trail.state(number, Relation.GREW_OUT_OF, need.number());
            events.publishEvent(new NeedGathered(need.number(), number, need.owner()));
            letters.gathered(visitor, number, need);
        }
    }

    private void takeOut(long number, List<RecordHead> needs, String because, boolean dissolved) {
        repository
                .part(number, needs.stream().map(RecordHead::number).toList(), because, dissolved)
                .forEach(row -> trail.withdraw(row.challenge(), Relation.GREW_OUT_OF, row.need()));
        for (RecordHead need : needs) events.publishEvent(new NeedParted(need.number(), number, need.owner()));
    }

    /** Whom it is for, and what it is found by, follow what is in it. */
    private void follow(Visitor visitor, long number) {
        find(visitor, number).ifPresent(challenge -> turn(challenge, challenge.state()));
    }

    private Gathering turn(Challenge challenge, Challenge.State state) {
        RecordHead head = challenge.head();
        ChallengeText text = new ChallengeText(
                head.title(), head.summary(), head.language(), challenge.audience(), Set.copyOf(head.themes()));
        RecordContent content =
                content(text, needs(challenge), challenge.body(), state).owner(head.owner());
        return records.update(head.number(), head.version(), content)
                ? new Gathering.Done(head.number())
                : new Gathering.Stale();
    }

    private RecordContent content(ChallengeText text, List<RecordHead> needs, long body, Challenge.State state) {
        boolean allPublic = needs.stream().allMatch(RecordHead::isPublic);
        Set<Long> about = new HashSet<>(text.themes());
        needs.forEach(need -> about.addAll(need.themes()));
        String words = needs.stream().map(RecordHead::title).collect(Collectors.joining("\n"));
        return RecordContent.titled(text.title(), text.language(), state.name())
                .summary(text.summary())
                .searchText(words)
                .readers(ChallengePolicy.readers(text.audience(), allPublic, body))
                .editors(ChallengePolicy.editors(body))
                .themes(about);
    }

    private Optional<Challenge> editable(Visitor visitor, long number) {
        return find(visitor, number).filter(challenge -> challenge.head().mayBeEditedBy(visitor));
    }

    /** Those of them that are sent, and that the visitor may read. */
    private List<RecordHead> sent(Visitor visitor, Collection<Long> needs) {
        return records.findAll(visitor, new TreeSet<>(needs)).stream()
                .filter(head -> head.kind().equals(Need.KIND))
                .filter(head -> !Set.of(Need.State.DRAFT.name(), Need.State.RECEIVED.name())
                        .contains(head.state()))
                .toList();
    }

    private static List<RecordHead> needs(Challenge challenge) {
        return challenge.gathered().stream().map(Challenge.Gathered::need).toList();
    }

    private static Set<Long> owners(List<RecordHead> needs) {
        return needs.stream()
                .flatMap(need -> Optional.ofNullable(need.owner()).stream())
                .collect(Collectors.toSet());
    }
}
