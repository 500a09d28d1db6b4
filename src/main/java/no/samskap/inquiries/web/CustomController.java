package no.samskap.inquiries.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.samskap.core.Visitor;
import no.samskap.directory.Bodies;
import no.samskap.directory.Organisations;
import no.samskap.inquiries.Ask;
import no.samskap.inquiries.Custom;
import no.samskap.inquiries.Customs;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Form;
import no.samskap.web.Notice;
import no.samskap.web.Personal;
import no.samskap.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What receivers want: a cooperation's customs, a municipality's pauses, one's own absence. */
@Controller
@RequestMapping("/henvendelser")
class CustomController {
    private final Customs customs;
    private final Records records;

    CustomController(Customs customs, Records records) {
        this.customs = customs;
        this.records = records;
    }

    /** Days are working days. */
    record CustomForm(
            @Nullable Boolean screens,
            @NotNull @Min(1) @Max(60) @Nullable Integer remindAfter,
            @NotNull @Min(1) @Max(60) @Nullable Integer remindAgain,
            @NotNull @Min(1) @Max(120) @Nullable Integer toSubstitute,
            @NotNull @Min(1) @Max(120) @Nullable Integer toAdviser) {
        static final String WORDS = "inquiries.custom";

        static CustomForm of(Custom custom) {
            return new CustomForm(
                    custom.screens(),
                    custom.remindAfter(),
                    custom.remindAgain(),
                    custom.toSubstitute(),
                    custom.toAdviser());
        }

        Custom custom() {
            return new Custom(
                    Boolean.TRUE.equals(screens),
                    days(remindAfter),
                    days(remindAgain),
                    days(toSubstitute),
                    days(toAdviser));
        }

        private static int days(@Nullable Integer given) {
            if (given == null) throw new IllegalStateException("Validated before");
            return given;
        }
    }

    record PauseForm(
            @Nullable Set<Ask> asks,
            @NotNull @Nullable LocalDate until,
            @Size(max = 500) @Nullable String text) {
        static final String WORDS = "inquiries.pause";
        static final PauseForm EMPTY = new PauseForm(Set.of(), null, "");
    }

    record AbsenceForm(
            @Personal("absence") @NotNull @Nullable LocalDate from,
            @Personal("absence") @NotNull @Nullable LocalDate to) {
        static final String WORDS = "inquiries.absence";
        static final AbsenceForm EMPTY = new AbsenceForm(null, null);
    }

    @GetMapping("/rutine/{body}")
    @CallableBy(Caller.SIGNED_IN)
    String custom(@PathVariable long body, Visitor visitor, Model model) {
        RecordHead head = keptBody(visitor, body);
        model.addAttribute(
                "page", new CustomPage(head, Form.of(CustomForm.WORDS, CustomForm.of(customs.of(body))), List.of()));
        return "inquiries/custom";
    }

    @PostMapping("/rutine/{body}")
    @CallableBy(Caller.SIGNED_IN)
    String keep(
            @PathVariable long body,
            @Valid CustomForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        RecordHead head = keptBody(visitor, body);
        if (errors.hasErrors()) {
            model.addAttribute(
                    "page", new CustomPage(head, Form.again(CustomForm.WORDS, CustomForm.class, errors), List.of()));
            return "inquiries/custom";
        }
        if (!customs.keep(visitor, body, form.custom())) throw new Refusal.NotFound();
        return Notice.after(redirect, "inquiries.custom.saved", "/henvendelser/rutine/" + body);
    }

    @GetMapping("/pause/{organisation}")
    @CallableBy(Caller.SIGNED_IN)
    String pauses(@PathVariable long organisation, Visitor visitor, Model model) {
        model.addAttribute("page", pausePage(visitor, organisation, Form.of(PauseForm.WORDS, PauseForm.EMPTY)));
        return "inquiries/pause";
    }

    @PostMapping("/pause/{organisation}")
    @CallableBy(Caller.SIGNED_IN)
    String pause(
            @PathVariable long organisation,
            @Valid PauseForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        LocalDate until = form.until();
        if (until != null && until.isBefore(customs.today())) errors.rejectValue("until", "inquiries.pause.until.past");
        if (errors.hasErrors() || until == null) {
            model.addAttribute(
                    "page", pausePage(visitor, organisation, Form.again(PauseForm.WORDS, PauseForm.class, errors)));
            return "inquiries/pause";
        }
        String text = form.text() == null ? "" : form.text().strip();
        Set<Ask> asks = form.asks() == null ? Set.of() : form.asks();
        if (!customs.pause(visitor, organisation, asks, until, text)) throw new Refusal.NotFound();
        return Notice.after(redirect, "inquiries.pause.saved", "/henvendelser/pause/" + organisation);
    }

    @PostMapping("/pause/{organisation}/{pause}/slutt")
    @CallableBy(Caller.SIGNED_IN)
    String resume(
            @PathVariable long organisation, @PathVariable long pause, Visitor visitor, RedirectAttributes redirect) {
        if (!customs.resume(visitor, organisation, pause)) throw new Refusal.NotFound();
        return Notice.after(redirect, "inquiries.pause.ended", "/henvendelser/pause/" + organisation);
    }

    @GetMapping("/fravaer")
    @CallableBy(Caller.SIGNED_IN)
    String absences(Visitor visitor, Model model) {
        model.addAttribute("page", absencePage(visitor, Form.of(AbsenceForm.WORDS, AbsenceForm.EMPTY)));
        return "inquiries/absence";
    }

    @PostMapping("/fravaer")
    @CallableBy(Caller.SIGNED_IN)
    String away(
            @Valid AbsenceForm form, BindingResult errors, Visitor visitor, Model model, RedirectAttributes redirect) {
        LocalDate from = form.from();
        LocalDate to = form.to();
        if (from != null && to != null && to.isBefore(from))
            errors.rejectValue("to", "inquiries.absence.to.beforeStart");
        if (errors.hasErrors() || from == null || to == null) {
            model.addAttribute("page", absencePage(visitor, Form.again(AbsenceForm.WORDS, AbsenceForm.class, errors)));
            return "inquiries/absence";
        }
        customs.away(self(visitor), from, to);
        return Notice.after(redirect, "inquiries.absence.saved", "/henvendelser/fravaer");
    }

    @PostMapping("/fravaer/{absence}/slutt")
    @CallableBy(Caller.SIGNED_IN)
    String back(@PathVariable long absence, Visitor visitor, RedirectAttributes redirect) {
        customs.back(self(visitor), absence);
        return Notice.after(redirect, "inquiries.absence.ended", "/henvendelser/fravaer");
    }

    private CustomPage pausePage(Visitor visitor, long organisation, Form form) {
        RecordHead head =
                records.find(visitor, Organisations.KIND, organisation).orElseThrow(Refusal.NotFound::new);
        if (!customs.mayPause(visitor, organisation)) throw new Refusal.NotFound();
        return new CustomPage(head, form, customs.pauses(List.of(organisation)).getOrDefault(organisation, List.of()));
    }

    private AbsencePage absencePage(Visitor visitor, Form form) {
        return new AbsencePage(form, customs.absences(self(visitor)));
    }

    private RecordHead keptBody(Visitor visitor, long body) {
        if (!customs.mayKeep(visitor, body)) throw new Refusal.NotFound();
        return records.find(visitor, Bodies.KIND, body).orElseThrow(Refusal.NotFound::new);
    }

    private static long self(Visitor visitor) {
        return visitor.whenSignedIn().orElseThrow(Refusal.SignInFirst::new);
    }
}
