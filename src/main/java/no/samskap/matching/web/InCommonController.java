package no.samskap.matching.web;

import java.util.List;
import java.util.Optional;
import no.samskap.core.Visitor;
import no.samskap.directory.Organisations;
import no.samskap.directory.WhoIsMeant;
import no.samskap.matching.InCommon;
import no.samskap.records.Kinds;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.themes.Themes;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Form;
import no.samskap.web.Refusal;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** What two municipalities, or a municipality and its county, share. */
@Controller
class InCommonController {
    private static final int LONGEST_NAME = 300;

    private final WhoIsMeant who;
    private final Records records;
    private final Kinds kinds;
    private final Themes themes;
    private final InCommon inCommon;

    InCommonController(WhoIsMeant who, Records records, Kinds kinds, Themes themes, InCommon inCommon) {
        this.who = who;
        this.records = records;
        this.kinds = kinds;
        this.themes = themes;
        this.inCommon = inCommon;
    }

    @GetMapping("/organisasjoner/{number}/felles")
    @CallableBy(Caller.EVERYONE)
    String show(@PathVariable long number, @RequestParam(defaultValue = "") String med, Visitor visitor, Model model) {
        RecordHead head = organisation(visitor, number);
        String asked =
                med.strip().substring(0, Math.min(LONGEST_NAME, med.strip().length()));
        Optional<RecordHead> other = asked.isEmpty() ? Optional.empty() : other(visitor, number, asked);
        InCommon.Shared shared =
                other.map(each -> inCommon.of(visitor, number, each.number())).orElse(null);
        model.addAttribute(
                "page",
                new InCommonPage(
                        head,
                        other.orElse(null),
                        shared,
                        alike(shared),
                        themes(shared),
                        other.isEmpty() ? asked : "",
                        Form.of(
                                InCommonForm.WORDS,
                                new InCommonForm(other.map(RecordHead::title).orElse(asked))),
                        inCommon.fellows(visitor, number),
                        kinds));
        return "matching/common";
    }

    /** For programs. */
    @GetMapping("/api/v1/organisations/{number}/shared/{other}")
    @CallableBy(Caller.EVERYONE)
    @ResponseBody
    InCommonAnswer shared(@PathVariable long number, @PathVariable long other, Visitor visitor) {
        if (number == other) throw new Refusal.Malformed(422, "matching.api.same");
        organisation(visitor, number);
        organisation(visitor, other);
        return InCommonAnswer.of(inCommon.of(visitor, number, other), kinds);
    }

    private RecordHead organisation(Visitor visitor, long number) {
        return records.find(visitor, Organisations.KIND, number).orElseThrow(() -> records.missing(visitor, number));
    }

    private Optional<RecordHead> other(Visitor visitor, long number, String asked) {
        Optional<Long> named = asked.matches("\\d{1,9}")
                ? Optional.of(Long.valueOf(asked))
                : who.organisation(visitor, asked).one();
        return named.filter(other -> other != number)
                .flatMap(other -> records.find(visitor, Organisations.KIND, other));
    }

    private static List<InCommonPage.Alike> alike(InCommon.@Nullable Shared shared) {
        return shared == null
                ? List.of()
                : shared.alike().stream()
                        .map(each -> new InCommonPage.Alike(
                                each.mine(),
                                each.theirs(),
                                each.compared().percent(),
                                OverlapText.why(each.compared())))
                        .toList();
    }

    private List<InCommonPage.Theme> themes(InCommon.@Nullable Shared shared) {
        return shared == null
                ? List.of()
                : shared.themes().stream()
                        .flatMap(each -> themes.find(each.theme()).stream()
                                .map(theme ->
                                        new InCommonPage.Theme(Words.t(theme.label()), each.mine(), each.theirs())))
                        .toList();
    }
}
