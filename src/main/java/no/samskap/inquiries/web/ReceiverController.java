package no.samskap.inquiries.web;

import jakarta.validation.Valid;
import java.security.SecureRandom;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samskap.core.Visitor;
import no.samskap.inquiries.Candidates;
import no.samskap.inquiries.Candidates.Candidate;
import no.samskap.inquiries.Customs;
import no.samskap.inquiries.Inquiries;
import no.samskap.inquiries.Inquiry;
import no.samskap.inquiries.Saving;
import no.samskap.records.Records;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Form;
import no.samskap.web.Notice;
import no.samskap.web.Refusal;
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

/** Choosing the municipalities a draft goes to: ticked, all of those found, or drawn among them. */
@Controller
@RequestMapping("/henvendelser/{number}/mottakere")
class ReceiverController {
    private static final SecureRandom seeds = new SecureRandom();

    private final Inquiries inquiries;
    private final Candidates candidates;
    private final Customs customs;
    private final ReceiverPages pages;
    private final Records records;

    ReceiverController(
            Inquiries inquiries, Candidates candidates, Customs customs, ReceiverPages pages, Records records) {
        this.inquiries = inquiries;
        this.candidates = candidates;
        this.customs = customs;
        this.pages = pages;
        this.records = records;
    }

    /** What the button that was pressed asks for. */
    enum How {
        TICKED,
        /** Of those found. */
        ALL,
        /** Of those found. */
        SAMPLE,
        REMOVE
    }

    @GetMapping
    @CallableBy(Caller.EVERYONE)
    String receivers(
            @PathVariable long number,
            @Valid ReceiverForms.FilterForm filter,
            BindingResult errors,
            Asking asking,
            Model model) {
        return show(asking.visitor(), draft(asking.visitor(), number), filter, null, model);
    }

    @PostMapping
    @CallableBy(Caller.EVERYONE)
    String choose(
            @PathVariable long number,
            @Valid ReceiverForms.ChooseForm form,
            BindingResult errors,
            ReceiverForms.FilterForm filter,
            @RequestParam How how,
            @RequestParam(name = Form.VERSION) int seen,
            Asking asking,
            Model model,
            RedirectAttributes redirect) {
        Visitor visitor = asking.visitor();
        Inquiry inquiry = draft(visitor, number);
        if (!errors.hasErrors()) sayWhatIsMissing(how, form, errors);
        if (errors.hasErrors())
            return show(
                    visitor,
                    inquiry,
                    filter,
                    Form.again(ReceiverForms.ChooseForm.WORDS, ReceiverForms.ChooseForm.class, errors),
                    model);
        Set<Long> chosen = new LinkedHashSet<>(
                inquiry.receivers().stream().map(Inquiry.Receiver::organisation).toList());
        List<Candidate> open = open(visitor, inquiry, filter, chosen);
        Inquiry.Draw draw = inquiry.draw();
        switch (how) {
            case REMOVE -> chosen.removeAll(form.toRemove());
            case ALL -> open.forEach(each -> chosen.add(each.number()));
            case SAMPLE -> {
                draw = form.draw(seeds.nextLong(1_000_000_000));
                drawn(open, draw).forEach(each -> chosen.add(each.number()));
            }
            case TICKED ->
                open.stream()
                        .map(Candidate::number)
                        .filter(form.ticked()::contains)
                        .forEach(chosen::add);
        }
        Saving outcome = inquiries.receivers(visitor, number, seen, chosen, draw);
        if (outcome instanceof Saving.NotYours) throw new Refusal.NotFound();
        return Notice.after(
                redirect,
                outcome instanceof Saving.Stale ? "error.stale.title" : "inquiries.receivers.saved",
                Step.RECEIVERS.address(number));
    }

    private static void sayWhatIsMissing(How how, ReceiverForms.ChooseForm form, BindingResult errors) {
        if (how == How.SAMPLE && form.size() == null) errors.rejectValue("size", "inquiries.receivers.size.missing");
        if (how == How.TICKED && form.ticked().isEmpty())
            errors.rejectValue("organisations", "inquiries.receivers.organisations.missing");
        if (how == How.REMOVE && form.toRemove().isEmpty())
            errors.rejectValue("chosen", "inquiries.receivers.organisations.missing");
    }

    private static List<Candidate> drawn(List<Candidate> among, Inquiry.Draw draw) {
        Integer size = draw.size();
        Long seed = draw.seed();
        return size == null || seed == null ? List.of() : Candidates.draw(among, size, seed);
    }

    /** Those found that are not chosen yet and take inquiries of this kind. */
    private List<Candidate> open(Visitor visitor, Inquiry inquiry, ReceiverForms.FilterForm filter, Set<Long> chosen) {
        List<Candidate> found = candidates.list(visitor, filter.wanted());
        Map<Long, List<Customs.Pause>> pauses =
                customs.pauses(found.stream().map(Candidate::number).toList());
        return found.stream()
                .filter(each -> !chosen.contains(each.number()))
                .filter(each -> pauses.getOrDefault(each.number(), List.of()).stream()
                        .noneMatch(pause -> pause.meets(inquiry.what().asks())))
                .toList();
    }

    private String show(
            Visitor visitor, Inquiry inquiry, ReceiverForms.FilterForm filter, @Nullable Form again, Model model) {
        model.addAttribute("page", pages.page(visitor, inquiry, filter, again));
        return "inquiries/receivers";
    }

    private Inquiry draft(Visitor visitor, long number) {
        Inquiry inquiry = inquiries.findOwn(visitor, number).orElseThrow(() -> records.missing(visitor, number));
        if (!inquiry.isDraft()) throw new Refusal.NotFound();
        return inquiry;
    }
}
