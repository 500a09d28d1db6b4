package no.samskap.accounts.web;

import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samskap.accounts.Privacy;
import no.samskap.core.Visitor;
import no.samskap.records.PersonalData;
import no.samskap.records.RetentionRuns;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Form;
import no.samskap.web.Notice;
import no.samskap.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is held of people and why; one's own data, to read and to take along; and erasure. */
@Controller
class PrivacyController {
    private final Privacy privacy;
    private final RetentionRuns retention;

    PrivacyController(Privacy privacy, RetentionRuns retention) {
        this.privacy = privacy;
        this.retention = retention;
    }

    record ErasureForm(@Nullable Boolean sure) {
        static final String WORDS = "accounts.erasure";
    }

    @GetMapping("/personvern")
    @CallableBy(Caller.EVERYONE)
    String register(Model model) {
        model.addAttribute("page", new PrivacyPage(privacy.processings(), retention.rules(), retention.lastRuns()));
        return "accounts/privacy";
    }

    @GetMapping("/personer/{number}/data")
    @CallableBy(Caller.SIGNED_IN)
    String data(@PathVariable long number, Visitor visitor, Model model) {
        model.addAttribute("page", new PersonDataPage(number, name(visitor, number), privacy.heldOf(visitor, number)));
        return "accounts/data";
    }

    @GetMapping("/personer/{number}/data.json")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Map<String, List<Map<String, String>>>> file(@PathVariable long number, Visitor visitor) {
        name(visitor, number);
        Map<String, List<Map<String, String>>> all = new LinkedHashMap<>();
        for (PersonalData.Held held : privacy.heldOf(visitor, number)) all.put(held.code(), held.rows());
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"samskap-" + number + ".json\"")
                .body(all);
    }

    @GetMapping("/personer/{number}/sletting")
    @CallableBy(Caller.SIGNED_IN)
    String sure(@PathVariable long number, Visitor visitor, Model model) {
        return ask(model, visitor, number, Form.of(ErasureForm.WORDS, new ErasureForm(null)));
    }

    @PostMapping("/personer/{number}/sletting")
    @CallableBy(Caller.SIGNED_IN)
    String erase(
            @PathVariable long number,
            @Valid ErasureForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        if (!errors.hasErrors() && !Boolean.TRUE.equals(form.sure()))
            errors.rejectValue("sure", "accounts.erasure.sure.needed");
        if (errors.hasErrors())
            return ask(model, visitor, number, Form.again(ErasureForm.WORDS, ErasureForm.class, errors));
        if (!privacy.erase(visitor, number)) throw new Refusal.NotFound();
        return Notice.after(redirect, "accounts.erasure.done", "/");
    }

    private String ask(Model model, Visitor visitor, long number, Form form) {
        model.addAttribute("page", new ErasurePage(number, name(visitor, number), form));
        return "accounts/erasure";
    }

    private String name(Visitor visitor, long number) {
        return privacy.nameOf(visitor, number).orElseThrow(Refusal.NotFound::new);
    }
}
