package no.samskap.matching.web;

import java.util.List;
import no.samskap.funding.FundingCall;
import no.samskap.matching.Suggestion;
import no.samskap.matching.Together;
import no.samskap.records.RecordHead;
import no.samskap.web.Words;

/**
 * @param teams who could go for it together, where it is a call
 * @param mayAnswer whether the visitor is signed in
 */
public record SuggestionsPage(
        RecordHead head, String address, List<Together.Team> teams, List<Section> sections, boolean mayAnswer) {
    /** A page of a record has much else: the best of each group are seen at once, the others when one asks for them. */
    public record Section(Suggestion.Group group, List<Line> lines) {
        private static final int SEEN_AT_ONCE = 2;

        public List<Line> first() {
            return lines.subList(0, hidesMore() ? SEEN_AT_ONCE : lines.size());
        }

        public List<Line> more() {
            return hidesMore() ? lines.subList(SEEN_AT_ONCE, lines.size()) : List.of();
        }

        /** One more is shown sooner than told of. */
        private boolean hidesMore() {
            return lines.size() > SEEN_AT_ONCE + 1;
        }
    }

    /** @param why a sentence */
    public record Line(Suggestion suggestion, String why) {}

    /** What its messages begin with. */
    public String words() {
        return words(head);
    }

    static String words(RecordHead head) {
        return head.kind().equals(FundingCall.KIND) ? "matching.forCall" : "matching.suggestions";
    }

    /** Needs are like a need, and what a call could answer. */
    public String heading(Suggestion.Group group) {
        boolean answers = head.kind().equals(FundingCall.KIND) && group == Suggestion.Group.NEED;
        return Words.t(answers ? "matching.forCall.NEED" : "matching.group." + group);
    }

    public boolean isNothing() {
        return teams.isEmpty()
                && sections.stream().allMatch(section -> section.lines().isEmpty());
    }
}
