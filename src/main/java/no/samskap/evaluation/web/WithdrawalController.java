package no.samskap.evaluation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.evaluation.Saved;
import no.samskap.evaluation.Withdrawals;
import no.samskap.evaluation.Withdrawals.Written;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Crumb;
import no.samskap.web.Form;
import no.samskap.web.Notice;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes an observation or a recommendation back, and up again. */
@Controller
@RequestMapping({"/observasjoner/{number}", "/anbefalinger/{number}"})
class WithdrawalController {
    private final Withdrawals withdrawals;
    private final EvaluationKinds kinds;

    WithdrawalController(Withdrawals withdrawals, EvaluationKinds kinds) {
        this.withdrawals = withdrawals;
        this.kinds = kinds;
    }

    /** What nothing builds on is taken away; what something builds on is withdrawn. */
    @GetMapping("/fjern")
    @CallableBy(Caller.SIGNED_IN)
    String ask(@PathVariable long number, HttpServletRequest request, Visitor visitor, Model model) {
        Written written = written(request, visitor, number);
        model.addAttribute(
                "page",
                page(written, written.isBuiltOn() ? Form.of(WithdrawalForm.WORDS, WithdrawalForm.EMPTY) : null));
        return "evaluation/remove";
    }

    @PostMapping("/fjern")
    @CallableBy(Caller.SIGNED_IN)
    String remove(@PathVariable long number, HttpServletRequest request, Visitor visitor, RedirectAttributes redirect) {
        Written written = written(request, visitor, number);
        String kind = written.head().kind();
        return switch (withdrawals.remove(visitor, kind, number, null)) {
            case Saved.Done ignored ->
                Notice.after(redirect, "evaluation." + kind + ".removed", ChainPage.url(written.framework()));
            case Saved.BuiltOn() -> "redirect:" + kinds.page(kind, number) + "/fjern";
            default -> throw new Refusal.NotFound();
        };
    }

    @PostMapping("/tilbaketrekking")
    @CallableBy(Caller.SIGNED_IN)
    String withdraw(
            @PathVariable long number,
            @Valid WithdrawalForm form,
            BindingResult errors,
            HttpServletRequest request,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Written written = written(request, visitor, number);
        if (errors.hasErrors()) {
            model.addAttribute("page", page(written, Form.again(WithdrawalForm.WORDS, WithdrawalForm.class, errors)));
            return "evaluation/remove";
        }
        String kind = written.head().kind();
        if (!(withdrawals.withdraw(visitor, kind, number, null, form.reason().strip()) instanceof Saved.Done))
            throw new Refusal.NotFound();
        return Notice.after(redirect, "evaluation." + kind + ".withdrawn", kinds.page(kind, number));
    }

    @PostMapping("/tilbaketrekking/angre")
    @CallableBy(Caller.SIGNED_IN)
    String takeUp(@PathVariable long number, HttpServletRequest request, Visitor visitor, RedirectAttributes redirect) {
        String kind = kinds.of(request);
        if (!(withdrawals.takeUp(visitor, kind, number) instanceof Saved.Done)) throw new Refusal.NotFound();
        return Notice.after(redirect, "evaluation." + kind + ".takenUp", kinds.page(kind, number));
    }

    /** One that stands. */
    private Written written(HttpServletRequest request, Visitor visitor, long number) {
        return withdrawals
                .find(visitor, kinds.of(request), number)
                .filter(written -> !written.isWithdrawn())
                .orElseThrow(Refusal.NotFound::new);
    }

    private TakeBackPage page(Written written, @Nullable Form form) {
        String kind = written.head().kind();
        String url = kinds.page(kind, written.head().number());
        String title = Words.t("evaluation." + kind + (form == null ? ".remove" : ".withdraw"));
        return new TakeBackPage(
                List.of(new Crumb(written.head().title(), url), Crumb.here(title)),
                title,
                written.head().title(),
                Words.t("evaluation." + kind + (form == null ? ".remove.text" : ".withdraw.text")),
                url + (form == null ? "/fjern" : "/tilbaketrekking"),
                url,
                form);
    }
}
