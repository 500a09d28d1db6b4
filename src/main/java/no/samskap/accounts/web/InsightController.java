package no.samskap.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import no.samskap.accounts.Accounts;
import no.samskap.accounts.Insight;
import no.samskap.accounts.Insight.Seen;
import no.samskap.accounts.Role;
import no.samskap.accounts.SeeingAs;
import no.samskap.core.Visitor;
import no.samskap.records.Kinds;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Notice;
import no.samskap.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a person or a role may see and do; and, for a system's administrator, seeing it as they do. */
@Controller
class InsightController {
    private final Insight insight;
    private final Accounts accounts;
    private final Kinds kinds;
    private final Clock clock;

    InsightController(Insight insight, Accounts accounts, Kinds kinds, Clock clock) {
        this.insight = insight;
        this.accounts = accounts;
        this.kinds = kinds;
        this.clock = clock;
    }

    @GetMapping("/tilgang/hva")
    @CallableBy(Caller.SIGNED_IN)
    String what(
            @RequestParam(required = false) @Nullable Long person,
            @RequestParam(required = false) @Nullable Role rolle,
            @RequestParam(required = false) @Nullable Long sted,
            Visitor visitor,
            Model model) {
        Long chosen = person == null ? visitor.person() : person;
        Seen seen = (rolle != null && sted != null
                        ? insight.ofRole(visitor, rolle, sted)
                        : insight.ofPerson(visitor, chosen == null ? 0 : chosen))
                .orElseThrow(Refusal.NotFound::new);
        model.addAttribute("page", new InsightPage(seen, rolle, kinds, visitor));
        return "accounts/insight";
    }

    @PostMapping("/tilgang/se-som/{number}")
    @CallableBy(Caller.ADMINISTRATOR)
    String seeAs(@PathVariable long number, HttpServletRequest request) {
        if (accounts.visitor(number).isEmpty()) throw new Refusal.NotFound();
        SeeingAs.begin(request.getSession(), number, clock.instant());
        return "redirect:/";
    }

    @PostMapping(SeeingAs.ENDS_AT)
    @CallableBy(Caller.ADMINISTRATOR)
    String seeAsOneself(HttpServletRequest request, RedirectAttributes redirect) {
        SeeingAs.end(request.getSession());
        return Notice.after(redirect, "accounts.seeAs.ended", "/");
    }
}
