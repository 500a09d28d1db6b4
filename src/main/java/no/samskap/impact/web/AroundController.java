package no.samskap.impact.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import no.samskap.core.Visitor;
import no.samskap.directory.WhoIsMeant;
import no.samskap.impact.ImpactCase;
import no.samskap.impact.ImpactCases;
import no.samskap.impact.Saving;
import no.samskap.impact.web.ImpactForms.PartyForm;
import no.samskap.impact.web.ImpactForms.RecordForm;
import no.samskap.records.Kinds;
import no.samskap.records.RecordHead;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Field;
import no.samskap.web.Form;
import no.samskap.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a case came out of, and which organisations worked together. */
@Controller
@RequestMapping(ImpactPages.PATH + "/{number}")
class AroundController {

    private final ImpactCases cases;
    private final EvidencePages evidence;
    private final WhoIsMeant who;
    private final Kinds kinds;
    private final ImpactAccess access;

    AroundController(ImpactCases cases, EvidencePages evidence, WhoIsMeant who, Kinds kinds, ImpactAccess access) {
        this.cases = cases;
        this.evidence = evidence;
        this.who = who;
        this.kinds = kinds;
        this.access = access;
    }

    @GetMapping("/parter")
    @CallableBy(Caller.SIGNED_IN)
    String parties(@PathVariable long number, Visitor visitor, Model model) {
        return parties(model, access.draft(visitor, number), Form.of(PartyForm.WORDS, new PartyForm("")));
    }

    private static String parties(Model model, ImpactCase told, Form form) {
        String url = partiesUrl(told.number());
        List<FormPage.Line> lines = told.parties().stream()
                .map(party -> new FormPage.Line(
                        party.name(),
                        "",
                        "",
                        "/organisasjoner/" + party.organisation(),
                        url + "/" + party.organisation() + "/slutt"))
                .toList();
        return page(
                model, told, url, "impact.parties", lines, form, form.named("organisation", WhoIsMeant.ORGANISATIONS));
    }

    /** What is there, and a form for one more. */
    private static String page(
            Model model, ImpactCase told, String url, String words, List<FormPage.Line> lines, Form form, Field field) {
        String title = Words.t(words);
        return new FormPage(
                        title,
                        Words.t(words + ".lead"),
                        ImpactPages.crumbs(told, title),
                        "",
                        List.of(),
                        lines,
                        List.of(FormPage.Part.only(url, form, List.of(field), Words.t(words + ".add"))),
                        ImpactPages.url(told.number()) + "/skriv#rundt")
                .shown(model);
    }

    @PostMapping("/parter")
    @CallableBy(Caller.SIGNED_IN)
    String addParty(
            @PathVariable long number,
            @Valid PartyForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        ImpactCase told = access.draft(visitor, number);
        Long organisation = errors.hasErrors()
                ? null
                : who.organisation(visitor, form.organisation()).orReject(errors, "organisation");
        if (organisation == null) return parties(model, told, Form.again(PartyForm.WORDS, PartyForm.class, errors));
        return ImpactAccess.done(
                cases.addParty(visitor, number, organisation),
                redirect,
                "impact.parties.added",
                number,
                partiesUrl(number));
    }

    @PostMapping("/parter/{organisation}/slutt")
    @CallableBy(Caller.SIGNED_IN)
    String removeParty(
            @PathVariable long number, @PathVariable long organisation, Visitor visitor, RedirectAttributes redirect) {
        return ImpactAccess.done(
                cases.removeParty(visitor, number, organisation),
                redirect,
                "impact.parties.removed",
                number,
                partiesUrl(number));
    }

    @GetMapping("/opphav")
    @CallableBy(Caller.SIGNED_IN)
    String origins(@PathVariable long number, Visitor visitor, Model model) {
        return origins(model, visitor, access.draft(visitor, number), Form.of(RecordForm.WORDS, new RecordForm("")));
    }

    private String origins(Model model, Visitor visitor, ImpactCase told, Form form) {
        String url = originsUrl(told.number());
        List<FormPage.Line> lines = cases.origins(visitor, told.number()).stream()
                .map(head -> new FormPage.Line(
                        head.title(),
                        head.language().code(),
                        Words.t("kind." + head.kind()),
                        kinds.address(head),
                        url + "/" + head.number() + "/slutt"))
                .toList();
        return page(model, told, url, "impact.origins", lines, form, form.named("record", EvidencePages.RECORDS));
    }

    @PostMapping("/opphav")
    @CallableBy(Caller.SIGNED_IN)
    String addOrigin(
            @PathVariable long number,
            @Valid RecordForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        ImpactCase told = access.draft(visitor, number);
        Optional<RecordHead> meant = errors.hasErrors() ? Optional.empty() : evidence.meant(visitor, form, errors);
        if (meant.isPresent()) {
            Saving saving = cases.addOrigin(visitor, number, meant.get().number());
            if (!(saving instanceof Saving.NoSuchRecord))
                return ImpactAccess.done(saving, redirect, "impact.origins.added", number, originsUrl(number));
            errors.rejectValue("record", "impact.origins.kind");
        }
        return origins(model, visitor, told, Form.again(RecordForm.WORDS, RecordForm.class, errors));
    }

    @PostMapping("/opphav/{origin}/slutt")
    @CallableBy(Caller.SIGNED_IN)
    String removeOrigin(
            @PathVariable long number, @PathVariable long origin, Visitor visitor, RedirectAttributes redirect) {
        return ImpactAccess.done(
                cases.removeOrigin(visitor, number, origin),
                redirect,
                "impact.origins.removed",
                number,
                originsUrl(number));
    }

    private static String partiesUrl(long number) {
        return ImpactPages.url(number) + "/parter";
    }

    private static String originsUrl(long number) {
        return ImpactPages.url(number) + "/opphav";
    }
}
