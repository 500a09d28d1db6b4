package no.samskap.needs.challenges.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import no.samskap.core.Visitor;
import no.samskap.needs.challenges.Challenge;
import no.samskap.needs.challenges.Challenges;
import no.samskap.needs.challenges.Gathering;
import no.samskap.records.Records;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Form;
import no.samskap.web.Notice;
import no.samskap.web.Refusal;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Common challenges: gathered, answered, taken apart and put together again. */
@Controller
@RequestMapping("/utfordringer")
class ChallengeController {
    private final Challenges challenges;
    private final ChallengePages pages;
    private final Records records;

    ChallengeController(Challenges challenges, ChallengePages pages, Records records) {
        this.challenges = challenges;
        this.pages = pages;
        this.records = records;
    }

    record ReplyForm(
            @NotNull @Nullable Long need,
            @NotNull Challenge.@Nullable Reply reply,
            @Size(max = 2000) @Nullable String text) {
        static final String WORDS = "challenges.reply";
    }

    record PartForm(
            @NotNull @Nullable Long need,
            @Size(max = 2000) @Nullable String because) {
        static final String WORDS = "challenges.part";
    }

    record SplitForm(
            @NotBlank @Size(max = 200) String title,
            @NotEmpty @Nullable Set<Long> needs) {
        static final String WORDS = "challenges.split";
    }

    record JoinForm(
            @NotNull @Nullable Long into,
            @Size(max = 2000) @Nullable String because) {
        static final String WORDS = "challenges.join";
    }

    @GetMapping
    @CallableBy(Caller.EVERYONE)
    String list(@RequestParam MultiValueMap<String, String> parameters, Visitor visitor, Model model) {
        model.addAttribute("page", pages.list(visitor, parameters));
        return "challenges/list";
    }

    @GetMapping("/{number}")
    @CallableBy(Caller.EVERYONE)
    String show(@PathVariable long number, Visitor visitor, Model model) {
        model.addAttribute("page", pages.show(visitor, found(visitor, number), null, null));
        return "challenges/show";
    }

    @GetMapping("/forslag")
    @CallableBy(Caller.SIGNED_IN)
    String groups(@RequestParam long organ, Visitor visitor, Model model) {
        model.addAttribute("page", pages.groups(visitor, organ));
        return "challenges/groups";
    }

    @GetMapping("/ny")
    @CallableBy(Caller.SIGNED_IN)
    String blank(
            @RequestParam(name = "behov", required = false) @Nullable List<Long> needs,
            @RequestParam(name = "organ", required = false) @Nullable Long body,
            Visitor visitor,
            Model model) {
        model.addAttribute("page", pages.blank(visitor, needs == null ? List.of() : needs, body));
        return "challenges/edit";
    }

    @PostMapping
    @CallableBy(Caller.SIGNED_IN)
    String gather(
            @Valid ChallengeForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Long body = form.body();
        if (!errors.hasErrors() && body != null)
            switch (challenges.gather(visitor, body, form.text(), form.chosen())) {
                case Gathering.Done(long number) -> {
                    return Notice.after(redirect, "challenges.gathered", "/utfordringer/" + number);
                }
                case Gathering.TooFew() -> errors.rejectValue("needs", "challenges.form.needs.tooFew");
                default -> errors.rejectValue("body", "challenges.form.body.notYours");
            }
        model.addAttribute("page", pages.again(visitor, null, form, errors));
        return "challenges/edit";
    }

    @GetMapping("/{number}/rediger")
    @CallableBy(Caller.SIGNED_IN)
    String edit(@PathVariable long number, Visitor visitor, Model model) {
        model.addAttribute("page", pages.edit(visitor, editable(visitor, number)));
        return "challenges/edit";
    }

    @PostMapping("/{number}")
    @CallableBy(Caller.SIGNED_IN)
    String change(
            @PathVariable long number,
            @Valid ChallengeForm form,
            BindingResult errors,
            @RequestParam(name = Form.VERSION) int seen,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Challenge challenge = editable(visitor, number);
        if (!errors.hasErrors()) {
            Gathering outcome = challenges.change(visitor, number, seen, form.text());
            if (outcome instanceof Gathering.Stale) {
                model.addAttribute("page", pages.stale(visitor, challenge, errors));
                return "challenges/edit";
            }
            return after(outcome, "challenges.saved", redirect);
        }
        model.addAttribute("page", pages.again(visitor, challenge, form, errors));
        return "challenges/edit";
    }

    @PostMapping("/{number}/behov")
    @CallableBy(Caller.SIGNED_IN)
    String add(@PathVariable long number, @RequestParam long need, Visitor visitor, RedirectAttributes redirect) {
        return after(challenges.add(visitor, number, need), "challenges.added", redirect);
    }

    @PostMapping("/{number}/behov/slutt")
    @CallableBy(Caller.SIGNED_IN)
    String part(
            @PathVariable long number,
            @Valid PartForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        if (errors.hasErrors() || form.need() == null) throw new Refusal.Malformed(422, "error.invalid");
        return after(
                challenges.part(visitor, number, form.need(), stripped(form.because())), "challenges.parted", redirect);
    }

    @PostMapping("/{number}/svar")
    @CallableBy(Caller.SIGNED_IN)
    String reply(
            @PathVariable long number,
            @Valid ReplyForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Challenge challenge = found(visitor, number);
        String text = stripped(form.text());
        if (form.reply() == Challenge.Reply.OBJECTED && text.isEmpty())
            errors.rejectValue("text", "challenges.reply.text.missing");
        if (errors.hasErrors() || form.need() == null || form.reply() == null) {
            model.addAttribute(
                    "page", pages.show(visitor, challenge, Form.again(ReplyForm.WORDS, ReplyForm.class, errors), null));
            return "challenges/show";
        }
        return after(
                challenges.reply(visitor, number, form.need(), form.reply(), text, Words.language()),
                "challenges.replied",
                redirect);
    }

    @PostMapping("/{number}/deling")
    @CallableBy(Caller.SIGNED_IN)
    String split(
            @PathVariable long number,
            @Valid SplitForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Set<Long> needs = form.needs();
        if (!errors.hasErrors() && needs != null) {
            Gathering outcome =
                    challenges.split(visitor, number, needs, form.title().strip());
            if (!(outcome instanceof Gathering.TooFew)) return after(outcome, "challenges.splitDone", redirect);
            errors.rejectValue("needs", "challenges.split.needs.all");
        }
        model.addAttribute(
                "page",
                pages.show(
                        visitor,
                        editable(visitor, number),
                        null,
                        Form.again(SplitForm.WORDS, SplitForm.class, errors)));
        return "challenges/show";
    }

    @PostMapping("/{number}/forening")
    @CallableBy(Caller.SIGNED_IN)
    String join(
            @PathVariable long number,
            @Valid JoinForm form,
            BindingResult errors,
            Visitor visitor,
            RedirectAttributes redirect) {
        if (errors.hasErrors() || form.into() == null) throw new Refusal.Malformed(422, "error.invalid");
        return after(
                challenges.join(visitor, number, form.into(), stripped(form.because())), "challenges.joined", redirect);
    }

    @PostMapping("/{number}/forening/slutt")
    @CallableBy(Caller.SIGNED_IN)
    String undoJoin(@PathVariable long number, Visitor visitor, RedirectAttributes redirect) {
        return after(challenges.undoJoin(visitor, number), "challenges.joinUndone", redirect);
    }

    @PostMapping("/{number}/opplosning")
    @CallableBy(Caller.SIGNED_IN)
    String dissolve(
            @PathVariable long number,
            @RequestParam(defaultValue = "") String because,
            Visitor visitor,
            RedirectAttributes redirect) {
        return after(challenges.dissolve(visitor, number, because.strip()), "challenges.dissolved", redirect);
    }

    @PostMapping("/{number}/opplosning/slutt")
    @CallableBy(Caller.SIGNED_IN)
    String restore(@PathVariable long number, Visitor visitor, RedirectAttributes redirect) {
        return after(challenges.restore(visitor, number), "challenges.restored", redirect);
    }

    private static String after(Gathering outcome, String notice, RedirectAttributes redirect) {
        return switch (outcome) {
            case Gathering.Done(long number) -> Notice.after(redirect, notice, "/utfordringer/" + number);
            case Gathering.TooFew() -> throw new Refusal.Malformed(422, "challenges.split.incomplete");
            case Gathering.NotYours() -> throw new Refusal.NotFound();
            default -> throw new Refusal.Malformed(409, "challenges.notNow");
        };
    }

    private Challenge editable(Visitor visitor, long number) {
        Challenge challenge = found(visitor, number);
        if (!challenge.head().mayBeEditedBy(visitor)) throw new Refusal.NotFound();
        return challenge;
    }

    private Challenge found(Visitor visitor, long number) {
        return challenges.find(visitor, number).orElseThrow(() -> records.missing(visitor, number));
    }

    private static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
