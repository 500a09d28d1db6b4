package no.samskap.matching.web;

import jakarta.validation.Valid;
import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.matching.Overlaps;
import no.samskap.matching.Sameness;
import no.samskap.web.Asks;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Refusal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Asks whether something like it is there already, before it is sent. */
@RestController
@RequestMapping("/api/v1/overlaps")
class OverlapApi {
    private static final int MOST = 20;

    private final Overlaps overlaps;

    OverlapApi(Overlaps overlaps) {
        this.overlaps = overlaps;
    }

    /** @param score from 0 to 1: how likely it is the same */
    record Item(
            long number,
            String kind,
            String title,
            String url,
            double score,
            List<Sameness.Reason> reasons,
            List<String> words) {}

    /** An organisation that has something like it which the caller may not read. */
    record Ask(long organisation, String name, String url) {}

    record Answer(List<Item> candidates, List<Ask> ask) {}

    @Asks
    @PostMapping
    @CallableBy(Caller.SIGNED_IN)
    Answer find(@Valid @RequestBody OverlapForm input, Visitor visitor) {
        if (!Overlaps.KINDS.contains(input.kind())) throw new Refusal.Malformed(422, "matching.api.kind");
        Overlaps.Found found = overlaps.find(visitor, input.described(), MOST);
        return new Answer(
                found.seen().stream()
                        .map(each -> new Item(
                                each.head().number(),
                                each.head().kind(),
                                each.head().title(),
                                each.address(),
                                Math.round(each.compared().score() * 1000) / 1000.0,
                                each.compared().reasons(),
                                each.compared().words()))
                        .toList(),
                found.ask().stream()
                        .map(each -> new Ask(each.number(), each.title(), "/organisasjoner/" + each.number()))
                        .toList());
    }
}
