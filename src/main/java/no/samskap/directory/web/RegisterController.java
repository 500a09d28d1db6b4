package no.samskap.directory.web;

import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.directory.Organisation;
import no.samskap.directory.Organisations;
import no.samskap.directory.Saving;
import no.samskap.records.Records;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Crumb;
import no.samskap.web.Form;
import no.samskap.web.Notice;
import no.samskap.web.Option;
import no.samskap.web.Refusal;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What registers know an organisation by: kept by system administrators. */
@Controller
class RegisterController {
    private final Organisations organisations;
    private final Records records;

    RegisterController(Organisations organisations, Records records) {
        this.organisations = organisations;
        this.records = records;
    }

    @GetMapping("/organisasjoner/ny")
    @CallableBy(Caller.SIGNED_IN)
    String blank(Visitor visitor, Model model) {
        onlyAdministrators(visitor);
        return page(model, null, Form.of(RegisterForm.WORDS, RegisterForm.empty()));
    }

    @PostMapping("/organisasjoner")
    @CallableBy(Caller.SIGNED_IN)
    String add(
            @Valid RegisterForm form, BindingResult errors, Visitor visitor, Model model, RedirectAttributes redirect) {
        onlyAdministrators(visitor);
        form.contradictions().forEach(errors::rejectValue);
        if (errors.hasErrors()) return page(model, null, again(errors));
        return after(organisations.add(visitor, form.organisation()), null, visitor, errors, model, redirect);
    }

    @GetMapping("/organisasjoner/{number}/register")
    @CallableBy(Caller.SIGNED_IN)
    String edit(@PathVariable long number, Visitor visitor, Model model) {
        onlyAdministrators(visitor);
        Organisation organisation = found(visitor, number);
        Form form = Form.of(RegisterForm.WORDS, RegisterForm.of(organisation))
                .seen(organisation.head().version());
        return page(model, organisation, form);
    }

    @PostMapping("/organisasjoner/{number}/register")
    @CallableBy(Caller.SIGNED_IN)
    String change(
            @PathVariable long number,
            @Valid RegisterForm form,
            BindingResult errors,
            @RequestParam(name = Form.VERSION) int seen,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        onlyAdministrators(visitor);
        Organisation organisation = found(visitor, number);
        form.contradictions().forEach(errors::rejectValue);
        if (errors.hasErrors()) return page(model, organisation, again(errors));
        Saving outcome = organisations.register(visitor, number, seen, form.register());
        return after(outcome, organisation, visitor, errors, model, redirect);
    }

    private String after(
            Saving outcome,
            @Nullable Organisation organisation,
            Visitor visitor,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        return switch (outcome) {
            case Saving.Saved(long number) -> Notice.after(redirect, "directory.saved", "/organisasjoner/" + number);
            case Saving.AlreadyThere(long other) -> {
                errors.rejectValue(
                        "organisationNumber",
                        "directory.register.taken.by",
                        new Object[] {found(visitor, other).head().title()},
                        null);
                yield page(model, organisation, again(errors));
            }
            case Saving.Stale() -> {
                Organisation saved = found(visitor, organisation == null ? 0 : organisation.number());
                yield page(
                        model,
                        saved,
                        again(errors)
                                .besides(RegisterForm.of(saved), saved.head().version()));
            }
            case Saving.NotYours() -> throw new Refusal.NotFound();
            case Saving.TooMany ignored -> throw new IllegalStateException("Only people are counted");
        };
    }

    private static String page(Model model, @Nullable Organisation organisation, Form form) {
        String url = organisation == null ? "/organisasjoner" : "/organisasjoner/" + organisation.number();
        String title = Words.t(organisation == null ? "directory.organisation.add" : "directory.register");
        List<Crumb> crumbs = organisation == null
                ? List.of(new Crumb(Words.t("directory.organisations"), "/organisasjoner"), Crumb.here(title))
                : List.of(
                        new Crumb(Words.t("directory.organisations"), "/organisasjoner"),
                        new Crumb(organisation.head().title(), url),
                        Crumb.here(title));
        model.addAttribute(
                "page",
                LinePage.of(
                                crumbs,
                                title,
                                Words.t("directory.register.lead"),
                                organisation == null ? url : url + "/register",
                                form,
                                List.of(
                                        form.text("title"),
                                        form.text("shortName"),
                                        form.select("form", forms()),
                                        form.text("organisationNumber"),
                                        form.text("municipalityNumber"),
                                        form.text("ror")),
                                url)
                        .asking(new LinePage.Asked(
                                Organisations.KIND, null, organisation == null ? null : organisation.number())));
        return "directory/line";
    }

    private static List<Option> forms() {
        return Arrays.stream(Organisation.Form.values())
                .map(form -> new Option(form.name(), Words.t("directory.form." + form)))
                .toList();
    }

    private static Form again(BindingResult errors) {
        return Form.again(RegisterForm.WORDS, RegisterForm.class, errors);
    }

    private static void onlyAdministrators(Visitor visitor) {
        if (!visitor.isAdministrator()) throw new Refusal.NotFound();
    }

    private Organisation found(Visitor visitor, long number) {
        return organisations.find(visitor, number).orElseThrow(() -> records.missing(visitor, number));
    }
}
