package no.samskap.matching.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import no.samskap.core.Visitor;
import no.samskap.matching.Suggestion;
import no.samskap.matching.Suggestion.Group;
import no.samskap.matching.Suggestions;
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

/** What may answer a need, for programs. */
@RestController
@RequestMapping("/api/v1/needs/{number}/suggestions")
class SuggestionApi {
    private static final int MOST = 50;

    private final Records records;
    private final Suggestions suggestions;

    SuggestionApi(Records records, Suggestions suggestions) {
        this.records = records;
        this.suggestions = suggestions;
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

    /** @param kind need, project, result, person or organisation; all of them where none is named */
    @GetMapping
    @CallableBy(Caller.EVERYONE)
    List<Item> suggestions(
            @PathVariable long number,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "10") int limit,
            Visitor visitor) {
        RecordHead head = records.find(visitor, Need.KIND, number).orElseThrow(() -> records.missing(visitor, number));
        List<Group> groups = Arrays.stream(Group.values())
                .filter(group -> kind.isEmpty() || group.kind().equals(kind.toLowerCase(Locale.ROOT)))
                .toList();
        if (groups.isEmpty()) throw new Refusal.Malformed(422, "matching.api.kind");
        int most = Math.clamp(limit, 1, MOST);
        return groups.stream()
                .flatMap(group -> suggestions.of(visitor, head, group, most).stream())
                .map(Item::of)
                .toList();
    }
}
