package no.samskap.mail.web;

import jakarta.servlet.http.HttpServletResponse;
import no.samskap.mail.LetterKinds;
import no.samskap.mail.Unsubscribing;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** Where the unsubscribe link of a letter leads. Opening it changes nothing: mail programs look at links by themselves. */
@Controller
class UnsubscribeController {
    private final Unsubscribing unsubscribing;
    private final LetterKinds kinds;

    UnsubscribeController(Unsubscribing unsubscribing, LetterKinds kinds) {
        this.unsubscribing = unsubscribing;
        this.kinds = kinds;
    }

    @GetMapping("/avmelding/{token}")
    @CallableBy(Caller.EVERYONE)
    String ask(@PathVariable String token, Model model, HttpServletResponse response) {
        return show(token, unsubscribing.offer(token).orElseThrow(Refusal.NotFound::new), model, response);
    }

    /**
     * The button of that page, and the one in a mail program: that one sends neither cookie nor form id (RFC 8058), so this
     * handler is not one act with an id of its own. The secret in the address is what is asked for, and twice does no harm.
     */
    @RequestMapping(path = "/avmelding/{token}", method = RequestMethod.POST)
    @CallableBy(Caller.EVERYONE)
    String unsubscribe(@PathVariable String token, Model model, HttpServletResponse response) {
        if (unsubscribing.unsubscribe(token).isEmpty()) throw new Refusal.NotFound();
        return ask(token, model, response);
    }

    private String show(String token, Unsubscribing.Offer offer, Model model, HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        model.addAttribute("page", new UnsubscribePage(token, offer, kinds.nameOf(offer.kind())));
        return "mail/unsubscribe";
    }
}
