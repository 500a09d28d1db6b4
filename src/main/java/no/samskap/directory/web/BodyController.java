package no.samskap.directory.web;

import jakarta.validation.Valid;
import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.directory.Bodies;
import no.samskap.directory.Body;
import no.samskap.directory.Saving;
import no.samskap.directory.WhoIsMeant;
import no.samskap.records.Records;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Crumb;
import no.samskap.web.Form;
import no.samskap.web.Notice;
import no.samskap.web.Refusal;
import no.samskap.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class BodyController {
    private final Bodies bodies;
    private final WhoIsMeant who;
    private final BodyPages pages;
    private final Records records;

    BodyController(Bodies bodies, WhoIsMeant who, BodyPages pages, Records records) {
        this.bodies = bodies;
        this.who = who;
        this.pages = pages;
        this.records = records;
    }

    @GetMapping("/samarbeid")
    @CallableBy(Caller.EVERYONE)
    String list(@RequestParam MultiValueMap<String, String> parameters, Visitor visitor, Model model) {
        model.addAttribute("page", pages.list(visitor, parameters));
        return "directory/bodies";
    }

    @GetMapping("/samarbeid/{number}")
    @CallableBy(Caller.EVERYONE)
    String show(
            @PathVariable long number,
            @RequestParam(name = "ar", defaultValue = "") String year,
            Visitor visitor,
            Model model) {
        Integer asked = year.matches("\\d{4}") ? Integer.valueOf(year) : null;
        model.addAttribute("page", pages.show(visitor, found(visitor, number), asked));
        return "directory/body";
    }

    @GetMapping("/samarbeid/{number}/deltakere")
    @CallableBy(Caller.EVERYONE)
    String participants(@PathVariable long number, Visitor visitor, Model model) {
        model.addAttribute("page", pages.participants(visitor, found(visitor, number)));
        return "directory/participants";
    }

    @GetMapping("/samarbeid/ny")
    @CallableBy(Caller.SIGNED_IN)
    String blank(Visitor visitor, Model model) {
        if (!visitor.isAdministrator()) throw new Refusal.NotFound();
        return blank(model, Form.of(NewBodyForm.WORDS, NewBodyForm.empty()));
    }

    @PostMapping("/samarbeid")
    @CallableBy(Caller.SIGNED_IN)
    String add(
            @Valid NewBodyForm form, BindingResult errors, Visitor visitor, Model model, RedirectAttributes redirect) {
        if (!visitor.isAdministrator()) throw new Refusal.NotFound();
        Long lead = who.organisation(visitor, form.leader()).orReject(errors, "lead");
        if (errors.hasErrors()) return blank(model, Form.again(NewBodyForm.WORDS, NewBodyForm.class, errors));
        if (!(bodies.add(visitor, form.body(lead)) instanceof Saving.Saved(long number))) throw new Refusal.NotFound();
        return Notice.after(redirect, "directory.saved", "/samarbeid/" + number);
    }

    private String blank(Model model, Form form) {
        String title = Words.t("directory.body.new");
        model.addAttribute(
                "page",
                LinePage.of(
                        List.of(new Crumb(Words.t("directory.bodies"), "/samarbeid"), Crumb.here(title)),
                        title,
                        "",
                        "/samarbeid",
                        form,
                        List.of(
                                form.text("name"),
                                form.select("form", NewBodyForm.forms()),
                                form.longText("summary"),
                                form.longText("mandate"),
                                form.named("lead", WhoIsMeant.ORGANISATIONS)),
                        "/samarbeid"));
        return "directory/line";
    }

    @GetMapping("/samarbeid/{number}/rediger")
    @CallableBy(Caller.SIGNED_IN)
    String edit(@PathVariable long number, Visitor visitor, Model model) {
        model.addAttribute("page", pages.edit(editable(visitor, number)));
        return "directory/body-edit";
    }

    @PostMapping("/samarbeid/{number}")
    @CallableBy(Caller.SIGNED_IN)
    String change(
            @PathVariable long number,
            @Valid BodyForm form,
            BindingResult errors,
            @RequestParam(name = Form.VERSION) int seen,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Body body = editable(visitor, number);
        if (errors.hasErrors()) {
            model.addAttribute("page", pages.again(body, errors));
            return "directory/body-edit";
        }
        return switch (bodies.change(visitor, number, seen, form.text())) {
            case Saving.Saved(long same) -> Notice.after(redirect, "directory.saved", "/samarbeid/" + same);
            case Saving.Stale() -> {
                model.addAttribute("page", pages.stale(found(visitor, number), errors));
                yield "directory/body-edit";
            }
            case Saving.NotYours() -> throw new Refusal.NotFound();
            case Saving.TooMany ignored -> throw new IllegalStateException("Only people are counted");
            case Saving.AlreadyThere(long ignored) -> throw new IllegalStateException("Only a new one can be there");
        };
    }

    private Body editable(Visitor visitor, long number) {
        Body body = found(visitor, number);
        if (!body.head().mayBeEditedBy(visitor)) throw new Refusal.NotFound();
        return body;
    }

    private Body found(Visitor visitor, long number) {
        return bodies.find(visitor, number).orElseThrow(() -> records.missing(visitor, number));
    }
}
