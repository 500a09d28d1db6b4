package no.samskap.directory.web.upkeep;

import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.directory.Body;
import no.samskap.directory.BodyUpkeep;
import no.samskap.directory.Upkeep;
import no.samskap.directory.WhoIsMeant;
import no.samskap.directory.web.upkeep.UpkeepForms.MemberForm;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who takes part in a body, as what and when. */
@Controller
@RequestMapping("/samarbeid/{number}/medlemmer")
class MemberController {
    private static final String PATH = "/medlemmer";
    private static final String ANCHOR = "#medlemmer";

    private final BodyUpkeep upkeep;
    private final UpkeepPages pages;

    MemberController(BodyUpkeep upkeep, UpkeepPages pages) {
        this.upkeep = upkeep;
        this.pages = pages;
    }

    @GetMapping("/ny")
    @CallableBy(Caller.SIGNED_IN)
    String blank(@PathVariable long number, Visitor visitor, Model model) {
        return page(
                model,
                pages.editable(visitor, number),
                null,
                Form.of(MemberForm.WORDS, new MemberForm("", Body.Membership.MEMBER, null, null)));
    }

    @PostMapping
    @CallableBy(Caller.SIGNED_IN)
    String add(
            @PathVariable long number,
            @Valid MemberForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        return save(number, null, null, form, errors, visitor, model, redirect);
    }

    @GetMapping("/{id}")
    @CallableBy(Caller.SIGNED_IN)
    String edit(@PathVariable long number, @PathVariable long id, Visitor visitor, Model model) {
        Body body = pages.editable(visitor, number);
        Body.Member member = one(body, id);
        String name = pages.called(visitor, member.organisation(), member.name());
        Form form = Form.of(MemberForm.WORDS, MemberForm.of(member, name))
                .seen(body.head().version());
        return page(model, body, id, form);
    }

    @PostMapping("/{id}")
    @CallableBy(Caller.SIGNED_IN)
    String change(
            @PathVariable long number,
            @PathVariable long id,
            @Valid MemberForm form,
            BindingResult errors,
            @RequestParam(name = Form.VERSION) int seen,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        return save(number, id, seen, form, errors, visitor, model, redirect);
    }

    @GetMapping("/{id}/fjern")
    @CallableBy(Caller.SIGNED_IN)
    String ask(@PathVariable long number, @PathVariable long id, Visitor visitor, Model model) {
        Body body = pages.editable(visitor, number);
        return pages.ask(model, body, MemberForm.WORDS, one(body, id).name(), PATH + "/" + id);
    }

    @PostMapping("/{id}/fjern")
    @CallableBy(Caller.SIGNED_IN)
    String remove(@PathVariable long number, @PathVariable long id, Visitor visitor, RedirectAttributes redirect) {
        one(pages.editable(visitor, number), id);
        if (!(upkeep.removeMember(visitor, number, id) instanceof Upkeep.Kept)) throw new Refusal.NotFound();
        return Notice.after(redirect, "directory.saved", "/samarbeid/" + number + ANCHOR);
    }

    private String save(
            long number,
            @Nullable Long id,
            @Nullable Integer seen,
            MemberForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Body body = pages.editable(visitor, number);
        if (id != null) one(body, id);
        UpkeepPages.check(form, errors);
        Long organisation = pages.organisation(visitor, form.organisation(), errors);
        if (!errors.hasErrors()) {
            Upkeep outcome =
                    upkeep.keepMember(visitor, number, seen, id, form.line(organisation == null ? 0 : organisation));
            String done = pages.after(outcome, "organisation", ANCHOR, errors, redirect);
            if (done != null) return done;
        }
        return page(model, body, id, Form.again(MemberForm.WORDS, MemberForm.class, errors));
    }

    private String page(Model model, Body body, @Nullable Long id, Form form) {
        return pages.line(
                model,
                body,
                MemberForm.WORDS,
                id,
                PATH,
                form,
                List.of(
                        form.named("organisation", WhoIsMeant.ORGANISATIONS),
                        form.select("role", roles()),
                        form.date("from"),
                        form.date("to")),
                ANCHOR);
    }

    private static Body.Member one(Body body, long id) {
        return body.members().stream()
                .filter(member -> member.id() == id)
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
    }

    private static List<Option> roles() {
        return Arrays.stream(Body.Membership.values())
                .map(role -> new Option(role.name(), Words.t("directory.membership." + role)))
                .toList();
    }
}
