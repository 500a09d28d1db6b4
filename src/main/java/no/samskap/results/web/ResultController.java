package no.samskap.results.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import no.samskap.core.PartialDate;
import no.samskap.core.Visitor;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.records.Seeding.Seed;
import no.samskap.records.Seeds;
import no.samskap.results.Adopting;
import no.samskap.results.Happened;
import no.samskap.results.Result;
import no.samskap.results.ResultText;
import no.samskap.results.Results;
import no.samskap.results.Saving;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Form;
import no.samskap.web.Notice;
import no.samskap.web.Refusal;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
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
class ResultController {
    private final Results results;
    private final ResultPages pages;
    private final ResultReader reader;
    private final Seeds seeds;
    private final Records records;

    ResultController(Results results, ResultPages pages, ResultReader reader, Seeds seeds, Records records) {
        this.results = results;
        this.pages = pages;
        this.reader = reader;
        this.seeds = seeds;
        this.records = records;
    }

    /** @param since since when, as well as it is known */
    record AdoptionForm(
            @NotNull @Nullable Long organisation,
            @Size(max = 40) @Nullable String since,
            @Size(max = 2000) @Nullable String note) {
        static final String WORDS = "results.adoption";
        static final AdoptionForm EMPTY = new AdoptionForm(null, "", "");
    }

    @GetMapping("/resultater")
    @CallableBy(Caller.EVERYONE)
    String list(@RequestParam MultiValueMap<String, String> parameters, Visitor visitor, Model model) {
        model.addAttribute("page", pages.list(visitor, parameters));
        return "results/list";
    }

    @GetMapping("/resultater/{number}")
    @CallableBy(Caller.EVERYONE)
    String show(@PathVariable long number, Visitor visitor, Model model) {
        model.addAttribute("page", pages.show(visitor, found(visitor, number), null));
        return "results/show";
    }

    /** A new result, of a project, a need or an inquiry where one of them is given by its number. */
    @GetMapping("/resultater/nytt")
    @CallableBy(Caller.SIGNED_IN)
    String blank(
            @RequestParam(required = false) @Nullable Long prosjekt,
            @RequestParam(required = false) @Nullable Long behov,
            @RequestParam(required = false) @Nullable Long henvendelse,
            Visitor visitor,
            Model model) {
        if (henvendelse != null) {
            if (results.origin(visitor, henvendelse).isEmpty()) throw new Refusal.NotFound();
            Seed seed = seeds.of(visitor, henvendelse, Result.KIND).orElseThrow(Refusal.NotFound::new);
            model.addAttribute("page", pages.blank(visitor, seed));
            return "results/edit";
        }
        Long number = prosjekt == null ? behov : prosjekt;
        RecordHead origin =
                number == null ? null : results.origin(visitor, number).orElseThrow(Refusal.NotFound::new);
        model.addAttribute("page", pages.blank(visitor, origin));
        return "results/edit";
    }

    @PostMapping("/resultater")
    @CallableBy(Caller.SIGNED_IN)
    String write(
            @Valid ResultForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "false") boolean publish,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Optional<ResultText> text = reader.read(visitor, form, null, errors);
        if (text.isPresent())
            switch (results.write(visitor, text.get())) {
                case Saving.Saved(long number) -> {
                    return saved(visitor, number, publish, redirect);
                }
                case Saving.Wrong wrong -> ResultReader.reject(wrong, errors);
                case Saving.NotYours() -> errors.rejectValue("owner", "results.form.owner.notYours");
                case Saving.Stale(Result ignored) -> throw new IllegalStateException("A new result has one version");
            }
        RecordHead origin = text.map(ResultText::belongsTo)
                .flatMap(number -> results.origin(visitor, number))
                .orElse(null);
        model.addAttribute("page", pages.again(visitor, null, origin, errors));
        return "results/edit";
    }

    @GetMapping("/resultater/{number}/rediger")
    @CallableBy(Caller.SIGNED_IN)
    String edit(@PathVariable long number, Visitor visitor, Model model) {
        model.addAttribute("page", pages.edit(visitor, editable(visitor, number)));
        return "results/edit";
    }

    @PostMapping("/resultater/{number}")
    @CallableBy(Caller.SIGNED_IN)
    String change(
            @PathVariable long number,
            @Valid ResultForm form,
            BindingResult errors,
            @RequestParam(name = Form.VERSION) int seen,
            @RequestParam(defaultValue = "false") boolean publish,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Result result = editable(visitor, number);
        Optional<ResultText> text = reader.read(visitor, form, result, errors);
        if (text.isPresent())
            switch (results.change(visitor, number, seen, text.get())) {
                case Saving.Saved(long same) -> {
                    return saved(visitor, same, publish, redirect);
                }
                case Saving.Stale(Result meanwhile) -> {
                    model.addAttribute("page", pages.stale(visitor, meanwhile, errors));
                    return "results/edit";
                }
                case Saving.Wrong wrong -> ResultReader.reject(wrong, errors);
                case Saving.NotYours() -> errors.rejectValue("owner", "results.form.owner.notYours");
            }
        model.addAttribute("page", pages.again(visitor, result, null, errors));
        return "results/edit";
    }

    @PostMapping("/resultater/{number}/publisering")
    @CallableBy(Caller.SIGNED_IN)
    String publish(@PathVariable long number, Visitor visitor, RedirectAttributes redirect) {
        return after(results.publish(visitor, number), number, "results.published", redirect);
    }

    @PostMapping("/resultater/{number}/publisering/slutt")
    @CallableBy(Caller.SIGNED_IN)
    String unpublish(@PathVariable long number, Visitor visitor, RedirectAttributes redirect) {
        return after(results.unpublish(visitor, number), number, "results.unpublished", redirect);
    }

    /** An organisation has taken the result into use. */
    @PostMapping("/resultater/{number}/bruk")
    @CallableBy(Caller.SIGNED_IN)
    String adopt(
            @PathVariable long number,
            @Valid AdoptionForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Result result = found(visitor, number);
        PartialDate since = since(form, errors);
        Long organisation = form.organisation();
        if (!errors.hasErrors() && organisation != null) {
            String note = form.note() == null ? "" : form.note().strip();
            switch (results.adopt(visitor, number, organisation, since, note, Words.language())) {
                case Adopting.Adopted() -> {
                    return Notice.after(redirect, "results.adoption.said", "/resultater/" + number);
                }
                case Adopting.AlreadyAdopted() -> errors.rejectValue("organisation", "results.adoption.alreadySaid");
                case Adopting.NotYours() -> errors.rejectValue("organisation", "results.form.owner.notYours");
            }
        }
        Form again = Form.again(AdoptionForm.WORDS, AdoptionForm.class, errors);
        model.addAttribute("page", pages.show(visitor, result, again));
        return "results/show";
    }

    @PostMapping("/resultater/{number}/bruk/slutt")
    @CallableBy(Caller.SIGNED_IN)
    String withdrawAdoption(
            @PathVariable long number, @RequestParam long organisation, Visitor visitor, RedirectAttributes redirect) {
        if (results.withdrawAdoption(visitor, number, organisation) instanceof Adopting.NotYours)
            throw new Refusal.NotFound();
        return Notice.after(redirect, "results.adoption.withdrawn", "/resultater/" + number);
    }

    private static @Nullable PartialDate since(AdoptionForm form, BindingResult errors) {
        if (form.since() == null || form.since().isBlank()) return null;
        Optional<Happened> read = Happened.parse(form.since()).filter(happened -> happened.lastYear() == null);
        if (read.isEmpty()) errors.rejectValue("since", "results.form.happened.wrong");
        return read.map(Happened::date).orElse(null);
    }

    private String saved(Visitor visitor, long number, boolean publish, RedirectAttributes redirect) {
        if (publish) results.publish(visitor, number);
        return Notice.after(redirect, publish ? "results.published" : "results.saved", "/resultater/" + number);
    }

    private static String after(Saving outcome, long number, String notice, RedirectAttributes redirect) {
        return switch (outcome) {
            case Saving.Saved(long ignored) -> Notice.after(redirect, notice, "/resultater/" + number);
            case Saving.Stale(Result ignored) -> Notice.after(redirect, "error.stale.title", "/resultater/" + number);
            case Saving.NotYours() -> throw new Refusal.NotFound();
            case Saving.Wrong(Saving.Part ignored, String messageKey) ->
                Notice.after(redirect, messageKey, "/resultater/" + number);
        };
    }

    private Result editable(Visitor visitor, long number) {
        Result result = found(visitor, number);
        if (!result.head().mayBeEditedBy(visitor)) throw new Refusal.NotFound();
        return result;
    }

    private Result found(Visitor visitor, long number) {
        return results.find(visitor, number).orElseThrow(() -> records.missing(visitor, number));
    }
}
