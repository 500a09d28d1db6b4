package no.samskap.inquiries.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Map;
import no.samskap.core.Visitor;
import no.samskap.inquiries.Handling;
import no.samskap.inquiries.Inquiries;
import no.samskap.inquiries.Inquiry;
import no.samskap.inquiries.Screenings;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** For a cooperation's adviser: what comes to the members, before they get it. */
@Controller
class ScreeningController {
    static final String WORDS = "inquiries.screen";

    private final Inquiries inquiries;
    private final Screenings screenings;
    private final InquiryPages pages;
    private final Records records;

    ScreeningController(Inquiries inquiries, Screenings screenings, InquiryPages pages, Records records) {
        this.inquiries = inquiries;
        this.screenings = screenings;
        this.pages = pages;
        this.records = records;
    }

    record ScreenForm(
            @Size(max = SaidForms.LIMIT) @Nullable String text,
            @Nullable Long into) {
        static final ScreenForm EMPTY = new ScreenForm("", null);
    }

    /** @param decision {@code pass}, {@code ask}, {@code decline} or {@code merge} */
    @PostMapping("/henvendelser/{number}/siling/{body}")
    @CallableBy(Caller.SIGNED_IN)
    String decide(
            @PathVariable long number,
            @PathVariable long body,
            @Valid ScreenForm form,
            BindingResult errors,
            @RequestParam String decision,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Inquiry inquiry = inquiries.find(visitor, number).orElseThrow(() -> records.missing(visitor, number));
        if (!errors.hasErrors()) {
            String text = form.text() == null ? "" : form.text().strip();
            Handling outcome = switch (decision) {
                case "pass" -> screenings.pass(visitor, number, body);
                case "ask" -> screenings.askBack(visitor, number, body, text);
                case "decline" -> screenings.decline(visitor, number, body, text);
                case "merge" -> screenings.merge(visitor, number, body, form.into() == null ? 0 : form.into());
                default -> throw new Refusal.Malformed(400, "error.badRequest");
            };
            switch (outcome) {
                case Handling.Done() -> {
                    return Notice.after(redirect, "inquiries.screen.done", "/henvendelser/" + number);
                }
                case Handling.Lacks(String field) ->
                    errors.rejectValue(field, "inquiries.screen." + field + ".missing");
                case Handling.TooLate() -> {
                    return Notice.after(redirect, "inquiries.tooLate", "/henvendelser/" + number);
                }
                case Handling.NotYours() -> throw new Refusal.NotFound();
            }
        }
        model.addAttribute(
                "page", pages.show(visitor, inquiry, Map.of("screen", Form.again(WORDS, ScreenForm.class, errors))));
        return "inquiries/show";
    }

    /** The one who asked has answered the adviser's question, or changed the inquiry. */
    @PostMapping("/henvendelser/{number}/siling/{body}/svar")
    @CallableBy(Caller.EVERYONE)
    String answerBack(@PathVariable long number, @PathVariable long body, Asking asking, RedirectAttributes redirect) {
        Handling outcome = screenings.answerBack(asking.visitor(), number, body);
        if (outcome instanceof Handling.NotYours) throw new Refusal.NotFound();
        return Notice.after(
                redirect,
                outcome instanceof Handling.Done ? "inquiries.screen.answered" : "inquiries.tooLate",
                "/henvendelser/" + number);
    }
}
