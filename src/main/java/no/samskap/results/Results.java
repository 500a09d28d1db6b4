package no.samskap.results;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import no.samskap.core.Language;
import no.samskap.core.PartialDate;
import no.samskap.core.Visitor;
import no.samskap.directory.Organisations;
import no.samskap.records.RecordContent;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to results: writing, publishing, taking into use. Reading is by {@link ResultQueries}, under the same rule. */
@Service
public class Results {
    private final Records records;
    private final ResultRepository repository;
    private final ResultOrigin origin;
    private final ResultFacts facts;
    private final CountingBodies bodies;
    private final Clock clock;

    Results(
            Records records,
            ResultRepository repository,
            ResultOrigin origin,
            ResultFacts facts,
            CountingBodies bodies,
            Clock clock) {
        this.records = records;
        this.repository = repository;
        this.origin = origin;
        this.facts = facts;
        this.bodies = bodies;
        this.clock = clock;
    }

    public Optional<Result> find(Visitor visitor, long number) {
        return records.find(visitor, Result.KIND, number).flatMap(head -> repository.find(visitor, head));
    }

    /** What a result can belong to, where the visitor may read it. */
    public Optional<RecordHead> origin(Visitor visitor, long number) {
        return origin.find(visitor, number);
    }

    /** Writes down a result as a draft. */
    @Transactional
    public Saving write(Visitor visitor, ResultText text) {
        RecordHead belongsTo = originOf(visitor, text);
        if (!ResultPolicy.mayWriteFor(visitor, text.owner(), belongsTo)) return new Saving.NotYours();
        Optional<Saving.Wrong> wrong = wrong(visitor, text, belongsTo, Counting.NOT);
        if (wrong.isPresent()) return wrong.get();
        Set<String> editors = ResultPolicy.editors(text, belongsTo);
        long number = records.create(Result.KIND, content(text, Result.State.DRAFT, editors));
        repository.insert(number, text);
        origin.follow(visitor, number, null, belongsTo);
        return new Saving.Saved(number);
    }

    @Transactional
    public Saving change(Visitor visitor, long number, int seenVersion, ResultText text) {
        Optional<Result> found = editable(visitor, number);
        if (found.isEmpty()) return new Saving.NotYours();
        Result result = found.get();
        RecordHead belongsTo = originOf(visitor, text);
        boolean keepsOwner = text.owner() == result.text().owner();
        if (!keepsOwner && !ResultPolicy.mayWriteFor(visitor, text.owner(), belongsTo)) return new Saving.NotYours();
        Optional<Saving.Wrong> wrong =
                wrong(visitor, text, belongsTo, result.text().counting());
        if (wrong.isPresent()) return wrong.get();
        Long before = repository.belongsTo(number);
        boolean keepsUnseen = text.belongsTo() == null
                && !Objects.equals(before, result.text().belongsTo());
        Set<String> editors = new TreeSet<>(ResultPolicy.editors(text, belongsTo));
        if (keepsUnseen) editors.addAll(result.head().editors());
        if (!records.update(number, seenVersion, content(text, result.state(), editors)))
            return new Saving.Stale(result);
        repository.update(number, text, keepsUnseen ? before : text.belongsTo());
        if (!keepsUnseen) origin.follow(visitor, number, before, belongsTo);
        facts.follow(number, text, result.state());
        return new Saving.Saved(number);
    }

    /** Lets its audience read it, and counts it. Publishing what is published changes nothing. */
    @Transactional
    public Saving publish(Visitor visitor, long number) {
        return turn(visitor, number, Result.State.PUBLISHED);
    }

    /** Takes it back to a draft, which counts nowhere. */
    @Transactional
    public Saving unpublish(Visitor visitor, long number) {
        return turn(visitor, number, Result.State.DRAFT);
    }

    /**
     * An organisation has taken the result into use. The owner may say so too: finding out is not yet using.
     *
     * @param note how it was adapted there
     */
    @Transactional
    public Adopting adopt(
            Visitor visitor,
            long number,
            long organisation,
            @Nullable PartialDate since,
            String note,
            Language language) {
        Optional<Result> found = find(visitor, number);
        if (found.isEmpty() || found.get().isDraft() || !mayActFor(visitor, organisation))
            return new Adopting.NotYours();
        if (!repository.adopt(number, organisation, since, note, language)) return new Adopting.AlreadyAdopted();
        facts.followUse(number, found.get().text(), found.get().state());
        records.touch(number);
        return new Adopting.Adopted();
    }

    @Transactional
    public Adopting withdrawAdoption(Visitor visitor, long number, long organisation) {
        Optional<Result> found = find(visitor, number);
        if (found.isEmpty() || !mayActFor(visitor, organisation)) return new Adopting.NotYours();
        if (repository.withdrawAdoption(number, organisation)) {
            facts.followUse(number, found.get().text(), found.get().state());
            records.touch(number);
        }
        return new Adopting.Adopted();
    }

    private Saving turn(Visitor visitor, long number, Result.State state) {
        Optional<Result> found = editable(visitor, number);
        if (found.isEmpty()) return new Saving.NotYours();
        Result result = found.get();
        if (result.state() == state) return new Saving.Saved(number);
        RecordHead head = result.head();
        if (!records.update(number, head.version(), content(result.text(), state, head.editors())))
            return new Saving.Stale(result);
        facts.follow(number, result.text(), state);
        return new Saving.Saved(number);
    }

    private Optional<Result> editable(Visitor visitor, long number) {
        return find(visitor, number).filter(result -> result.head().mayBeEditedBy(visitor));
    }

    private boolean mayActFor(Visitor visitor, long organisation) {
        return ResultPolicy.mayWriteFor(visitor, organisation, null) && areOrganisations(visitor, Set.of(organisation));
    }

    private @Nullable RecordHead originOf(Visitor visitor, ResultText text) {
        Long number = text.belongsTo();
        return number == null ? null : origin.find(visitor, number).orElse(null);
    }

    /** @param before what it counted as so far: that may stay, whoever changes the rest */
    private Optional<Saving.Wrong> wrong(
            Visitor visitor, ResultText text, @Nullable RecordHead belongsTo, Counting before) {
        if (text.belongsTo() != null && belongsTo == null)
            return wrong(Saving.Part.BELONGS_TO, "results.form.belongsTo.unknown");
        Happened happened = text.happened();
        if (happened != null && happened.date().first().isAfter(LocalDate.now(clock.withZone(Words.OSLO))))
            return wrong(Saving.Part.HAPPENED, "results.form.happened.future");
        Counting counting = text.counting();
        Long body = counting.body();
        if (body != null
                && !counting.isUnderTheSameAs(before)
                && !bodies.mayCountUnder(visitor, body, counting.focusArea(), belongsTo))
            return wrong(Saving.Part.COUNTING, "results.form.countsUnder.unknown");
        Set<Long> named = new TreeSet<>(text.organisations());
        named.add(text.owner());
        if (text.thesis().institution() != null) named.add(text.thesis().institution());
        if (text.thesis().problemOwner() != null) named.add(text.thesis().problemOwner());
        return areOrganisations(visitor, named)
                ? Optional.empty()
                : wrong(Saving.Part.ORGANISATIONS, "results.form.organisations.unknown");
    }

    private static Optional<Saving.Wrong> wrong(Saving.Part part, String messageKey) {
        return Optional.of(new Saving.Wrong(part, messageKey));
    }

    private boolean areOrganisations(Visitor visitor, Set<Long> numbers) {
        List<RecordHead> found = records.findAll(visitor, numbers);
        return found.size() == numbers.size()
                && found.stream().allMatch(head -> head.kind().equals(Organisations.KIND));
    }

    private RecordContent content(ResultText text, Result.State state, Set<String> editors) {
        Happened happened = text.happened();
        return RecordContent.titled(text.title(), text.language(), state.name())
                .summary(text.summary())
                .searchText(String.join("\n", text.practice(), text.thesis().author()))
                .owner(text.owner())
                .readers(ResultPolicy.readers(state, text, editors))
                .editors(editors)
                .themes(text.themes())
                .dates(happened == null ? null : happened.date().first(), null);
    }
}
