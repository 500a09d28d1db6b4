package no.samskap.evaluation;

import java.time.LocalDate;
import java.util.Set;

/**
 * What somebody writes of an observation.
 *
 * @param seen what was seen, more fully
 * @param sourceNote which survey, interview or meeting
 * @param seenBy who saw it
 * @param boxes of the framework's programme logic that it is about
 * @param questions evaluation questions that it helps to answer
 * @param seenIn records in which it was seen
 * @param about other records it is about: projects, results
 */
public record ObservationText(
        String title,
        String seen,
        Audience audience,
        Observation.Source source,
        String sourceNote,
        LocalDate seenOn,
        String seenBy,
        Set<Long> boxes,
        Set<Long> questions,
        Set<Long> seenIn,
        Set<Long> about) {
    public ObservationText {
        if (title.isBlank()) throw new IllegalArgumentException("An observation says something");
        boxes = Set.copyOf(boxes);
        questions = Set.copyOf(questions);
        seenIn = Set.copyOf(seenIn);
        about = Set.copyOf(about);
    }
}
