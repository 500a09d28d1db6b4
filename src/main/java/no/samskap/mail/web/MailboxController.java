package no.samskap.mail.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import no.samskap.mail.Mailbox;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The demo's letters. Whoever tries the demo may be anybody in it, so they may read anybody's. */
@Controller
class MailboxController {
    private static final int ON_A_PAGE = 25;
    private static final int LAST_PAGE = 1000;

    private final Mailbox mailbox;
    private final String site;

    MailboxController(Mailbox mailbox, @Value("${samskap.address}") String address) {
        this.mailbox = mailbox;
        this.site = address.replaceFirst("/+$", "");
    }

    @GetMapping("/postkasse")
    @CallableBy(Caller.EVERYONE)
    String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") String side, Model model) {
        if (!mailbox.isOpen()) throw new Refusal.NotFound();
        int page = side.matches("\\d{1,4}") ? Math.clamp(Integer.parseInt(side), 1, LAST_PAGE) : 1;
        List<Mailbox.Received> found = mailbox.latest(q.strip(), ON_A_PAGE + 1, (page - 1) * ON_A_PAGE);
        model.addAttribute(
                "page",
                new MailboxPage(
                        q,
                        found.subList(0, Math.min(ON_A_PAGE, found.size())),
                        page > 1 ? url(q, page - 1) : "",
                        found.size() > ON_A_PAGE ? url(q, page + 1) : ""));
        return "mail/mailbox";
    }

    @GetMapping("/postkasse/{id}")
    @CallableBy(Caller.EVERYONE)
    String show(@PathVariable long id, Model model) {
        model.addAttribute("page", new ReceivedPage(mailbox.find(id).orElseThrow(Refusal.NotFound::new), site));
        return "mail/received";
    }

    private static String url(String to, int page) {
        return "/postkasse?q=" + URLEncoder.encode(to, StandardCharsets.UTF_8) + "&side=" + page;
    }
}
