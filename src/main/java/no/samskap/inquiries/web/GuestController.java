package no.samskap.inquiries.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import no.samskap.inquiries.Links;
import no.samskap.inquiries.Links.Link;
import no.samskap.inquiries.Links.Purpose;
import no.samskap.inquiries.Links.Worth;
import no.samskap.mail.Recipient;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Form;
import no.samskap.web.Notice;
import no.samskap.web.Personal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** For those who ask without an account: an address confirmed by a mailed link, then the same form and a page of their own. */
@Controller
@RequestMapping("/henvendelser")
class GuestController {
    private final Links links;
    private final Guests guests;

    GuestController(Links links, Guests guests) {
        this.links = links;
        this.guests = guests;
    }

    record BeginForm(
            @Personal("inquiries") @NotBlank @Size(max = 200)
            String guest,

            @Personal("inquiries") @NotBlank @Size(max = 254)
            String email) {
        static final String WORDS = "inquiries.guest";
    }

    @GetMapping("/uten-konto")
    @CallableBy(Caller.EVERYONE)
    String ask(Model model) {
        model.addAttribute("page", new GuestPage(Form.of(BeginForm.WORDS, new BeginForm("", ""))));
        return "inquiries/guest";
    }

    @PostMapping("/uten-konto")
    @CallableBy(Caller.EVERYONE)
    String send(
            @Valid BeginForm form,
            BindingResult errors,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        if (!errors.hasErrors() && !Recipient.isAddress(form.email().strip()))
            errors.rejectValue("email", "inquiries.guest.email.wrong");
        if (!errors.hasErrors()) {
            if (links.askToBegin(form.email().strip(), WhoForm.line(form.guest()), request.getRemoteAddr()))
                return Notice.after(redirect, "inquiries.guest.sent", "/henvendelser/uten-konto");
            errors.reject("inquiries.guest.tooMany");
        }
        model.addAttribute("page", new GuestPage(Form.again(BeginForm.WORDS, BeginForm.class, errors)));
        return "inquiries/guest";
    }

    @GetMapping("/begynn/{secret}")
    @CallableBy(Caller.EVERYONE)
    String begin(@PathVariable String secret, Model model) {
        return landing(secret, Purpose.BEGIN, "begynn", "inquiries.link.begin", model);
    }

    @PostMapping("/begynn/{secret}")
    @CallableBy(Caller.EVERYONE)
    String confirm(@PathVariable String secret, HttpServletRequest request, Model model, RedirectAttributes redirect) {
        Optional<Link> link = links.use(secret, Purpose.BEGIN);
        if (link.isEmpty()) return landing(secret, Purpose.BEGIN, "begynn", "inquiries.link.begin", model);
        guests.confirm(request, link.get().email(), link.get().name());
        return Notice.after(redirect, "inquiries.guest.confirmed", "/henvendelser/ny");
    }

    @GetMapping("/folg/{secret}")
    @CallableBy(Caller.EVERYONE)
    String follow(@PathVariable String secret, Model model) {
        return landing(secret, Purpose.FOLLOW, "folg", "inquiries.link.follow", model);
    }

    @PostMapping("/folg/{secret}")
    @CallableBy(Caller.EVERYONE)
    String open(@PathVariable String secret, HttpServletRequest request, Model model) {
        if (!(links.worth(secret, Purpose.FOLLOW) instanceof Worth.Good(Link link)) || link.inquiry() == null)
            return landing(secret, Purpose.FOLLOW, "folg", "inquiries.link.follow", model);
        guests.open(request, link.inquiry());
        return "redirect:/henvendelser/" + link.inquiry();
    }

    /** Opening a link does nothing: programs that look through mail open links too. */
    private String landing(String secret, Purpose purpose, String path, String button, Model model) {
        Worth worth = links.worth(secret, purpose);
        model.addAttribute(
                "page",
                new LinkPage(
                        worth instanceof Worth.Good ? "/henvendelser/" + path + "/" + secret : "",
                        button,
                        LinkPage.why(worth)));
        return "inquiries/link";
    }
}
