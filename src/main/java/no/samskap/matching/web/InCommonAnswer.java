package no.samskap.matching.web;

import java.util.List;
import no.samskap.matching.InCommon;
import no.samskap.matching.Sameness;
import no.samskap.records.Kinds;
import no.samskap.records.RecordHead;

/** What two organisations share, for programs. */
record InCommonAnswer(
        List<Item> needs,
        List<Pair> alike,
        List<Item> challenges,
        List<Item> projects,
        List<Item> results,
        List<Item> bodies,
        List<InCommon.OfTheme> themes) {

    record Item(long number, String kind, String title, String url) {
        static Item of(RecordHead head, Kinds kinds) {
            return new Item(head.number(), head.kind(), head.title(), kinds.address(head));
        }
    }

    /** @param score from 0 to 1: how likely it is the same */
    record Pair(Item mine, Item theirs, double score, List<Sameness.Reason> reasons, List<String> words) {}

    static InCommonAnswer of(InCommon.Shared shared, Kinds kinds) {
        return new InCommonAnswer(
                items(shared.needs(), kinds),
                shared.alike().stream()
                        .map(each -> new Pair(
                                Item.of(each.mine(), kinds),
                                Item.of(each.theirs(), kinds),
                                Math.round(each.compared().score() * 1000) / 1000.0,
                                each.compared().reasons(),
                                each.compared().words()))
                        .toList(),
                items(shared.challenges(), kinds),
                items(shared.projects(), kinds),
                items(shared.results(), kinds),
                items(shared.bodies(), kinds),
                shared.themes());
    }

    private static List<Item> items(List<RecordHead> heads, Kinds kinds) {
        return heads.stream().map(head -> Item.of(head, kinds)).toList();
    }
}
