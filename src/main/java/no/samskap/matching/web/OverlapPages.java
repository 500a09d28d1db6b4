package no.samskap.matching.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.samskap.core.Visitor;
import no.samskap.matching.BodyDuplicates;
import no.samskap.matching.Overlaps;
import no.samskap.matching.Sameness;
import no.samskap.matching.Verdict;
import no.samskap.matching.Verdicts;
import no.samskap.needs.Need;
import no.samskap.records.Kinds;
import no.samskap.records.RecordHead;
import no.samskap.web.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the pages on overlap show. */
@Component
class OverlapPages {
    private final Kinds kinds;
    private final Overlaps overlaps;
    private final Verdicts verdicts;
    private final BodyDuplicates duplicates;

    OverlapPages(Kinds kinds, Overlaps overlaps, Verdicts verdicts, BodyDuplicates duplicates) {
        this.kinds = kinds;
        this.overlaps = overlaps;
        this.verdicts = verdicts;
        this.duplicates = duplicates;
    }

    /** @param besides the record that is being changed, which is like itself */
    OverlapPage whileWriting(Overlaps.Found found, @Nullable Long besides) {
        List<OverlapPage.Line> lines = found.seen().stream()
                .filter(each -> besides == null || each.head().number() != besides)
                .map(each -> line(each, ""))
                .toList();
        return new OverlapPage(lines, found.ask());
    }

    OverlapPage ofRecord(Visitor visitor, RecordHead head, Overlaps.Found found) {
        return new OverlapPage(
                found.seen().stream()
                        .map(each -> line(
                                each, pairAddress(head.number(), each.head().number())))
                        .toList(),
                found.ask());
    }

    private static OverlapPage.Line line(Overlaps.Candidate candidate, String judge) {
        Sameness.Compared compared = candidate.compared();
        return new OverlapPage.Line(
                candidate.head(), candidate.address(), compared.percent(), OverlapText.why(compared), judge);
    }

    static String pairAddress(long number, long other) {
        return "/post/" + number + "/likhet/" + other;
    }

    PairPage pair(
            Visitor visitor, RecordHead mine, RecordHead other, @Nullable Form judgeAgain, @Nullable Form mergeAgain) {
        Sameness.Compared compared = overlaps.compare(mine, other);
        List<Verdict> said = verdicts.between(visitor, mine.number(), other.number());
        JudgeForm before = said.stream()
                .filter(verdict -> verdict.record() == mine.number())
                .findFirst()
                .map(verdict -> new JudgeForm(verdict.kind(), verdict.why()))
                .orElseGet(() -> new JudgeForm(null, ""));
        boolean mayMerge = mine.kind().equals(other.kind()) && other.mayBeEditedBy(visitor);
        return new PairPage(
                mine,
                kinds.address(mine),
                other,
                kinds.address(other),
                compared.percent(),
                OverlapText.why(compared),
                said,
                judgeAgain == null ? Form.of(JudgeForm.WORDS, before) : judgeAgain,
                mayMerge,
                mergeAgain == null ? Form.of(MergeForm.WORDS, new MergeForm(null, "")) : mergeAgain,
                other.kind().equals(Need.KIND) ? kinds.address(other) + "#stotte" : "");
    }

    DuplicatesPage duplicates(Visitor visitor, RecordHead body, int side) {
        BodyDuplicates.Part part = duplicates.of(visitor, body.number(), side);
        Set<Set<Long>> told = new HashSet<>();
        List<DuplicatesPage.Pair> pairs = new ArrayList<>();
        for (BodyDuplicates.Pair pair : part.pairs()) {
            if (!told.add(Set.of(pair.one().number(), pair.other().head().number()))) continue;
            pairs.add(new DuplicatesPage.Pair(
                    pair.one(),
                    kinds.address(pair.one()),
                    pair.other().head(),
                    pair.other().address(),
                    pair.other().compared().percent(),
                    OverlapText.why(pair.other().compared()),
                    pair.one().mayBeEditedBy(visitor)
                            ? pairAddress(
                                    pair.one().number(), pair.other().head().number())
                            : ""));
        }
        return new DuplicatesPage(body, kinds.address(body), pairs, side, part.isLast());
    }
}
