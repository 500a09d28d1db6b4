package no.samskap.home;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.List;
import no.samskap.accounts.ApiKeys;
import no.samskap.core.Visitor;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Form;
import no.samskap.web.Notice;
import no.samskap.web.OperatorItem;
import no.samskap.web.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class HomeController {
    private static final String NEW_KEY = "newKey";
    private static final int MOST_KEYS = 10;

    private final HomePages pages;
    private final ApiKeys keys;

    private final List<OperatorItem> operatorItems;

    HomeController(HomePages pages, ApiKeys keys, ObjectProvider<OperatorItem> items) {
        this.pages = pages;
        this.keys = keys;
        this.operatorItems = items.stream()
                .sorted(Comparator.comparingInt(OperatorItem::order))
                .toList();
    }

    record KeyForm(@NotBlank @Size(max = 100) String name) {
        static final String WORDS = "home.key";
    }

    @GetMapping("/")
    @CallableBy(Caller.EVERYONE)
    String home(Visitor visitor, Model model) {
        model.addAttribute("page", pages.home(visitor));
        return "home/home";
    }

    @GetMapping("/tilgjengelighet")
    @CallableBy(Caller.EVERYONE)
    String accessibility() {
        return "home/accessibility";
    }

    /** Everything a system administrator looks after. */
    @GetMapping("/drift")
    @CallableBy(Caller.SIGNED_IN)
    String operation(Visitor visitor, Model model) {
        if (!visitor.isAdministrator()) throw new Refusal.NotFound();
        model.addAttribute("page", new OperationPage(operatorItems));
        return "home/operation";
    }

    @GetMapping("/min-side")
    @CallableBy(Caller.SIGNED_IN)
    String mine(Visitor visitor, Model model) {
        Object made = model.getAttribute(NEW_KEY);
        model.addAttribute("page", pages.mine(visitor, null, made instanceof String key ? key : ""));
        return "home/mine";
    }

    /** The key travels to the next page once, in the session, and is in no address. */
    @PostMapping("/min-side/nokler")
    @CallableBy(Caller.SIGNED_IN)
    String makeKey(
            @Valid KeyForm form, BindingResult errors, Visitor visitor, Model model, RedirectAttributes redirect) {
        if (keys.of(visitor).size() >= MOST_KEYS) errors.rejectValue("name", "home.key.tooMany");
        if (errors.hasErrors()) {
            model.addAttribute("page", pages.mine(visitor, Form.again(KeyForm.WORDS, KeyForm.class, errors), ""));
            return "home/mine";
        }
        redirect.addFlashAttribute(NEW_KEY, keys.make(visitor, form.name().strip()));
        return Notice.after(redirect, "home.key.made", "/min-side#nokler");
    }

    @PostMapping("/min-side/nokler/{id}/slutt")
    @CallableBy(Caller.SIGNED_IN)
    String revokeKey(@PathVariable long id, Visitor visitor, RedirectAttributes redirect) {
        keys.revoke(visitor, id);
        return Notice.after(redirect, "home.key.revoked", "/min-side#nokler");
    }
}
