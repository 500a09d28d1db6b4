package no.samskap.inquiries.web;

import jakarta.validation.Valid;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import no.samskap.core.Visitor;
import no.samskap.inquiries.Case;
import no.samskap.inquiries.Cases;
import no.samskap.inquiries.Handling;
import no.samskap.inquiries.Inquiries;
import no.samskap.inquiries.Inquiry;
import no.samskap.inquiries.Links;
import no.samskap.inquiries.Links.Link;
import no.samskap.inquiries.Links.Purpose;
import no.samskap.inquiries.Links.Worth;
import no.samskap.records.Attachments;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Form;
import no.samskap.web.Notice;
import no.samskap.web.Refusal;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Answers a case by a mailed link: no account, one answer, and only for whoever it was sent to. */
@Controller
@RequestMapping("/henvendelser/svar")
class AnswerLinkController {
    private final Links links;
    private final Cases cases;
    private final Inquiries inquiries;
    private final InquiryViews views;
    private final Attachments attachments;

    AnswerLinkController(Links links, Cases cases, Inquiries inquiries, InquiryViews views, Attachments attachments) {
        this.links = links;
        this.cases = cases;
        this.inquiries = inquiries;
        this.views = views;
        this.attachments = attachments;
    }

    @GetMapping("/{secret}")
    @CallableBy(Caller.EVERYONE)
    String show(@PathVariable String secret, Visitor visitor, Model model) {
        Worth worth = links.worth(secret, Purpose.ANSWER);
        return page(secret, worth, visitor, Form.of(AnswerForm.WORDS, AnswerForm.EMPTY), model);
    }

    @GetMapping("/takk")
    @CallableBy(Caller.EVERYONE)
    String thanks(Model model) {
        model.addAttribute("page", new LinkPage("", "", "inquiries.link.thanks"));
        return "inquiries/link";
    }

    @PostMapping("/{secret}")
    @CallableBy(Caller.EVERYONE)
    String answer(
            @PathVariable String secret,
            @Valid AnswerForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Worth worth = links.worth(secret, Purpose.ANSWER);
        String lacks = errors.hasErrors() ? null : form.answer().lacks();
        if (lacks != null) errors.rejectValue(lacks, "inquiries.answer." + lacks + ".missing");
        if (!errors.hasErrors() && worth instanceof Worth.Good(Link link) && isTheirs(link, visitor)) {
            Long number = link.caseOf();
            if (number == null || links.use(secret, Purpose.ANSWER).isEmpty())
                return noGood(LinkPage.why(new Worth.Used()), model);
            if (cases.answer(receiver(link), number, form.answer(), Case.AnsweredThrough.LINK) instanceof Handling.Done)
                return Notice.after(redirect, "inquiries.answer.done", "/henvendelser/svar/takk");
            errors.reject("inquiries.tooLate");
        }
        return page(secret, worth, visitor, Form.again(AnswerForm.WORDS, AnswerForm.class, errors), model);
    }

    @GetMapping("/{secret}/vedlegg/{id}")
    @CallableBy(Caller.EVERYONE)
    ResponseEntity<InputStreamResource> download(@PathVariable String secret, @PathVariable long id, Visitor visitor) {
        if (links.worth(secret, Purpose.ANSWER) instanceof Worth.Good(Link link)
                && link.inquiry() != null
                && isTheirs(link, visitor))
            return AttachmentController.file(
                    attachments.open(receiver(link), link.inquiry(), id).orElseThrow(Refusal.NotFound::new));
        throw new Refusal.NotFound();
    }

    /** @param worth of the link before its form was sent */
    private String page(String secret, Worth worth, Visitor visitor, Form form, Model model) {
        if (worth instanceof Worth.Good(Link link) && link.caseOf() != null) {
            if (!isTheirs(link, visitor)) return noGood("inquiries.link.notYours", model);
            Optional<Case> given = cases.find(receiver(link), link.caseOf());
            Optional<Inquiry> inquiry = given.flatMap(each -> inquiries.find(receiver(link), each.inquiry()));
            if (given.isEmpty() || inquiry.isEmpty()) return noGood("inquiries.link.over", model);
            model.addAttribute(
                    "page",
                    new AnswerLinkPage(
                            "/henvendelser/svar/" + secret,
                            link.name(),
                            given.get(),
                            views.of(receiver(link), inquiry.get()),
                            form));
            return "inquiries/answer-link";
        }
        return noGood(LinkPage.why(worth), model);
    }

    private static String noGood(String why, Model model) {
        model.addAttribute("page", new LinkPage("", "", why));
        return "inquiries/link";
    }

    /** Somebody else who is signed in has been given the letter: they answer in the case, in their own name. */
    private static boolean isTheirs(Link link, Visitor visitor) {
        return !visitor.isSignedIn() || Objects.equals(visitor.person(), link.person());
    }

    /** The one it was sent to, for this one case: no other right comes with the link. */
    private static Visitor receiver(Link link) {
        Long person = link.person();
        return new Visitor(
                person,
                link.name(),
                person == null ? Set.of(Visitor.PUBLIC) : Set.of(Visitor.PUBLIC, Visitor.reads("person", person)));
    }
}
