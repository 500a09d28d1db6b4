package no.samskap.funding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import no.samskap.core.Visitor;
import no.samskap.directory.Organisations;
import no.samskap.funding.FundingCall.State;
import no.samskap.records.RecordContent;
import no.samskap.records.Records;
import no.samskap.themes.Themes;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to open calls: announcing one, keeping it right, cancelling it and taking that back. */
@Service
public class FundingCalls {
    private final Records records;
    private final CallRepository repository;
    private final Organisations organisations;
    private final Themes themes;

    FundingCalls(Records records, CallRepository repository, Organisations organisations, Themes themes) {
        this.records = records;
        this.repository = repository;
        this.organisations = organisations;
        this.themes = themes;
    }

    public Optional<FundingCall> find(Visitor visitor, long number) {
        return records.find(visitor, FundingCall.KIND, number).flatMap(repository::find);
    }

    public boolean mayWrite(Visitor visitor) {
        return CallPolicy.mayWrite(visitor);
    }

    /** Everybody may read it from now on. */
    @Transactional
    public Keeping announce(Visitor visitor, CallText text) {
        if (!CallPolicy.mayWrite(visitor) || !isKnown(visitor, text.funder())) return new Keeping.NotYours();
        if (!CallPolicy.mayKeepFor(visitor, text.body())) return new Keeping.NotYourBody();
        long number = records.create(FundingCall.KIND, content(text, State.ANNOUNCED));
        repository.insert(number, text);
        return new Keeping.Kept(number);
    }

    @Transactional
    public Keeping change(Visitor visitor, long number, int seen, CallText text) {
        Optional<FundingCall> found = editable(visitor, number);
        if (found.isEmpty() || !isKnown(visitor, text.funder())) return new Keeping.NotYours();
        if (!CallPolicy.mayKeepFor(visitor, text.body())) return new Keeping.NotYourBody();
        FundingCall before = found.get();
        if (!records.update(number, seen, content(text, before.state()))) return new Keeping.Stale(before);
        repository.update(number, text);
        return new Keeping.Kept(number);
    }

    /** The funder gives no money by it after all. Its page stays, so that nobody looks for it in vain. */
    @Transactional
    public Keeping cancel(Visitor visitor, long number) {
        return turn(visitor, number, State.CANCELLED);
    }

    /** It was not cancelled after all. */
    @Transactional
    public Keeping reinstate(Visitor visitor, long number) {
        return turn(visitor, number, State.ANNOUNCED);
    }

    private Keeping turn(Visitor visitor, long number, State state) {
        Optional<FundingCall> found = editable(visitor, number);
        if (found.isEmpty()) return new Keeping.NotYours();
        FundingCall call = found.get();
        if (call.state() == state) return new Keeping.Kept(number);
        return records.update(number, call.head().version(), content(call.text(), state))
                ? new Keeping.Kept(number)
                : new Keeping.Stale(call);
    }

    private boolean isKnown(Visitor visitor, @Nullable Long funder) {
        return funder == null || organisations.head(visitor, funder).isPresent();
    }

    private Optional<FundingCall> editable(Visitor visitor, long number) {
        return find(visitor, number).filter(call -> call.head().mayBeEditedBy(visitor));
    }

    private RecordContent content(CallText text, State state) {
        Instant closesAt = text.closesAt();
        return RecordContent.titled(text.title(), text.language(), state.name())
                .summary(text.summary())
                .searchText(String.join("\n", text.funderName(), text.applicants(), themes.searchWords(text.themes())))
                .owner(text.funder())
                .readers(CallPolicy.READERS)
                .editors(CallPolicy.editors(text.body()))
                .themes(text.themes())
                .dates(text.opensOn(), closesAt == null ? null : LocalDate.ofInstant(closesAt, Words.OSLO));
    }
}
