package no.samskap.indicators;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What indicators can count: the facts that the modules below state. Each has its name as the message {@code fact.<what>}. Some carry labels
 * that tell one such thing from another; a label has its name as the message {@code indicators.label.<label>}.
 */
public final class Countable {
    private Countable() {}

    public static final List<String> FACTS = List.of(
            "application.sent",
            "application.granted",
            "application.rejected",
            "phd.started",
            "thesis.master",
            "thesis.bachelor",
            "result.published",
            "result.adopted",
            "presentation.given",
            "arena.held",
            "service.changed",
            "pilot.run",
            "company.started",
            "data-routine.made",
            "meeting-place.opened",
            "area.prioritised",
            "eit.village",
            "student-project.done",
            "placement.offered",
            "need.sent",
            "need.prioritised",
            "need.answered",
            "need.inUse",
            "inquiry.sent",
            "inquiry.answered",
            "inquiry.result");

    /** What is told with how many: villages and placements are added up, and not the projects that tell of them. */
    private static final Set<String> TOLD_WITH_HOW_MANY =
            Set.of("arena.held", "eit.village", "student-project.done", "placement.offered");

    public static Indicator.Measure usualMeasure(String what) {
        return TOLD_WITH_HOW_MANY.contains(what) ? Indicator.Measure.QUANTITY : Indicator.Measure.RECORDS;
    }

    /**
     * Labels that the same facts carry. What would have happened anyway is labelled too, and not offered here: every figure tells of it beside.
     *
     * @param code its question is the message {@code indicators.labels.<code>}
     * @param oneEach whether a fact carries one of them at most
     */
    public record Labels(String code, Set<String> facts, List<String> labels, boolean oneEach) {}

    public static final List<Labels> LABELS = List.of(
            new Labels(
                    "field",
                    Set.of(
                            "application.sent",
                            "application.granted",
                            "application.rejected",
                            "thesis.master",
                            "thesis.bachelor",
                            "result.published",
                            "presentation.given",
                            "arena.held",
                            "service.changed",
                            "pilot.run",
                            "company.started",
                            "data-routine.made",
                            "meeting-place.opened"),
                    List.of("research", "education"),
                    true),
            new Labels(
                    "asked",
                    Set.of("inquiry.sent"),
                    List.of(
                            "INTERVIEW",
                            "SURVEY",
                            "DATA",
                            "RECRUITING",
                            "PARTNER",
                            "LETTER_OF_INTENT",
                            "PLACEMENT",
                            "THESIS_TOPIC",
                            "OTHER"),
                    false),
            new Labels("answered", Set.of("inquiry.answered"), List.of("YES", "CONDITIONS", "NO"), true));

    /** As they are offered; what is not offered comes last. */
    public static List<String> inOrder(Collection<String> labels) {
        List<String> offered =
                LABELS.stream().flatMap(each -> each.labels().stream()).toList();
        return Stream.concat(
                        offered.stream().filter(labels::contains),
                        labels.stream()
                                .filter(label -> !offered.contains(label))
                                .sorted())
                .toList();
    }

    /** Why nothing could ever be counted. Each is said by the message {@code indicators.labels.<mismatch>}. */
    public enum Mismatch {
        NOT_ON_SUCH,
        NOT_TOGETHER
    }

    /** Empty where facts of this kind can carry all of the labels together. */
    public static Optional<Mismatch> mismatch(String what, Collection<String> labels) {
        List<Labels> carried =
                LABELS.stream().filter(each -> each.facts().contains(what)).toList();
        if (labels.stream()
                .anyMatch(label ->
                        carried.stream().noneMatch(each -> each.labels().contains(label))))
            return Optional.of(Mismatch.NOT_ON_SUCH);
        boolean together = carried.stream()
                .allMatch(each -> !each.oneEach()
                        || labels.stream().filter(each.labels()::contains).count() <= 1);
        return together ? Optional.empty() : Optional.of(Mismatch.NOT_TOGETHER);
    }
}
