package no.samskap.needs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.samskap.core.Language;
import no.samskap.core.PartialDate;
import no.samskap.core.Visitor;
import no.samskap.records.RecordContent;
import no.samskap.records.Records;
import no.samskap.themes.Themes;
import no.samskap.web.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to knowledge needs: writing, publishing, joining. Reading is by {@link NeedQueries}, under the same rule. */
@Service
public class Needs {
    private final Records records;
    private final NeedRepository repository;
    private final Themes themes;
    private final Clock clock;

    Needs(Records records, NeedRepository repository, Themes themes, Clock clock) {
        this.records = records;
        this.repository = repository;
        this.themes = themes;
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
        long number = records.create(Need.KIND, content(text, Need.State.DRAFT));
        repository.insert(number, text, raised, source);
        return new Saving.Saved(number);
    }

    @Transactional
    public Saving change(Visitor visitor, long number, int seenVersion, NeedText text) {
        Optional<Need> found = find(visitor, number);
        if (found.isEmpty() || !found.get().head().mayBeEditedBy(visitor)) return new Saving.NotYours();
        Need need = found.get();
        if (!NeedPolicy.mayWriteFor(visitor, text.owner())) return new Saving.NotYours();
        if (!records.update(number, seenVersion, content(text, need.state()))) return new Saving.Stale(need);
        repository.update(number, text);
        return new Saving.Saved(number);
    }

    /** Lets its audience read it. Publishing what is published changes nothing. */
    @Transactional
    public Saving publish(Visitor visitor, long number) {
        return turn(visitor, number, Need.State.PUBLISHED);
    }

    /** Takes it back to a draft that only those who write for the organisation see. */
    @Transactional
    public Saving unpublish(Visitor visitor, long number) {
        return turn(visitor, number, Need.State.DRAFT);
    }

    @Transactional
    public Saving answered(Visitor visitor, long number) {
        return turn(visitor, number, Need.State.ANSWERED);
    }

    /** Another organisation needs to know this too. */
    @Transactional
    public Joining join(Visitor visitor, long number, long organisation, String note, Language language) {
        Optional<Need> found = find(visitor, number);
        if (found.isEmpty() || found.get().isDraft() || !NeedPolicy.mayWriteFor(visitor, organisation))
            return new Joining.NotYours();
        if (Long.valueOf(organisation).equals(found.get().head().owner())) return new Joining.OwnNeed();
        if (!repository.join(number, organisation, note, language)) return new Joining.AlreadyJoined();
        records.touch(number);
        return new Joining.Joined();
    }

    @Transactional
    public Joining leave(Visitor visitor, long number, long organisation) {
        if (find(visitor, number).isEmpty() || !NeedPolicy.mayWriteFor(visitor, organisation))
            return new Joining.NotYours();
        if (repository.leave(number, organisation)) records.touch(number);
        return new Joining.Joined();
    }

    private Saving turn(Visitor visitor, long number, Need.State state) {
        Optional<Need> found = find(visitor, number);
        if (found.isEmpty() || !found.get().head().mayBeEditedBy(visitor)) return new Saving.NotYours();
        Need need = found.get();
        if (need.state() == state) return new Saving.Saved(number);
        Long owner = need.head().owner();
        if (owner == null) return new Saving.NotYours();
        NeedText text = new NeedText(
                need.head().title(),
                need.question(),
                need.why(),
                need.questions(),
                need.head().language(),
                owner,
                Set.copyOf(need.head().themes()),
                need.neededBy(),
                need.audience());
        return records.update(number, need.head().version(), content(text, state))
                ? new Saving.Saved(number)
                : new Saving.Stale(need);
    }

    private RecordContent content(NeedText text, Need.State state) {
        return RecordContent.titled(text.title(), text.language(), state.name())
                .summary(text.question())
                .searchText(String.join(
                        "\n",
                        List.of(text.why(), String.join("\n", text.questions()), themes.searchWords(text.themes()))))
                .owner(text.owner())
                .readers(NeedPolicy.readers(state, text.audience(), text.owner()))
                .editors(NeedPolicy.editors(text.owner()))
                .themes(text.themes())
                .dates(null, text.neededBy());
    }
}
