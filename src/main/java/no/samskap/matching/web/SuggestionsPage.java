package no.samskap.matching.web;

import java.util.List;
import no.samskap.matching.Suggestion;
import no.samskap.records.RecordHead;

/** @param mayAnswer whether the visitor is signed in */
public record SuggestionsPage(RecordHead head, String address, List<Section> sections, boolean mayAnswer) {
    public record Section(Suggestion.Group group, List<Line> lines) {}

    /** @param why a sentence */
    public record Line(Suggestion suggestion, String why) {}

    public boolean isNothing() {
        return sections.stream().allMatch(section -> section.lines().isEmpty());
    }
}
