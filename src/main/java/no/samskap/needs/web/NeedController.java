package no.samskap.needs.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import no.samskap.core.Visitor;
import no.samskap.needs.Joining;
import no.samskap.needs.Need;
import no.samskap.needs.NeedLife;
import no.samskap.needs.Needs;
import no.samskap.needs.Origins;
import no.samskap.needs.Saving;
import no.samskap.needs.SupportText;
import no.samskap.records.Records;
import no.samskap.records.Seeding.Seed;
import no.samskap.records.Seeds;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Form;
import no.samskap.web.Notice;
import no.samskap.web.Personal;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class NeedController {
    private final Needs needs;
    private final NeedLife life;
    private final Origins origins;
    private final Seeds seeds;
    private final NeedPages pages;
    private final Records records;

    NeedController(Needs needs, NeedLife life, Origins origins, Seeds seeds, NeedPages pages, Records records) {
        this.needs = needs;
        this.life = life;
        this.origins = origins;
        this.seeds = seeds;
        this.pages = pages;
        this.records = records;
    }

    record SupportForm(
            @NotNull @Nullable Long organisation,
            @Size(max = 2000) @Nullable String note,

            @Min(SupportText.LEAST) @Max(SupportText.MOST) @Nullable
            Integer weight,

            @Personal("senders") @Size(max = 200) @Nullable String contact) {
        static final String WORDS = "needs.support";
    }

    @GetMapping("/behov")
    @CallableBy(Caller.EVERYONE)
    String list(@RequestParam MultiValueMap<String, String> parameters, Visitor visitor, Model model) {
        model.addAttribute("page", pages.list(visitor, parameters));
        return "needs/list";
    }

    @GetMapping("/behov/{number}")
    @CallableBy(Caller.EVERYONE)
    String show(@PathVariable long number, Visitor visitor, Model model) {
        model.addAttribute("page", pages.show(visitor, found(visitor, number), null, null, null));
        return "needs/show";
    }

    @GetMapping("/behov/ny")
    @CallableBy(Caller.SIGNED_IN)
    String blank(@RequestParam(required = false) @Nullable Long henvendelse, Visitor visitor, Model model) {
        Seed seed = henvendelse == null
                ? null
                : seeds.of(visitor, henvendelse, Need.KIND).orElseThrow(Refusal.NotFound::new);
        model.addAttribute("page", pages.blank(visitor, seed));
        return "needs/edit";
    }

    @PostMapping("/behov")
    @CallableBy(Caller.SIGNED_IN)
    String write(
            @Valid NeedForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "false") boolean publish,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) return again(model, visitor, null, errors);
        return switch (needs.write(visitor, form.text())) {
            case Saving.Saved(long number) -> {
                if (form.inquiry() != null)
                    origins.tell(visitor, number, Origins.Kind.INQUIRY, "", Words.language(), form.inquiry());
                yield saved(visitor, number, publish, redirect);
            }
            case Saving.NotYours() -> {
                errors.rejectValue("owner", "needs.form.owner.notYours");
                yield again(model, visitor, null, errors);
            }
            case Saving.Stale ignored -> throw new IllegalStateException("A new need has one version");
            case Saving.WordsStand() -> throw new IllegalStateException("A new need has no words that stand");
        };
    }

    @GetMapping("/behov/{number}/rediger")
    @CallableBy(Caller.SIGNED_IN)
    String edit(@PathVariable long number, Visitor visitor, Model model) {
        model.addAttribute("page", pages.edit(visitor, editable(visitor, number)));
        return "needs/edit";
    }

    @PostMapping("/behov/{number}")
    @CallableBy(Caller.SIGNED_IN)
    String change(
            @PathVariable long number,
            @Valid NeedForm form,
            BindingResult errors,
            @RequestParam(name = Form.VERSION) int seen,
            @RequestParam(defaultValue = "false") boolean publish,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Need need = editable(visitor, number);
        if (errors.hasErrors()) return again(model, visitor, need, errors);
        return switch (needs.change(visitor, number, seen, form.text())) {
            case Saving.Saved(long same) -> saved(visitor, same, publish, redirect);
            case Saving.Stale(Need saved) -> {
                model.addAttribute("page", pages.stale(visitor, saved, errors));
                yield "needs/edit";
            }
            case Saving.WordsStand() -> {
                errors.rejectValue("question", "needs.form.question.stands");
                yield again(model, visitor, need, errors);
            }
            case Saving.NotYours() -> {
                errors.rejectValue("owner", "needs.form.owner.notYours");
                yield again(model, visitor, need, errors);
            }
        };
    }

    @PostMapping("/behov/{number}/stotte")
    @CallableBy(Caller.SIGNED_IN)
    String join(
            @PathVariable long number,
            @Valid SupportForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Need need = found(visitor, number);
        Long organisation = form.organisation();
        if (!errors.hasErrors() && organisation != null) {
            SupportText text = new SupportText(
                    SendForm.stripped(form.note()), form.weight(), SendForm.stripped(form.contact()), Words.language());
            switch (needs.join(visitor, number, organisation, text)) {
                case Joining.Joined() -> {
                    return Notice.after(redirect, "needs.support.joined", "/behov/" + number);
                }
                case Joining.AlreadyJoined() -> errors.rejectValue("organisation", "needs.support.alreadyJoined");
                case Joining.OwnNeed() -> errors.rejectValue("organisation", "needs.support.ownNeed");
                case Joining.NotYours() -> errors.rejectValue("organisation", "needs.form.owner.notYours");
            }
        }
        model.addAttribute(
                "page",
                pages.show(visitor, need, Form.again(SupportForm.WORDS, SupportForm.class, errors), null, null));
        return "needs/show";
    }

    @PostMapping("/behov/{number}/stotte/slutt")
    @CallableBy(Caller.SIGNED_IN)
    String leave(
            @PathVariable long number, @RequestParam long organisation, Visitor visitor, RedirectAttributes redirect) {
        if (needs.leave(visitor, number, organisation) instanceof Joining.NotYours) throw new Refusal.NotFound();
        return Notice.after(redirect, "needs.support.left", "/behov/" + number);
    }

    private String saved(Visitor visitor, long number, boolean publish, RedirectAttributes redirect) {
        if (publish) life.send(visitor, number);
        return Notice.after(redirect, publish ? "needs.published" : "needs.saved", "/behov/" + number);
    }

    private String again(Model model, Visitor visitor, @Nullable Need need, BindingResult errors) {
        model.addAttribute("page", pages.again(visitor, need, errors));
        return "needs/edit";
    }

    private Need editable(Visitor visitor, long number) {
        Need need = found(visitor, number);
        if (!need.head().mayBeEditedBy(visitor)) throw new Refusal.NotFound();
        return need;
    }

    private Need found(Visitor visitor, long number) {
        return needs.find(visitor, number).orElseThrow(() -> records.missing(visitor, number));
    }
}
