package no.samskap.matching.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import no.samskap.core.Visitor;
import no.samskap.funding.FundingCall;
import no.samskap.matching.Suggestion;
import no.samskap.matching.Suggestion.Group;
import no.samskap.matching.Suggestions;
import no.samskap.matching.Together;
import no.samskap.needs.Need;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What may answer a need, and who could go for a call, for programs. */
@RestController
@RequestMapping("/api/v1")
class SuggestionApi {
    private static final int MOST = 50;

    private final Records records;
    private final Suggestions suggestions;
    private final Together together;

    SuggestionApi(Records records, Suggestions suggestions, Together together) {
        this.records = records;
        this.suggestions = suggestions;
        this.together = together;
    }

    /** @param score 0 to 1, for comparison within one answer */
    record Item(
            long number,
            String kind,
            String title,
            String url,
            double score,
            List<Suggestion.Reason> reasons,
            List<String> words,
            String why) {
        static Item of(Suggestion each) {
            return new Item(
                    each.head().number(),
                    each.head().kind(),
                    each.head().title(),
                    each.address(),
                    Math.round(each.score() * 1000) / 1000.0,
                    each.reasons(),
                    each.words(),
                    WhySuggested.sentence(each));
        }
    }

    /** @param kind need, project, result, person, organisation, funding_call or student_topic; all of them where none is named */
    @GetMapping("/needs/{number}/suggestions")
    @CallableBy(Caller.EVERYONE)
    List<Item> suggestions(
            @PathVariable long number,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "10") int limit,
            Visitor visitor) {
        return suggestions(readable(visitor, Need.KIND, number), kind, limit, visitor);
    }

    /** @param kind as for a need */
    @GetMapping("/calls/{number}/suggestions")
    @CallableBy(Caller.EVERYONE)
    List<Item> forCall(
            @PathVariable long number,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "10") int limit,
            Visitor visitor) {
        return suggestions(readable(visitor, FundingCall.KIND, number), kind, limit, visitor);
    }

    /**
     * Who could go for a call together.
     *
     * @param need what they would apply for
     * @param askers numbers of the organisations that have the need
     * @param before numbers of projects that askers and groups have been in together
     */
    record Team(Item need, List<Long> askers, List<Item> groups, List<Item> people, List<Long> before) {
        static Team of(Together.Team team) {
            return new Team(
                    Item.of(team.need()),
                    team.askers().stream().map(RecordHead::number).toList(),
                    team.groups().stream().map(Item::of).toList(),
                    team.people().stream().map(Item::of).toList(),
                    team.before().stream().map(RecordHead::number).toList());
        }
    }

    @GetMapping("/calls/{number}/teams")
    @CallableBy(Caller.EVERYONE)
    List<Team> teams(@PathVariable long number, Visitor visitor) {
        return together.forCall(visitor, readable(visitor, FundingCall.KIND, number)).stream()
                .map(Team::of)
                .toList();
    }

    private List<Item> suggestions(RecordHead head, String kind, int limit, Visitor visitor) {
        List<Group> groups = Arrays.stream(Group.values())
                .filter(group -> kind.isEmpty() || group.kind().equals(kind.toLowerCase(Locale.ROOT)))
                .toList();
        if (groups.isEmpty()) throw new Refusal.Malformed(422, "matching.api.kind");
        int most = Math.clamp(limit, 1, MOST);
        return suggestions.of(visitor, head, groups, most).values().stream()
                .flatMap(List::stream)
                .map(Item::of)
                .toList();
    }

    private RecordHead readable(Visitor visitor, String kind, long number) {
        return records.find(visitor, kind, number).orElseThrow(() -> records.missing(visitor, number));
    }
}
