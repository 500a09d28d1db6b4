package no.samskap.matching.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.samskap.core.Period;
import no.samskap.core.Visitor;
import no.samskap.directory.People;
import no.samskap.funding.FundingCall;
import no.samskap.matching.Described;
import no.samskap.matching.Judging;
import no.samskap.matching.Overlaps;
import no.samskap.matching.Verdict;
import no.samskap.matching.Verdicts;
import no.samskap.needs.Need;
import no.samskap.records.Kinds;
import no.samskap.records.Merging;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.web.Asks;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Form;
import no.samskap.web.Notice;
import no.samskap.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Is it there already? Asked while somebody writes, of a record that is there, and of what belongs to a body. */
@Controller
class OverlapController {
    /** The names that forms give to what is compared, of all kinds. */
    private static final List<String> TITLES = List.of("title", "name", "call", "givenName", "familyName");

    private static final List<String> TEXTS =
            List.of("question", "summary", "why", "worry", "touches", "tried", "wouldDo", "text", "mandate");

    /** The field that names, in words, whom it belongs with. */
    private static final Map<String, String> NAMES_A_PARTY =
            Map.of(FundingCall.KIND, "funder", People.KIND, "organisation");

    private final Records records;
    private final Kinds kinds;
    private final Overlaps overlaps;
    private final Verdicts verdicts;
    private final Merging merging;
    private final OverlapPages pages;

    OverlapController(
            Records records, Kinds kinds, Overlaps overlaps, Verdicts verdicts, Merging merging, OverlapPages pages) {
        this.records = records;
        this.kinds = kinds;
        this.overlaps = overlaps;
        this.verdicts = verdicts;
        this.merging = merging;
        this.pages = pages;
    }

    /**
     * Sent beside the form somebody is writing in; saves nothing.
     *
     * @param within the organisation it is to belong to, where the form says so: each has a unit called "school"
     */
    @Asks
    @PostMapping("/finnes-fra-for/{kind}")
    @CallableBy(Caller.SIGNED_IN)
    String whileWriting(
            @PathVariable String kind,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(required = false) @Nullable Long besides,
            @RequestParam(required = false) @Nullable Long within,
            Visitor visitor,
            Model model) {
        if (!Overlaps.KINDS.contains(kind)) throw new Refusal.NotFound();
        List<String> partners = Stream.concat(
                        Stream.ofNullable(within)
                                .flatMap(number -> records.find(visitor, number).stream())
                                .map(RecordHead::title),
                        Stream.ofNullable(sent.getFirst(NAMES_A_PARTY.getOrDefault(kind, ""))))
                .filter(name -> !name.isBlank())
                .toList();
        Described described =
                new Described(kind, joined(sent, TITLES, " "), joined(sent, TEXTS, "\n"), partners, Period.ALWAYS);
        model.addAttribute("page", pages.whileWriting(overlaps.find(visitor, described, 5), besides));
        return "matching/already";
    }

    @GetMapping("/post/{number}/likhet/{other}")
    @CallableBy(Caller.SIGNED_IN)
    String pair(@PathVariable long number, @PathVariable long other, Visitor visitor, Model model) {
        model.addAttribute(
                "page", pages.pair(visitor, judgeable(visitor, number), readable(visitor, other), null, null));
        return "matching/pair";
    }

    @PostMapping("/post/{number}/likhet/{other}")
    @CallableBy(Caller.SIGNED_IN)
    String judge(
            @PathVariable long number,
            @PathVariable long other,
            @Valid JudgeForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        RecordHead mine = judgeable(visitor, number);
        RecordHead theirs = readable(visitor, other);
        Verdict.Kind verdict = form.verdict();
        if (!errors.hasErrors() && verdict != null) {
            switch (verdicts.give(visitor, number, other, verdict, form.why() == null ? "" : form.why())) {
                case Judging.Judged() -> {
                    return after(visitor, mine, theirs, verdict, redirect);
                }
                case Judging.WhyIsMissing() -> errors.rejectValue("why", "matching.judge.why.missing");
                case Judging.NotYours() -> throw new Refusal.NotFound();
            }
        }
        Form again = Form.again(JudgeForm.WORDS, JudgeForm.class, errors);
        model.addAttribute("page", pages.pair(visitor, mine, theirs, again, null));
        return "matching/pair";
    }

    /** Whoever says "the same" is led to where they make one of the two, or join the other; others back to their own. */
    private String after(
            Visitor visitor, RecordHead mine, RecordHead theirs, Verdict.Kind verdict, RedirectAttributes redirect) {
        if (verdict != Verdict.Kind.SAME)
            return Notice.after(redirect, "matching.judged." + verdict, kinds.address(mine));
        if (OverlapPages.mayMerge(visitor, mine, theirs))
            return Notice.after(
                    redirect,
                    "matching.judged.merge",
                    OverlapPages.pairAddress(mine.number(), theirs.number()) + "#sla-sammen");
        return theirs.kind().equals(Need.KIND) && mine.mayBeEditedBy(visitor)
                ? Notice.after(redirect, "matching.judged.join", kinds.address(theirs) + "#stotte")
                : Notice.after(redirect, "matching.judged.SAME", kinds.address(mine));
    }

    @PostMapping("/post/{number}/likhet/{other}/sammenslaing")
    @CallableBy(Caller.SIGNED_IN)
    String merge(
            @PathVariable long number,
            @PathVariable long other,
            @Valid MergeForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        RecordHead mine = editable(visitor, number);
        RecordHead theirs = editable(visitor, other);
        if (!OverlapPages.mayMerge(visitor, mine, theirs)) throw new Refusal.Malformed(422, "matching.merge.kind");
        Long into = form.into();
        if (!errors.hasErrors() && into != null && (into == number || into == other)) {
            long from = into == number ? other : number;
            String reason = form.reason() == null ? "" : form.reason().strip();
            switch (merging.merge(visitor, from, into, reason)) {
                case Merging.Outcome.Merged(RecordHead kept) -> {
                    return Notice.after(redirect, "matching.merged", kinds.address(kept));
                }
                case Merging.Outcome.NotPossible() -> errors.rejectValue("into", "matching.merge.notPossible");
                case Merging.Outcome.NotYours() -> throw new Refusal.NotFound();
                case Merging.Outcome.Undone(RecordHead ignored) -> throw new Refusal.NotFound();
            }
        }
        Form again = Form.again(MergeForm.WORDS, MergeForm.class, errors);
        model.addAttribute("page", pages.pair(visitor, mine, theirs, null, again));
        return "matching/pair";
    }

    /** The number is the one that was merged away. */
    @PostMapping("/post/{number}/sammenslaing/slutt")
    @CallableBy(Caller.SIGNED_IN)
    String undo(@PathVariable long number, Visitor visitor, RedirectAttributes redirect) {
        return switch (merging.undo(visitor, number)) {
            case Merging.Outcome.Undone(RecordHead restored) ->
                Notice.after(redirect, "matching.undone", kinds.address(restored));
            case Merging.Outcome.Merged(RecordHead ignored) -> throw new Refusal.NotFound();
            case Merging.Outcome.NotPossible() -> throw new Refusal.NotFound();
            case Merging.Outcome.NotYours() -> throw new Refusal.NotFound();
        };
    }

    @GetMapping("/samarbeid/{number}/dubletter")
    @CallableBy(Caller.SIGNED_IN)
    String duplicates(
            @PathVariable long number,
            @RequestParam(name = "side", defaultValue = "1") int side,
            Visitor visitor,
            Model model) {
        RecordHead body = readable(visitor, number);
        if (!body.kind().equals("body") || !body.mayBeEditedBy(visitor)) throw new Refusal.NotFound();
        model.addAttribute("page", pages.duplicates(visitor, body, Math.clamp(side, 1, 1000)));
        return "matching/duplicates";
    }

    private RecordHead judgeable(Visitor visitor, long number) {
        RecordHead head = readable(visitor, number);
        if (!verdicts.mayJudge(visitor, head)) throw new Refusal.NotFound();
        return head;
    }

    private RecordHead editable(Visitor visitor, long number) {
        RecordHead head = readable(visitor, number);
        if (!head.mayBeEditedBy(visitor)) throw new Refusal.NotFound();
        return head;
    }

    private RecordHead readable(Visitor visitor, long number) {
        return records.find(visitor, number).orElseThrow(() -> records.missing(visitor, number));
    }

    private static String joined(MultiValueMap<String, String> sent, List<String> names, String between) {
        return names.stream()
                .flatMap(name -> Stream.ofNullable(sent.getFirst(name)))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(between));
    }
}
