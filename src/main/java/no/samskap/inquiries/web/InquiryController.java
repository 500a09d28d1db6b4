package no.samskap.inquiries.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.samskap.core.Visitor;
import no.samskap.directory.WhoIsMeant;
import no.samskap.inquiries.Candidates;
import no.samskap.inquiries.Customs;
import no.samskap.inquiries.Inquiries;
import no.samskap.inquiries.Inquiry;
import no.samskap.inquiries.Saving;
import no.samskap.inquiries.Sending;
import no.samskap.records.Records;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** For the one who asks: the form in its steps, sending, and what becomes of it. */
@Controller
@RequestMapping("/henvendelser")
class InquiryController {
    private static final SecureRandom seeds = new SecureRandom();

    private final Inquiries inquiries;
    private final Candidates candidates;
    private final Customs customs;
    private final WhoIsMeant who;
    private final InquiryPages pages;
    private final Guests guests;
    private final Records records;

    InquiryController(
            Inquiries inquiries,
            Candidates candidates,
            Customs customs,
            WhoIsMeant who,
            InquiryPages pages,
            Guests guests,
            Records records) {
        this.inquiries = inquiries;
        this.candidates = candidates;
        this.customs = customs;
        this.who = who;
        this.pages = pages;
        this.guests = guests;
        this.records = records;
    }

    record NeedsForm(@Nullable Set<Long> needs) {
        static final String WORDS = "inquiries.form";
    }

    @GetMapping
    @CallableBy(Caller.EVERYONE)
    String landing(Visitor asking, HttpServletRequest request, Model model) {
        model.addAttribute("page", pages.landing(guests.known(asking, request)));
        return "inquiries/landing";
    }

    @GetMapping("/ny")
    @CallableBy(Caller.EVERYONE)
    String blank(Visitor visitor, HttpServletRequest request, Model model) {
        if (!visitor.isSignedIn() && guests.confirmed(request).isEmpty()) return "redirect:/henvendelser/uten-konto";
        model.addAttribute("page", pages.who(named(visitor, request), null, null));
        return "inquiries/who";
    }

    @PostMapping
    @CallableBy(Caller.EVERYONE)
    String begin(
            @Valid WhoForm form,
            BindingResult errors,
            Visitor visitor,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        Optional<Guests.Confirmed> guest = guests.confirmed(request);
        if (!visitor.isSignedIn() && guest.isEmpty()) throw new Refusal.SignInFirst();
        if (errors.hasErrors()) {
            model.addAttribute("page", pages.who(visitor, null, Form.again(WhoForm.WORDS, WhoForm.class, errors)));
            return "inquiries/who";
        }
        String email =
                visitor.isSignedIn() ? "" : guest.map(Guests.Confirmed::email).orElse("");
        long number = inquiries.begin(
                visitor, form.line(), form.writtenIn(), form.who(visitor.person(), email, institution(visitor, form)));
        if (!visitor.isSignedIn()) guests.open(request, number);
        return Notice.after(redirect, "inquiries.saved", Step.WHAT.address(number));
    }

    private Visitor named(Visitor visitor, HttpServletRequest request) {
        return visitor.isSignedIn()
                ? visitor
                : new Visitor(
                        null,
                        guests.confirmed(request).map(Guests.Confirmed::name).orElse(""),
                        visitor.tokens());
    }

    @GetMapping("/{number}")
    @CallableBy(Caller.EVERYONE)
    String show(@PathVariable long number, Visitor asking, HttpServletRequest request, Model model) {
        Visitor visitor = guests.known(asking, request);
        Inquiry inquiry = found(visitor, number);
        if (inquiry.isDraft()) return "redirect:" + Step.SEND.address(number);
        model.addAttribute("page", pages.show(visitor, inquiry, Map.of()));
        return "inquiries/show";
    }

    @GetMapping("/{number}/hvem")
    @CallableBy(Caller.EVERYONE)
    String who(@PathVariable long number, Visitor asking, HttpServletRequest request, Model model) {
        Visitor visitor = guests.known(asking, request);
        model.addAttribute("page", pages.who(visitor, own(visitor, number), null));
        return "inquiries/who";
    }

    @PostMapping("/{number}/hvem")
    @CallableBy(Caller.EVERYONE)
    String saveWho(
            @PathVariable long number,
            @Valid WhoForm form,
            BindingResult errors,
            @RequestParam(name = Form.VERSION) int seen,
            Visitor asking,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        Visitor visitor = guests.known(asking, request);
        Inquiry inquiry = own(visitor, number);
        if (errors.hasErrors()) {
            model.addAttribute("page", pages.who(visitor, inquiry, Form.again(WhoForm.WORDS, WhoForm.class, errors)));
            return "inquiries/who";
        }
        Saving outcome = inquiries.change(
                visitor,
                number,
                seen,
                form.line(),
                form.writtenIn(),
                form.who(inquiry.who().person(), inquiry.who().email(), institution(visitor, form)));
        if (outcome instanceof Saving.Stale(Inquiry saved)) {
            model.addAttribute(
                    "page",
                    pages.who(
                            visitor,
                            saved,
                            Form.again(WhoForm.WORDS, WhoForm.class, errors)
                                    .besides(WhoForm.of(saved), saved.head().version())));
            return "inquiries/who";
        }
        return goOn(outcome, inquiry, Step.WHO, redirect);
    }

    @GetMapping("/{number}/hva")
    @CallableBy(Caller.EVERYONE)
    String what(@PathVariable long number, Visitor asking, HttpServletRequest request, Model model) {
        model.addAttribute("page", pages.what(own(guests.known(asking, request), number), null));
        return "inquiries/what";
    }

    @PostMapping("/{number}/hva")
    @CallableBy(Caller.EVERYONE)
    String saveWhat(
            @PathVariable long number,
            @Valid WhatForm form,
            BindingResult errors,
            @RequestParam(name = Form.VERSION) int seen,
            Visitor asking,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        Visitor visitor = guests.known(asking, request);
        Inquiry inquiry = own(visitor, number);
        if (form.endsBeforeItStarts()) errors.rejectValue("studyTo", "inquiries.form.studyTo.beforeStart");
        if (errors.hasErrors()) {
            model.addAttribute("page", pages.what(inquiry, Form.again(WhatForm.WORDS, WhatForm.class, errors)));
            return "inquiries/what";
        }
        Saving outcome = inquiries.change(visitor, number, seen, form.what());
        if (outcome instanceof Saving.Stale(Inquiry saved)) {
            model.addAttribute(
                    "page",
                    pages.what(
                            saved,
                            Form.again(WhatForm.WORDS, WhatForm.class, errors)
                                    .besides(WhatForm.of(saved), saved.head().version())));
            return "inquiries/what";
        }
        return goOn(outcome, inquiry, Step.WHAT, redirect);
    }

    @GetMapping("/{number}/etikk")
    @CallableBy(Caller.EVERYONE)
    String ethics(@PathVariable long number, Visitor asking, HttpServletRequest request, Model model) {
        model.addAttribute("page", pages.ethics(own(guests.known(asking, request), number), null));
        return "inquiries/ethics";
    }

    @PostMapping("/{number}/etikk")
    @CallableBy(Caller.EVERYONE)
    String saveEthics(
            @PathVariable long number,
            @Valid EthicsForm form,
            BindingResult errors,
            @RequestParam(name = Form.VERSION) int seen,
            Visitor asking,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        Visitor visitor = guests.known(asking, request);
        Inquiry inquiry = own(visitor, number);
        if (errors.hasErrors()) {
            model.addAttribute("page", pages.ethics(inquiry, Form.again(EthicsForm.WORDS, EthicsForm.class, errors)));
            return "inquiries/ethics";
        }
        Saving outcome = inquiries.change(visitor, number, seen, form.ethics());
        if (outcome instanceof Saving.Stale(Inquiry saved)) {
            model.addAttribute(
                    "page",
                    pages.ethics(
                            saved,
                            Form.again(EthicsForm.WORDS, EthicsForm.class, errors)
                                    .besides(EthicsForm.of(saved), saved.head().version())));
            return "inquiries/ethics";
        }
        return goOn(outcome, inquiry, Step.ETHICS, redirect);
    }

    @GetMapping("/{number}/behov")
    @CallableBy(Caller.EVERYONE)
    String needs(@PathVariable long number, Visitor asking, HttpServletRequest request, Model model) {
        Visitor visitor = guests.known(asking, request);
        model.addAttribute("page", pages.needs(visitor, own(visitor, number)));
        return "inquiries/needs";
    }

    @PostMapping("/{number}/behov")
    @CallableBy(Caller.EVERYONE)
    String saveNeeds(
            @PathVariable long number,
            @Valid NeedsForm form,
            @RequestParam(name = Form.VERSION) int seen,
            Visitor asking,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Visitor visitor = guests.known(asking, request);
        Inquiry inquiry = own(visitor, number);
        Set<Long> needs = form.needs() == null ? Set.of() : form.needs();
        return goOn(inquiries.needs(visitor, number, seen, needs), inquiry, Step.NEEDS, redirect);
    }

    @GetMapping("/{number}/mottakere")
    @CallableBy(Caller.EVERYONE)
    String receivers(
            @PathVariable long number,
            @Valid ReceiverForms.FilterForm filter,
            BindingResult errors,
            Visitor asking,
            HttpServletRequest request,
            Model model) {
        Visitor visitor = guests.known(asking, request);
        model.addAttribute("page", pages.receivers(visitor, draft(visitor, number), filter, null));
        return "inquiries/receivers";
    }

    /** @param how {@code ticked}, {@code all} of those found, {@code sample} of them, or {@code remove} those ticked */
    @PostMapping("/{number}/mottakere")
    @CallableBy(Caller.EVERYONE)
    String choose(
            @PathVariable long number,
            @Valid ReceiverForms.ChooseForm form,
            BindingResult errors,
            ReceiverForms.FilterForm filter,
            @RequestParam String how,
            @RequestParam(name = Form.VERSION) int seen,
            Visitor asking,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        Visitor visitor = guests.known(asking, request);
        Inquiry inquiry = draft(visitor, number);
        boolean removes = how.equals("remove");
        Set<Long> sent = removes ? form.chosen() : form.organisations();
        Set<Long> ticked = sent == null ? Set.of() : sent;
        if (how.equals("sample") && form.size() == null && !errors.hasErrors())
            errors.rejectValue("size", "inquiries.receivers.size.missing");
        if ((how.equals("ticked") || removes) && ticked.isEmpty() && !errors.hasErrors())
            errors.rejectValue(removes ? "chosen" : "organisations", "inquiries.receivers.organisations.missing");
        if (errors.hasErrors()) {
            model.addAttribute(
                    "page",
                    pages.receivers(
                            visitor,
                            inquiry,
                            filter,
                            Form.again(ReceiverForms.ChooseForm.WORDS, ReceiverForms.ChooseForm.class, errors)));
            return "inquiries/receivers";
        }
        Set<Long> chosen = new LinkedHashSet<>(
                inquiry.receivers().stream().map(Inquiry.Receiver::organisation).toList());
        Inquiry.Draw draw = inquiry.draw();
        List<Candidates.Candidate> open = open(visitor, inquiry, filter, chosen);
        switch (how) {
            case "remove" -> chosen.removeAll(ticked);
            case "all" -> open.forEach(each -> chosen.add(each.number()));
            case "sample" -> {
                long seed = form.seed() == null ? seeds.nextLong(1_000_000_000) : form.seed();
                int size = form.size() == null ? 0 : form.size();
                Candidates.draw(open, size, seed).forEach(each -> chosen.add(each.number()));
                draw = new Inquiry.Draw(size, seed);
            }
            default ->
                open.stream()
                        .map(Candidates.Candidate::number)
                        .filter(ticked::contains)
                        .forEach(chosen::add);
        }
        Saving outcome = inquiries.receivers(visitor, number, seen, chosen, draw);
        if (outcome instanceof Saving.NotYours) throw new Refusal.NotFound();
        return Notice.after(
                redirect,
                outcome instanceof Saving.Stale ? "error.stale.title" : "inquiries.receivers.saved",
                Step.RECEIVERS.address(number));
    }

    /** Those found that are not chosen yet and take inquiries of this kind. */
    private List<Candidates.Candidate> open(
            Visitor visitor, Inquiry inquiry, ReceiverForms.FilterForm filter, Set<Long> chosen) {
        List<Candidates.Candidate> found = candidates.list(visitor, filter.wanted());
        Map<Long, List<Customs.Pause>> pauses =
                customs.pauses(found.stream().map(Candidates.Candidate::number).toList());
        return found.stream()
                .filter(each -> !chosen.contains(each.number()))
                .filter(each -> pauses.getOrDefault(each.number(), List.of()).stream()
                        .noneMatch(pause -> pause.meets(inquiry.what().asks())))
                .toList();
    }

    @GetMapping("/{number}/send")
    @CallableBy(Caller.EVERYONE)
    String preview(@PathVariable long number, Visitor asking, HttpServletRequest request, Model model) {
        Visitor visitor = guests.known(asking, request);
        model.addAttribute("page", pages.preview(visitor, draft(visitor, number), List.of()));
        return "inquiries/preview";
    }

    @PostMapping("/{number}/utsending")
    @CallableBy(Caller.EVERYONE)
    String send(
            @PathVariable long number,
            Visitor asking,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        Visitor visitor = guests.known(asking, request);
        draft(visitor, number);
        List<String> problems = new ArrayList<>();
        switch (inquiries.send(visitor, number)) {
            case Sending.Sent(int ignored, int held) -> {
                return Notice.after(
                        redirect, held > 0 ? "inquiries.sentToScreening" : "inquiries.sent", "/henvendelser/" + number);
            }
            case Sending.Incomplete(List<String> ignored) -> problems.add(Words.t("inquiries.send.incomplete"));
            case Sending.Paused(List<Inquiry.Receiver> paused) ->
                paused.forEach(receiver -> problems.add(Words.t("inquiries.send.paused", receiver.name())));
            case Sending.TooMany(int most) -> problems.add(Words.t("inquiries.send.tooMany", most));
            case Sending.NotYours() -> throw new Refusal.NotFound();
        }
        model.addAttribute("page", pages.preview(visitor, draft(visitor, number), problems));
        return "inquiries/preview";
    }

    @PostMapping("/{number}/tilbaketrekking")
    @CallableBy(Caller.EVERYONE)
    String withdraw(
            @PathVariable long number,
            @Valid SaidForms.WithdrawForm form,
            BindingResult errors,
            Visitor asking,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        Visitor visitor = guests.known(asking, request);
        Inquiry inquiry = own(visitor, number);
        if (errors.hasErrors()) {
            model.addAttribute(
                    "page",
                    pages.show(
                            visitor,
                            inquiry,
                            Map.of(
                                    "withdraw",
                                    Form.again(SaidForms.WithdrawForm.WORDS, SaidForms.WithdrawForm.class, errors))));
            return "inquiries/show";
        }
        return done(inquiries.withdraw(visitor, number, form.why().strip()), number, "inquiries.withdrawn", redirect);
    }

    @PostMapping("/{number}/slutt")
    @CallableBy(Caller.EVERYONE)
    String close(@PathVariable long number, Visitor asking, HttpServletRequest request, RedirectAttributes redirect) {
        return done(inquiries.close(guests.known(asking, request), number), number, "inquiries.closed", redirect);
    }

    @PostMapping("/{number}/resultat")
    @CallableBy(Caller.EVERYONE)
    String tellResult(
            @PathVariable long number,
            @Valid SaidForms.ResultForm form,
            BindingResult errors,
            Visitor asking,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        Visitor visitor = guests.known(asking, request);
        Inquiry inquiry = own(visitor, number);
        if (errors.hasErrors()) {
            model.addAttribute(
                    "page",
                    pages.show(
                            visitor,
                            inquiry,
                            Map.of(
                                    "result",
                                    Form.again(SaidForms.ResultForm.WORDS, SaidForms.ResultForm.class, errors))));
            return "inquiries/show";
        }
        return done(
                inquiries.tellResult(visitor, number, form.result().strip()), number, "inquiries.resultTold", redirect);
    }

    private static String done(Saving outcome, long number, String notice, RedirectAttributes redirect) {
        if (outcome instanceof Saving.NotYours) throw new Refusal.NotFound();
        return Notice.after(redirect, notice, "/henvendelser/" + number);
    }

    private static String goOn(Saving outcome, Inquiry inquiry, Step step, RedirectAttributes redirect) {
        return switch (outcome) {
            case Saving.Saved(long number) ->
                inquiry.isDraft()
                        ? Notice.after(redirect, "inquiries.saved", step.next().address(number))
                        : Notice.after(redirect, "inquiries.changed", "/henvendelser/" + number);
            case Saving.Stale(Inquiry saved) ->
                Notice.after(redirect, "error.stale.title", step.address(saved.number()));
            case Saving.NotYours() -> throw new Refusal.NotFound();
        };
    }

    private WhoIsMeant.Written institution(Visitor visitor, WhoForm form) {
        return who.organisationOrText(visitor, form.institution());
    }

    private Inquiry draft(Visitor visitor, long number) {
        Inquiry inquiry = own(visitor, number);
        if (!inquiry.isDraft()) throw new Refusal.NotFound();
        return inquiry;
    }

    private Inquiry own(Visitor visitor, long number) {
        return inquiries.findOwn(visitor, number).orElseThrow(() -> records.missing(visitor, number));
    }

    private Inquiry found(Visitor visitor, long number) {
        return inquiries.find(visitor, number).orElseThrow(() -> records.missing(visitor, number));
    }
}
