package no.samskap.inquiries.data;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import no.samskap.core.PartialDate;
import no.samskap.core.Visitor;
import no.samskap.directory.Bodies;
import no.samskap.inquiries.data.DataRoutine.State;
import no.samskap.records.Fact;
import no.samskap.records.Facts;
import no.samskap.records.RecordContent;
import no.samskap.records.Records;
import no.samskap.records.Relation;
import no.samskap.records.Trail;
import no.samskap.themes.Themes;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the catalogue of data: writing down a routine, opening and closing it. */
@Service
public class DataRoutines {
    private static final String MADE = "data-routine.made";

    private final Records records;
    private final DataRoutineRepository repository;
    private final Bodies bodies;
    private final Themes themes;
    private final Trail trail;
    private final Facts facts;
    private final Clock clock;

    DataRoutines(
            Records records,
            DataRoutineRepository repository,
            Bodies bodies,
            Themes themes,
            Trail trail,
            Facts facts,
            Clock clock) {
        this.records = records;
        this.repository = repository;
        this.bodies = bodies;
        this.themes = themes;
        this.trail = trail;
        this.facts = facts;
        this.clock = clock;
    }

    public Optional<DataRoutine> find(Visitor visitor, long number) {
        return records.find(visitor, DataRoutine.KIND, number).flatMap(head -> repository.find(visitor, head));
    }

    /** Those the visitor may read, in the order asked for. */
    public List<DataRoutine> findAll(Visitor visitor, Collection<Long> numbers) {
        return records.findAll(visitor, numbers).stream()
                .filter(head -> head.kind().equals(DataRoutine.KIND))
                .flatMap(head -> repository.find(visitor, head).stream())
                .toList();
    }

    /**
     * Writes down a routine as a draft.
     *
     * @param grewOutOf the inquiry that showed the way; null where there was none
     */
    @Transactional
    public Keeping write(Visitor visitor, DataRoutineText text, @Nullable Long grewOutOf) {
        if (!DataRoutinePolicy.mayWriteFor(visitor, text.owner())) return new Keeping.NotYours();
        if (grewOutOf != null && records.find(visitor, grewOutOf).isEmpty()) return new Keeping.NotYours();
        if (!mayCountUnder(visitor, text.body(), null)) return new Keeping.NotYourBody();
        long number = records.create(DataRoutine.KIND, content(text, State.DRAFT));
        repository.insert(number, text);
        if (grewOutOf != null) trail.state(number, Relation.GREW_OUT_OF, grewOutOf);
        return new Keeping.Kept(number);
    }

    @Transactional
    public Keeping change(Visitor visitor, long number, int seen, DataRoutineText text) {
        Optional<DataRoutine> found = editable(visitor, number);
        if (found.isEmpty() || !DataRoutinePolicy.mayWriteFor(visitor, text.owner())) return new Keeping.NotYours();
        DataRoutine before = found.get();
        if (!mayCountUnder(visitor, text.body(), before.text().body())) return new Keeping.NotYourBody();
        if (!records.update(number, seen, content(text, before.state()))) return new Keeping.Stale(before);
        repository.update(number, text);
        count(number, text, before.openedOn());
        return new Keeping.Kept(number);
    }

    /** Everybody may read it and ask for the data. It counts from the day it was opened first. */
    @Transactional
    public Keeping open(Visitor visitor, long number) {
        return turn(visitor, number, State.OPEN);
    }

    /** No data are handed out by it any more. That it was made still counts. */
    @Transactional
    public Keeping close(Visitor visitor, long number) {
        return turn(visitor, number, State.CLOSED);
    }

    private Keeping turn(Visitor visitor, long number, State state) {
        Optional<DataRoutine> found = editable(visitor, number);
        if (found.isEmpty()) return new Keeping.NotYours();
        DataRoutine routine = found.get();
        if (routine.state() == state || (routine.isDraft() && state == State.CLOSED)) return new Keeping.Kept(number);
        if (!records.update(number, routine.head().version(), content(routine.text(), state)))
            return new Keeping.Stale(routine);
        LocalDate openedOn = Objects.requireNonNullElse(routine.openedOn(), LocalDate.now(clock.withZone(Words.OSLO)));
        repository.opened(number, openedOn);
        count(number, routine.text(), openedOn);
        return new Keeping.Kept(number);
    }

    private void count(long number, DataRoutineText text, @Nullable LocalDate openedOn) {
        if (openedOn == null) return;
        Long body = text.body();
        facts.state(Fact.of(number, MADE, PartialDate.day(openedOn))
                .by(List.of(text.owner()))
                .within(body == null ? List.of() : List.of(body), List.of()));
    }

    private boolean mayCountUnder(Visitor visitor, @Nullable Long body, @Nullable Long before) {
        return body == null
                || body.equals(before)
                || bodies.optionsFor(visitor).stream()
                        .anyMatch(option -> option.value().equals(String.valueOf(body)));
    }

    private Optional<DataRoutine> editable(Visitor visitor, long number) {
        return find(visitor, number).filter(routine -> routine.mayBeEditedBy(visitor));
    }

    private RecordContent content(DataRoutineText text, State state) {
        return RecordContent.titled(text.title(), text.language(), state.name())
                .summary(text.summary())
                .searchText(String.join(
                        "\n", text.covers(), text.keptIn(), text.conditions(), themes.searchWords(text.themes())))
                .owner(text.owner())
                .readers(DataRoutinePolicy.readers(state, text.owner()))
                .editors(DataRoutinePolicy.editors(text.owner()))
                .themes(text.themes());
    }
}
