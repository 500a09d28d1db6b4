package no.samskap.needs.web;

import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.needs.Need;
import no.samskap.needs.Needs;
import no.samskap.needs.Sharpened;
import no.samskap.needs.Sharpening;
import no.samskap.records.Records;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Form;
import no.samskap.web.Notice;
import no.samskap.web.Option;
import no.samskap.web.Refusal;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Research questions beside the own words of a need, and how all of it reads. */
@Controller
class SharpeningController {
    private final Needs needs;
    private final Sharpening sharpening;
    private final Records records;

    SharpeningController(Needs needs, Sharpening sharpening, Records records) {
        this.needs = needs;
        this.sharpening = sharpening;
        this.records = records;
    }

    @GetMapping("/behov/{number}/sporsmal/nytt")
    @CallableBy(Caller.SIGNED_IN)
    String blank(@PathVariable long number, Visitor visitor, Model model) {
        Need need = open(visitor, number);
        Form form = Form.of(QuestionForm.WORDS, QuestionForm.empty(Words.language()));
        model.addAttribute("page", page(need, null, form, null));
        return "needs/question";
    }

    @GetMapping("/behov/{number}/sporsmal/{id}")
    @CallableBy(Caller.SIGNED_IN)
    String edit(@PathVariable long number, @PathVariable long id, Visitor visitor, Model model) {
        Need need = open(visitor, number);
        Need.Question question = need.question(id).orElseThrow(Refusal.NotFound::new);
        model.addAttribute("page", page(need, question, Form.of(QuestionForm.WORDS, QuestionForm.of(question)), null));
        return "needs/question";
    }

    @PostMapping("/behov/{number}/sporsmal")
    @CallableBy(Caller.SIGNED_IN)
    String add(
            @PathVariable long number,
            @Valid QuestionForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "false") boolean look,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Need need = open(visitor, number);
        if (!errors.hasErrors() && !look && saved(sharpening.add(visitor, number, form.text()), errors))
            return Notice.after(redirect, "needs.question.saved", "/behov/" + number + "#sporsmal");
        return again(model, need, null, form, errors, look);
    }

    @PostMapping("/behov/{number}/sporsmal/{id}")
    @CallableBy(Caller.SIGNED_IN)
    String change(
            @PathVariable long number,
            @PathVariable long id,
            @Valid QuestionForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "false") boolean look,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Need need = open(visitor, number);
        Need.Question question = need.question(id).orElseThrow(Refusal.NotFound::new);
        if (!errors.hasErrors() && !look && saved(sharpening.change(visitor, number, id, form.text()), errors))
            return Notice.after(redirect, "needs.question.saved", "/behov/" + number + "#sporsmal");
        return again(model, need, question, form, errors, look);
    }

    @PostMapping("/behov/{number}/sporsmal/{id}/slutt")
    @CallableBy(Caller.SIGNED_IN)
    String takeBack(@PathVariable long number, @PathVariable long id, Visitor visitor, RedirectAttributes redirect) {
        if (!(sharpening.takeBack(visitor, number, id) instanceof Sharpened.Done)) throw new Refusal.NotFound();
        return Notice.after(redirect, "needs.question.takenBack", "/behov/" + number + "#sporsmal");
    }

    /** How the need reads, with long sentences and difficult words pointed out where they stand. */
    @GetMapping("/behov/{number}/sprak")
    @CallableBy(Caller.EVERYONE)
    String reading(@PathVariable long number, Visitor visitor, Model model) {
        Need need = needs.find(visitor, number).orElseThrow(() -> records.missing(visitor, number));
        String language = need.head().language().code();
        List<ReadingPart> readings = new ArrayList<>();
        String own = String.join(
                "\n",
                List.of(need.question(), need.touches(), need.tried(), need.why()).stream()
                        .filter(text -> !text.isEmpty())
                        .toList());
        readings.add(ReadingPart.of(Words.t("needs.ownWords"), language, own));
        for (Need.Question question : need.questions())
            readings.add(ReadingPart.of(Words.t("needs.question.question"), question.language(), question.question()));
        model.addAttribute("page", new ReadingsPage(need, readings));
        return "needs/reading";
    }

    private static boolean saved(Sharpened outcome, BindingResult errors) {
        switch (outcome) {
            case Sharpened.Done() -> {
                return true;
            }
            case Sharpened.WithoutSources() -> errors.rejectValue("sources", "needs.question.sources.missing");
            case Sharpened.InTheFuture() -> errors.rejectValue("assessedOn", "needs.question.assessedOn.future");
            case Sharpened.NotYours() -> throw new Refusal.NotFound();
        }
        return false;
    }

    private String again(
            Model model,
            Need need,
            Need.@Nullable Question question,
            QuestionForm form,
            BindingResult errors,
            boolean look) {
        ReadingPart reading =
                look && form.question() != null && !form.question().isBlank()
                        ? ReadingPart.of(Words.t("needs.question.question"), form.language(), form.question())
                        : null;
        model.addAttribute(
                "page", page(need, question, Form.again(QuestionForm.WORDS, QuestionForm.class, errors), reading));
        return "needs/question";
    }

    private static QuestionPage page(
            Need need, Need.@Nullable Question question, Form form, @Nullable ReadingPart reading) {
        List<Option> knowledge = Arrays.stream(Need.Knowledge.values())
                .map(kind -> new Option(
                        kind.name(), Words.t("needs.knowledge." + kind), Words.t("needs.knowledge." + kind + ".help")))
                .toList();
        List<Option> evidence = Arrays.stream(Need.Evidence.values())
                .map(each -> new Option(each.name(), Words.t("needs.evidence." + each)))
                .toList();
        return new QuestionPage(need, question, form, knowledge, evidence, reading);
    }

    private Need open(Visitor visitor, long number) {
        Need need = needs.find(visitor, number).orElseThrow(() -> records.missing(visitor, number));
        if (!sharpening.isOpenTo(visitor, need)) throw new Refusal.NotFound();
        return need;
    }
}
