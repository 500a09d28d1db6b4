package no.samskap.mail.web;

import no.samskap.core.Visitor;
import no.samskap.mail.LetterKinds;
import no.samskap.mail.MailQueue;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Notice;
import no.samskap.web.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class MailQueueController {
    private final MailQueue queue;
    private final LetterKinds kinds;

    MailQueueController(MailQueue queue, LetterKinds kinds) {
        this.queue = queue;
        this.kinds = kinds;
    }

    @GetMapping("/drift/epost")
    @CallableBy(Caller.ADMINISTRATOR)
    String show(Model model) {
        model.addAttribute(
                "page",
                new MailQueuePage(
                        queue.state(),
                        queue.stopped().stream()
                                .map(letter -> new MailQueuePage.Row(letter, kinds.nameOf(letter.kind())))
                                .toList()));
        return "mail/queue";
    }

    @PostMapping("/drift/epost/{id}/forsok")
    @CallableBy(Caller.ADMINISTRATOR)
    String tryAgain(@PathVariable long id, Visitor visitor, RedirectAttributes redirect) {
        if (!queue.tryAgain(visitor, id)) throw new Refusal.NotFound();
        return Notice.after(redirect, "mail.queue.triedAgain", "/drift/epost");
    }

    @PostMapping("/drift/epost/{id}/slutt")
    @CallableBy(Caller.ADMINISTRATOR)
    String giveUp(@PathVariable long id, Visitor visitor, RedirectAttributes redirect) {
        if (!queue.giveUp(visitor, id)) throw new Refusal.NotFound();
        return Notice.after(redirect, "mail.queue.givenUp", "/drift/epost");
    }
}
