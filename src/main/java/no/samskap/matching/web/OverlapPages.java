package no.samskap.matching.web;

import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.matching.Duplicates;
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
    private final Duplicates duplicates;

    OverlapPages(Kinds kinds, Overlaps overlaps, Verdicts verdicts, Duplicates duplicates) {
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

    /** Whether the visitor may make one of the two. */
    static boolean mayMerge(Visitor visitor, RecordHead mine, RecordHead other) {
        return Overlaps.KINDS.contains(mine.kind())
                && mine.kind().equals(other.kind())
                && mine.mayBeEditedBy(visitor)
                && other.mayBeEditedBy(visitor);
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
        return new PairPage(
                mine,
                kinds.address(mine),
                other,
                kinds.address(other),
                compared.percent(),
                OverlapText.why(compared),
                said,
                judgeAgain == null ? Form.of(JudgeForm.WORDS, before) : judgeAgain,
                mayMerge(visitor, mine, other),
                mergeAgain == null ? Form.of(MergeForm.WORDS, new MergeForm(null, "")) : mergeAgain,
                other.kind().equals(Need.KIND) ? kinds.address(other) + "#stotte" : "");
    }

    DuplicatesPage duplicates(Visitor visitor, RecordHead body, int side) {
        Duplicates.Part part = duplicates.ofBody(visitor, body.number(), side);
        return new DuplicatesPage(
                body,
                kinds.address(body),
                part.pairs().stream().map(pair -> line(visitor, pair)).toList(),
                side,
                part.isLast(),
                part.waiting());
    }

    private DuplicatesPage.Pair line(Visitor visitor, Duplicates.Pair pair) {
        RecordHead one = pair.one();
        RecordHead other = pair.other();
        String judge = verdicts.mayJudge(visitor, one)
                ? pairAddress(one.number(), other.number())
                : verdicts.mayJudge(visitor, other) ? pairAddress(other.number(), one.number()) : "";
        return new DuplicatesPage.Pair(
                one,
                kinds.address(one),
                other,
                kinds.address(other),
                pair.compared().percent(),
                OverlapText.why(pair.compared()),
                judge);
    }
}
