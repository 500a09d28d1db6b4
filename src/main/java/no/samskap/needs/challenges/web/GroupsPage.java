package no.samskap.needs.challenges.web;

import java.util.List;
import java.util.stream.Collectors;
import no.samskap.needs.challenges.NeedGroups;
import no.samskap.records.RecordHead;

/** Needs that could be one challenge, as the text suggests. */
public record GroupsPage(RecordHead body, List<NeedGroups.Group> groups) {
    public String gatherUrl(NeedGroups.Group group) {
        return "/utfordringer/ny?organ=" + body.number()
                + group.needs().stream().map(need -> "&behov=" + need.number()).collect(Collectors.joining());
    }
}
