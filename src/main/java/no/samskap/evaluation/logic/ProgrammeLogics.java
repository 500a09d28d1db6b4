package no.samskap.evaluation.logic;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import no.samskap.core.Visitor;
import no.samskap.evaluation.logic.ProgrammeLogic.Arrow;
import no.samskap.evaluation.logic.ProgrammeLogic.Box;
import no.samskap.evaluation.logic.ProgrammeLogic.Stage;
import no.samskap.evaluation.logic.ProgrammeLogic.Tested;
import no.samskap.indicators.Framework;
import no.samskap.indicators.Frameworks;
import no.samskap.indicators.Indicator;
import no.samskap.records.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to programme logics. A logic is read by whoever reads its framework and changed by whoever may change that. Every change
 * touches the framework, whose history tells it.
 */
@Service
public class ProgrammeLogics {
    private final Frameworks frameworks;
    private final LogicRepository repository;
    private final Records records;
    private final Clock clock;

    ProgrammeLogics(Frameworks frameworks, LogicRepository repository, Records records, Clock clock) {
        this.frameworks = frameworks;
        this.repository = repository;
        this.records = records;
        this.clock = clock;
    }

    /** Empty boxes and arrows where nobody has drawn anything. Whoever calls has found the framework as the visitor may read it. */
    public ProgrammeLogic of(Framework framework) {
        return repository.of(framework.number());
    }

    /** What was taken away, the latest first. */
    public List<Removed> removed(Framework framework) {
        return repository.removed(framework.number());
    }

    /** Those of the frameworks that have a logic to copy. */
    public Set<Long> drawn(List<Long> numbers) {
        return Set.copyOf(repository.drawn(numbers));
    }

    @Transactional
    public Drawing addBox(Visitor visitor, long number, BoxText text) {
        if (editable(visitor, number).isEmpty()) return new Drawing.NotYours();
        records.touch(number);
        // Read once it is held: nobody takes one of the indicators away meanwhile.
        Optional<Framework> held = editable(visitor, number);
        if (held.isEmpty()) return new Drawing.NotYours();
        return new Drawing.Drawn(repository.insert(number, counted(held.get(), text)));
    }

    /** A box that comes to another column stands last there. */
    @Transactional
    public Drawing changeBox(Visitor visitor, long number, long box, int seen, BoxText text) {
        if (editable(visitor, number).isEmpty()) return new Drawing.NotYours();
        records.touch(number);
        Optional<Framework> held = editable(visitor, number);
        ProgrammeLogic logic = repository.of(number);
        Optional<Box> before = logic.box(box);
        if (held.isEmpty() || before.isEmpty()) return new Drawing.NotYours();
        if (!repository.update(number, box, seen, counted(held.get(), text))) return new Drawing.Stale();
        if (before.get().stage() != text.stage())
            place(logic, before.get(), text.stage(), logic.in(text.stage()).size() + 1);
        return new Drawing.Drawn(box);
    }

    /**
     * Puts a box into a column.
     *
     * @param place from 1, the uppermost; beyond the last is the last
     */
    @Transactional
    public Drawing move(Visitor visitor, long number, long box, Stage stage, int place) {
        if (editable(visitor, number).isEmpty()) return new Drawing.NotYours();
        records.touch(number);
        ProgrammeLogic logic = repository.of(number);
        Optional<Box> moved = logic.box(box);
        if (moved.isEmpty()) return new Drawing.NotYours();
        place(logic, moved.get(), stage, place);
        return new Drawing.Drawn(box);
    }

    private void place(ProgrammeLogic logic, Box box, Stage stage, int place) {
        List<Long> column = new ArrayList<>(logic.in(stage).stream()
                .map(Box::id)
                .filter(id -> id != box.id())
                .toList());
        column.add(Math.clamp(place - 1, 0, column.size()), box.id());
        repository.arrange(stage, column);
    }

    @Transactional
    public Drawing addArrow(Visitor visitor, long number, ArrowText text) {
        if (editable(visitor, number).isEmpty()) return new Drawing.NotYours();
        records.touch(number);
        ProgrammeLogic logic = repository.of(number);
        if (text.from() == text.to()
                || logic.box(text.from()).isEmpty()
                || logic.box(text.to()).isEmpty()) return new Drawing.NoSuchBox();
        return repository.insert(number, text).<Drawing>map(Drawing.Drawn::new).orElseGet(Drawing.ThereAlready::new);
    }

    /** What the arrow rests on, and what is known of that. Its ends stay. */
    @Transactional
    public Drawing changeArrow(Visitor visitor, long number, long arrow, int seen, String assumption, Tested tested) {
        return change(
                visitor,
                number,
                arrow,
                logic -> logic.arrow(arrow).isPresent(),
                () -> repository.update(number, arrow, seen, assumption, tested));
    }

    @Transactional
    public Drawing addQuestion(Visitor visitor, long number, long box, QuestionText text) {
        if (editableBox(visitor, number, box).isEmpty()) return new Drawing.NotYours();
        records.touch(number);
        return new Drawing.Drawn(repository.insert(number, box, text));
    }

    @Transactional
    public Drawing changeQuestion(Visitor visitor, long number, long question, int seen, QuestionText text) {
        return change(
                visitor,
                number,
                question,
                logic -> logic.question(question).isPresent(),
                () -> repository.update(number, question, seen, text));
    }

    /** @param record one the visitor may read; null where the text says it all */
    @Transactional
    public Drawing addEvidence(Visitor visitor, long number, long box, String text, @Nullable Long record) {
        if (editableBox(visitor, number, box).isEmpty()) return new Drawing.NotYours();
        if (record != null && records.find(visitor, record).isEmpty()) return new Drawing.NoSuchBox();
        records.touch(number);
        return new Drawing.Drawn(repository.insertEvidence(number, box, text, record));
    }

    /** Takes it away, with all that hangs on it; {@link #restore} brings it back as it was. */
    @Transactional
    public boolean remove(Visitor visitor, long number, Part part, long id) {
        if (editable(visitor, number).isEmpty()) return false;
        records.touch(number);
        return repository.remove(number, part, id, clock.instant());
    }

    @Transactional
    public boolean restore(Visitor visitor, long number, Part part, long id) {
        if (editable(visitor, number).isEmpty()) return false;
        records.touch(number);
        return repository.restore(number, part, id);
    }

    /**
     * Draws the same as another framework's logic. Indicators are those of the same key; questions are asked anew; assumptions keep what is
     * known of them. Evidence stays where it was gathered.
     */
    @Transactional
    public Drawing copy(Visitor visitor, long number, long from) {
        Optional<Framework> to = editable(visitor, number);
        Optional<Framework> source = frameworks.find(visitor, from);
        if (to.isEmpty() || source.isEmpty()) return new Drawing.NotYours();
        records.touch(number);
        if (!repository.of(number).isEmpty()) return new Drawing.NotEmpty();
        ProgrammeLogic logic = repository.of(from);
        Map<Long, Long> indicators = sameIndicators(source.get(), to.get());
        Map<Long, Long> boxes = new HashMap<>();
        for (Box box : logic.boxes()) {
            Set<Long> counted = box.indicators().stream()
                    .flatMap(id -> Optional.ofNullable(indicators.get(id)).stream())
                    .collect(Collectors.toSet());
            long copied = repository.insert(number, new BoxText(box.stage(), box.title(), box.description(), counted));
            boxes.put(box.id(), copied);
            box.questions()
                    .forEach(question ->
                            repository.insert(number, copied, question.text().anew()));
        }
        for (Arrow arrow : logic.arrows()) {
            Long start = boxes.get(arrow.from());
            Long end = boxes.get(arrow.to());
            if (start != null && end != null)
                repository.insert(number, new ArrowText(start, end, arrow.assumption(), arrow.tested()));
        }
        return new Drawing.Drawn(number);
    }

    private static Map<Long, Long> sameIndicators(Framework from, Framework to) {
        Map<String, Long> byKey =
                to.indicators().stream().collect(Collectors.toMap(Indicator::key, Indicator::id, (one, other) -> one));
        Map<Long, Long> same = new HashMap<>();
        for (Indicator indicator : from.indicators()) {
            Long id = byKey.get(indicator.key());
            if (id != null) same.put(indicator.id(), id);
        }
        return same;
    }

    private Drawing change(
            Visitor visitor, long number, long id, Predicate<ProgrammeLogic> isThere, BooleanSupplier saving) {
        if (editable(visitor, number).isEmpty()) return new Drawing.NotYours();
        records.touch(number);
        if (!isThere.test(repository.of(number))) return new Drawing.NotYours();
        return saving.getAsBoolean() ? new Drawing.Drawn(id) : new Drawing.Stale();
    }

    private static BoxText counted(Framework framework, BoxText text) {
        return new BoxText(
                text.stage(),
                text.title(),
                text.description(),
                text.indicators().stream()
                        .filter(id -> framework.indicator(id).isPresent())
                        .collect(Collectors.toSet()));
    }

    private Optional<Box> editableBox(Visitor visitor, long number, long box) {
        return editable(visitor, number).flatMap(framework -> of(framework).box(box));
    }

    private Optional<Framework> editable(Visitor visitor, long number) {
        return frameworks
                .find(visitor, number)
                .filter(framework -> framework.head().mayBeEditedBy(visitor));
    }
}
