package no.samskap.inquiries.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import no.samskap.core.Visitor;
import no.samskap.inquiries.Inquiries;
import no.samskap.inquiries.Inquiry;
import no.samskap.inquiries.InquiryLife;
import no.samskap.inquiries.Saving;
import no.samskap.inquiries.Sending;
import no.samskap.records.Records;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Form;
import no.samskap.web.Notice;
import no.samskap.web.Refusal;
import no.samskap.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** For the one who asks: where it begins, sending, and what becomes of it. */
@Controller
@RequestMapping("/henvendelser")
class InquiryController {
    private final Inquiries inquiries;
    private final InquiryLife life;
    private final InquiryPages pages;
    private final Records records;

    InquiryController(Inquiries inquiries, InquiryLife life, InquiryPages pages, Records records) {
        this.inquiries = inquiries;
        this.life = life;
        this.pages = pages;
        this.records = records;
    }

    @GetMapping
    @CallableBy(Caller.EVERYONE)
    String landing(Asking asking, Model model) {
        model.addAttribute("page", pages.landing(asking.visitor()));
        return "inquiries/landing";
    }

    @GetMapping("/{number}")
    @CallableBy(Caller.EVERYONE)
    String show(@PathVariable long number, Asking asking, Model model) {
        Visitor visitor = asking.visitor();
        Inquiry inquiry = inquiries.find(visitor, number).orElseThrow(() -> records.missing(visitor, number));
        if (inquiry.isDraft()) return "redirect:" + Step.SEND.address(number);
        return show(visitor, inquiry, Map.of(), model);
    }

    @GetMapping("/{number}/send")
    @CallableBy(Caller.EVERYONE)
    String preview(@PathVariable long number, Asking asking, Model model) {
        Visitor visitor = asking.visitor();
        return preview(visitor, draft(visitor, number), List.of(), model);
    }

    @PostMapping("/{number}/utsending")
    @CallableBy(Caller.EVERYONE)
    String send(@PathVariable long number, Asking asking, Model model, RedirectAttributes redirect) {
        Visitor visitor = asking.visitor();
        Inquiry inquiry = draft(visitor, number);
        return switch (life.send(visitor, number)) {
            case Sending.Sent(int ignored, int held) ->
                Notice.after(
                        redirect, held > 0 ? "inquiries.sentToScreening" : "inquiries.sent", "/henvendelser/" + number);
            case Sending.Incomplete(List<String> ignored) ->
                preview(visitor, inquiry, List.of(Words.t("inquiries.send.incomplete")), model);
            case Sending.Paused(List<Inquiry.Receiver> paused) ->
                preview(
                        visitor,
                        inquiry,
                        paused.stream()
                                .map(receiver -> Words.t("inquiries.send.paused", receiver.name()))
                                .toList(),
                        model);
            case Sending.TooMany(int most) ->
                preview(visitor, inquiry, List.of(Words.t("inquiries.send.tooMany", most)), model);
            case Sending.NotYours() -> throw new Refusal.NotFound();
        };
    }

    @PostMapping("/{number}/tilbaketrekking")
    @CallableBy(Caller.EVERYONE)
    String withdraw(
            @PathVariable long number,
            @Valid SaidForms.WithdrawForm form,
            BindingResult errors,
            Asking asking,
            Model model,
            RedirectAttributes redirect) {
        Visitor visitor = asking.visitor();
        if (errors.hasErrors())
            return again(visitor, number, SaidForms.WithdrawForm.WORDS, SaidForms.WithdrawForm.class, errors, model);
        return done(life.withdraw(visitor, number, form.why().strip()), number, "inquiries.withdrawn", redirect);
    }

    @PostMapping("/{number}/slutt")
    @CallableBy(Caller.EVERYONE)
    String close(@PathVariable long number, Asking asking, RedirectAttributes redirect) {
        return done(life.close(asking.visitor(), number), number, "inquiries.closed", redirect);
    }

    @PostMapping("/{number}/resultat")
    @CallableBy(Caller.EVERYONE)
    String tellResult(
            @PathVariable long number,
            @Valid SaidForms.ResultForm form,
            BindingResult errors,
            Asking asking,
            Model model,
            RedirectAttributes redirect) {
        Visitor visitor = asking.visitor();
        if (errors.hasErrors())
            return again(visitor, number, SaidForms.ResultForm.WORDS, SaidForms.ResultForm.class, errors, model);
        return done(life.tellResult(visitor, number, form.result().strip()), number, "inquiries.resultTold", redirect);
    }

    private static String done(Saving outcome, long number, String notice, RedirectAttributes redirect) {
        if (outcome instanceof Saving.NotYours) throw new Refusal.NotFound();
        return Notice.after(redirect, notice, "/henvendelser/" + number);
    }

    /** @param words of the form that was wrong; the page knows it by their last part */
    private String again(
            Visitor visitor,
            long number,
            String words,
            Class<? extends Record> type,
            BindingResult errors,
            Model model) {
        return show(
                visitor,
                own(visitor, number),
                Map.of(words.substring(words.lastIndexOf('.') + 1), Form.again(words, type, errors)),
                model);
    }

    private String show(Visitor visitor, Inquiry inquiry, Map<String, Form> again, Model model) {
        model.addAttribute("page", pages.show(visitor, inquiry, again));
        return "inquiries/show";
    }

    private String preview(Visitor visitor, Inquiry inquiry, List<String> problems, Model model) {
        model.addAttribute("page", pages.preview(visitor, inquiry, problems));
        return "inquiries/preview";
    }

    private Inquiry draft(Visitor visitor, long number) {
        Inquiry inquiry = own(visitor, number);
        if (!inquiry.isDraft()) throw new Refusal.NotFound();
        return inquiry;
    }

    private Inquiry own(Visitor visitor, long number) {
        return inquiries.findOwn(visitor, number).orElseThrow(() -> records.missing(visitor, number));
    }
}
