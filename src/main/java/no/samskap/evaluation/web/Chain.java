package no.samskap.evaluation.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.samskap.core.Visitor;
import no.samskap.evaluation.Observation;
import no.samskap.evaluation.Recommendation;
import org.jspecify.annotations.Nullable;

/** What was seen, what is recommended because of it, what was decided and what became of that: all of a framework the visitor may read. */
final class Chain {
    private Chain() {}

    /** What is shown of it. Names are the messages {@code evaluation.shown.<name>}. */
    enum Shown {
        ALL("alle"),
        OPEN("apne"),
        OVERDUE("forfalt"),
        MINE("mine");

        private final String code;

        Shown(String code) {
            this.code = code;
        }

        /** As the address says it. */
        String code() {
            return code;
        }

        static Shown of(@Nullable String code) {
            for (Shown shown : values()) if (shown.code.equals(code)) return shown;
            return ALL;
        }
    }

    /** @param observation null for recommendations drawn from no observation the visitor may read */
    record Link(@Nullable Observation observation, List<Recommendation> recommendations) {}

    /** @param box only what is about this box; null for all */
    record Asked(Shown shown, @Nullable Long box) {}

    static List<Link> of(
            Visitor visitor,
            List<Observation> observations,
            List<Recommendation> recommendations,
            Asked asked,
            LocalDate today) {
        List<Recommendation> wanted = recommendations.stream()
                .filter(each -> isWanted(visitor, each, asked.shown(), today))
                .toList();
        Long box = asked.box();
        List<Link> links = new ArrayList<>();
        for (Observation observation : observations) {
            if (box != null && !observation.text().boxes().contains(box)) continue;
            List<Recommendation> drawn = wanted.stream()
                    .filter(each -> each.observations().contains(observation.number()))
                    .toList();
            if (asked.shown() == Shown.ALL || !drawn.isEmpty()) links.add(new Link(observation, drawn));
        }
        Set<Long> seen = observations.stream().map(Observation::number).collect(Collectors.toSet());
        List<Recommendation> others = wanted.stream()
                .filter(each -> each.observations().stream().noneMatch(seen::contains))
                .toList();
        if (box == null && !others.isEmpty()) links.add(new Link(null, others));
        return links;
    }

    private static boolean isWanted(Visitor visitor, Recommendation each, Shown shown, LocalDate today) {
        return switch (shown) {
            case ALL -> true;
            case OPEN -> each.isOpen();
            case OVERDUE -> each.isOverdue(today);
            case MINE ->
                each.followUps().stream()
                        .anyMatch(followUp -> visitor.whenSignedIn()
                                .filter(person -> person == followUp.responsible())
                                .isPresent());
        };
    }
}
