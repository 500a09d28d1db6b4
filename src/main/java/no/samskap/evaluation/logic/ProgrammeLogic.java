package no.samskap.evaluation.logic;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a framework is meant to work, as it stands: without what was taken away.
 *
 * @param boxes column by column, and in each from the top
 * @param arrows in the order they were drawn
 */
public record ProgrammeLogic(long framework, List<Box> boxes, List<Arrow> arrows) {

    /** The six columns, from what is wanted to what it does to society. */
    public enum Stage {
        GOAL,
        SUB_GOAL,
        ACTIVITY,
        RESULT,
        OUTCOME,
        EFFECT;

        private static final List<Stage> FROM_THE_LEFT = List.of(values());

        /** Its place on the chart, counted from 0. */
        public int column() {
            return FROM_THE_LEFT.indexOf(this);
        }
    }

    /** What is known of an assumption. */
    public enum Tested {
        UNTESTED,
        SUPPORTED,
        CONTRADICTED
    }

    /**
     * Something that is wanted, done or comes about.
     *
     * @param indicators ids of the framework's
     */
    public record Box(
            long id,
            Stage stage,
            int place,
            String title,
            String description,
            int version,
            List<Long> indicators,
            List<Question> questions,
            List<Evidence> evidence) {
        public Box {
            indicators = List.copyOf(indicators);
            questions = List.copyOf(questions);
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * One box leads to another.
     *
     * @param assumption what has to hold for it; may be empty
     */
    public record Arrow(long id, long from, long to, String assumption, Tested tested, int version) {}

    /** What an evaluation is to find out. */
    public record Question(long id, long box, QuestionText text, int version) {
        /** Its day has passed without an answer. */
        public boolean isLate(LocalDate today) {
            LocalDate due = text.dueOn();
            return due != null && due.isBefore(today) && text.state().isOpen();
        }
    }

    public enum QuestionState {
        PLANNED,
        UNDERWAY,
        ANSWERED,
        DROPPED;

        public boolean isOpen() {
            return this == PLANNED || this == UNDERWAY;
        }
    }

    /** @param record what shows it, where that is one of ours */
    public record Evidence(
            long id, long box, String text, @Nullable Long record) {}

    public ProgrammeLogic {
        boxes = List.copyOf(boxes);
        arrows = List.copyOf(arrows);
    }

    public boolean isEmpty() {
        return boxes.isEmpty();
    }

    public Optional<Box> box(long id) {
        return boxes.stream().filter(box -> box.id() == id).findFirst();
    }

    public Optional<Arrow> arrow(long id) {
        return arrows.stream().filter(arrow -> arrow.id() == id).findFirst();
    }

    public Optional<Question> question(long id) {
        return boxes.stream()
                .flatMap(box -> box.questions().stream())
                .filter(question -> question.id() == id)
                .findFirst();
    }

    public List<Box> in(Stage stage) {
        return boxes.stream().filter(box -> box.stage() == stage).toList();
    }

    /** What it leads to, in the order of the boxes. */
    public List<Arrow> from(Box box) {
        return boxes.stream()
                .flatMap(to -> arrows.stream().filter(arrow -> arrow.from() == box.id() && arrow.to() == to.id()))
                .toList();
    }

    /** What leads to it, in the order of the boxes. */
    public List<Arrow> to(Box box) {
        return boxes.stream()
                .flatMap(from -> arrows.stream().filter(arrow -> arrow.to() == box.id() && arrow.from() == from.id()))
                .toList();
    }

    /** The first column that has boxes; nothing need lead to these. */
    Optional<Stage> first() {
        return Arrays.stream(Stage.values())
                .filter(stage -> !in(stage).isEmpty())
                .findFirst();
    }
}
