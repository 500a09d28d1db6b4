package no.samskap.accounts.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import no.samskap.accounts.AccessRequests;
import no.samskap.accounts.AccessRequests.Asked;
import no.samskap.accounts.Accounts;
import no.samskap.accounts.Asking;
import no.samskap.accounts.Role;
import no.samskap.accounts.RolePlaces;
import no.samskap.core.Visitor;
import no.samskap.directory.OrganisationQueries;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Form;
import no.samskap.web.Notice;
import no.samskap.web.Option;
import no.samskap.web.Personal;
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

/** Coming to belong: what the provider vouches for, asking an organisation, and the queue of those who answer. */
@Controller
class AccessController {
    private static final String HERE = "/tilgang";
    private static final String QUEUE = "/tilgang/ko";
    private static final int MOST_WAITING = 100;
    private static final int MOST_ORGANISATIONS = 15;
    private static final int MOST_WORDS = 200;

    private final AccessRequests requests;
    private final Accounts accounts;
    private final OrganisationQueries organisations;
    private final RolePlaces places;

    AccessController(AccessRequests requests, Accounts accounts, OrganisationQueries organisations, RolePlaces places) {
        this.requests = requests;
        this.accounts = accounts;
        this.organisations = organisations;
        this.places = places;
    }

    record AskForm(
            @NotNull @Nullable Long organisation,
            @NotNull @Nullable Role role,

            @Personal("requests") @Size(max = AccessRequests.NOTE_LIMIT) @Nullable
            String note) {
        static final String WORDS = "accounts.ask";
    }

    record NameForm(
            @Personal("account") @NotBlank @Size(max = Accounts.NAME_LIMIT)
            String givenName,

            @Personal("account") @NotBlank @Size(max = Accounts.NAME_LIMIT)
            String familyName) {
        static final String WORDS = "accounts.name";
    }

    /** @param known whom of the directory it is; not asked where nobody there is alike */
    record ApprovalForm(
            @NotNull @Nullable Role role, @Nullable Long known) {
        static final String WORDS = "accounts.approval";
    }

    record RefusalForm(
            @Personal("requests") @Size(max = AccessRequests.NOTE_LIMIT) @Nullable
            String why) {
        static final String WORDS = "accounts.refusal";
    }

    @GetMapping(HERE)
    @CallableBy(Caller.SIGNED_IN)
    String access(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Long organisasjon,
            Visitor visitor,
            Model model) {
        return show(model, visitor, q, null, Form.of(AskForm.WORDS, new AskForm(organisasjon, Role.READER, "")));
    }

    @PostMapping(HERE)
    @CallableBy(Caller.SIGNED_IN)
    String ask(
            @Valid AskForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String q,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        if (!errors.hasErrors() && form.organisation() != null && form.role() != null) {
            switch (requests.ask(visitor, form.organisation(), form.role(), text(form.note()))) {
                case Asking.Done() -> {
                    return Notice.after(redirect, "accounts.ask.sent", HERE);
                }
                case Asking.AlreadyAsked() -> errors.rejectValue("organisation", "accounts.ask.already");
                default -> errors.rejectValue("organisation", "accounts.ask.notThere");
            }
        }
        return show(model, visitor, q, null, Form.again(AskForm.WORDS, AskForm.class, errors));
    }

    @PostMapping("/tilgang/navn")
    @CallableBy(Caller.SIGNED_IN)
    String call(@Valid NameForm form, BindingResult errors, Visitor visitor, Model model, RedirectAttributes redirect) {
        if (errors.hasErrors())
            return show(
                    model,
                    visitor,
                    null,
                    Form.again(NameForm.WORDS, NameForm.class, errors),
                    Form.of(AskForm.WORDS, new AskForm(null, Role.READER, "")));
        if (!accounts.call(visitor, form.givenName().strip(), form.familyName().strip())) throw new Refusal.NotFound();
        return Notice.after(redirect, "accounts.name.saved", HERE);
    }

    @PostMapping("/tilgang/tilhorighet")
    @CallableBy(Caller.SIGNED_IN)
    String take(@RequestParam long organisation, Visitor visitor, RedirectAttributes redirect) {
        return switch (requests.take(visitor, organisation)) {
            case Asking.Done() -> Notice.after(redirect, "accounts.offer.taken", "/min-side");
            case Asking.AlreadyHeld() -> Notice.after(redirect, "accounts.offer.held", HERE);
            default -> throw new Refusal.NotFound();
        };
    }

    @PostMapping("/tilgang/{id}/slutt")
    @CallableBy(Caller.SIGNED_IN)
    String withdraw(@PathVariable long id, Visitor visitor, RedirectAttributes redirect) {
        if (!(requests.withdraw(visitor, id) instanceof Asking.Done)) throw new Refusal.NotFound();
        return Notice.after(redirect, "accounts.ask.withdrawn", HERE);
    }

    @GetMapping(QUEUE)
    @CallableBy(Caller.SIGNED_IN)
    String queue(Visitor visitor, Model model) {
        return showQueue(model, visitor, 0, null);
    }

    @PostMapping("/tilgang/ko/{id}/ja")
    @CallableBy(Caller.SIGNED_IN)
    String approve(
            @PathVariable long id,
            @Valid ApprovalForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        if (errors.hasErrors() || form.role() == null)
            return showQueue(model, visitor, id, Form.again(ApprovalForm.WORDS, ApprovalForm.class, errors));
        Asking outcome = requests.approve(visitor, id, form.role(), form.known());
        if (outcome instanceof Asking.NotThem) {
            errors.rejectValue("known", form.known() == null ? "NotNull" : "accounts.approval.known.gone");
            return showQueue(model, visitor, id, Form.again(ApprovalForm.WORDS, ApprovalForm.class, errors));
        }
        return answered(outcome, "accounts.queue.approved", redirect);
    }

    @PostMapping("/tilgang/ko/{id}/nei")
    @CallableBy(Caller.SIGNED_IN)
    String decline(
            @PathVariable long id,
            @Valid RefusalForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        if (errors.hasErrors())
            return showQueue(model, visitor, id, Form.again(RefusalForm.WORDS, RefusalForm.class, errors));
        return answered(requests.decline(visitor, id, text(form.why())), "accounts.queue.declined", redirect);
    }

    private static String answered(Asking outcome, String notice, RedirectAttributes redirect) {
        return switch (outcome) {
            case Asking.Done(), Asking.AlreadyHeld() -> Notice.after(redirect, notice, QUEUE);
            case Asking.AlreadyAnswered() -> Notice.after(redirect, "accounts.queue.answered", QUEUE);
            default -> throw new Refusal.NotFound();
        };
    }

    private String show(Model model, Visitor visitor, @Nullable String q, @Nullable Form nameAgain, Form ask) {
        String words = q == null ? "" : q.strip();
        if (words.length() > MOST_WORDS) words = words.substring(0, MOST_WORDS);
        Form name = nameAgain != null || !Accounts.isNameless(visitor)
                ? nameAgain
                : Form.of(NameForm.WORDS, new NameForm("", ""));
        model.addAttribute(
                "page",
                new AccessPage(
                        requests.offeredTo(visitor),
                        requests.of(visitor),
                        name,
                        ask,
                        organisations(visitor, words, ask.text("organisation").value()),
                        roles(List.of(Role.READER, Role.CONTACT, Role.EDITOR, Role.RESEARCHER, Role.STUDENT)),
                        words));
        return "accounts/access";
    }

    /** Those with the words in their names, and the one that was chosen on another page. */
    private List<Option> organisations(Visitor visitor, String words, String chosen) {
        if (!words.isEmpty())
            return organisations
                    .list(visitor, asked(words), OrganisationQueries.Order.NAME, MOST_ORGANISATIONS, 0)
                    .stream()
                    .filter(found -> !found.closed())
                    .map(found -> new Option(
                            String.valueOf(found.number()),
                            found.title(),
                            found.partOfName() == null ? "" : found.partOfName()))
                    .toList();
        if (!chosen.matches("\\d{1,18}")) return List.of();
        return places.find(visitor, Long.parseLong(chosen)).stream()
                .map(found -> new Option(String.valueOf(found.number()), found.title()))
                .toList();
    }

    private static OrganisationQueries.Filter asked(String words) {
        return new OrganisationQueries.Filter(words, List.of(), List.of(), List.of(), List.of());
    }

    private String showQueue(Model model, Visitor visitor, long wrong, @Nullable Form again) {
        model.addAttribute(
                "page",
                new QueuePage(requests.waitingFor(visitor, MOST_WAITING).stream()
                        .map(asked -> row(visitor, asked, asked.id() == wrong ? again : null))
                        .toList()));
        return "accounts/queue";
    }

    private QueuePage.Row row(Visitor visitor, Asked asked, @Nullable Form again) {
        List<Option> known = new ArrayList<>();
        requests.alike(visitor, asked)
                .forEach(one -> known.add(new Option(
                        String.valueOf(one.person()),
                        one.name(),
                        one.position().isEmpty()
                                ? one.organisationName()
                                : one.position() + ", " + one.organisationName())));
        if (!known.isEmpty())
            known.add(new Option(String.valueOf(AccessRequests.NEW), Words.t("accounts.approval.known.new")));
        Form approval = Form.of(ApprovalForm.WORDS, new ApprovalForm(asked.role(), null));
        Form refusal = Form.of(RefusalForm.WORDS, new RefusalForm(""));
        if (again != null && again.errors().containsKey("why")) refusal = again;
        else if (again != null) approval = again;
        return new QueuePage.Row(asked, known, approval.numbered(asked.id()), refusal.numbered(asked.id()));
    }

    static List<Option> roles(List<Role> roles) {
        return roles.stream()
                .map(role -> new Option(
                        role.name(),
                        Words.t("accounts.role." + role.name()),
                        Words.t("accounts.role." + role.name() + ".what")))
                .toList();
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
