package no.samskap.notices.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import no.samskap.core.Visitor;
import no.samskap.notices.Choices;
import no.samskap.notices.Sort;
import no.samskap.notices.Sort.Choice;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Form;
import no.samskap.web.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How often somebody wants letters, sort by sort. */
@Controller
class ChoicesController {
    private final Choices choices;
    private final InboxPages pages;

    ChoicesController(Choices choices, InboxPages pages) {
        this.choices = choices;
        this.pages = pages;
    }

    record ChoicesForm(
            @NotNull @Nullable Choice followed,
            @NotNull @Nullable Choice searches,
            @NotNull @Nullable Choice tasks,
            @NotNull @Nullable Choice handed) {
        static final String WORDS = "notices.choices";

        static ChoicesForm of(Map<Sort, Choice> chosen) {
            return new ChoicesForm(
                    chosen.get(Sort.FOLLOWED),
                    chosen.get(Sort.SEARCHES),
                    chosen.get(Sort.TASKS),
                    chosen.get(Sort.HANDED));
        }

        @Nullable
        Choice of(Sort sort) {
            return switch (sort) {
                case FOLLOWED -> followed;
                case SEARCHES -> searches;
                case TASKS -> tasks;
                case HANDED -> handed;
            };
        }
    }

    static String field(Sort sort) {
        return sort.name().toLowerCase(Locale.ROOT);
    }

    @GetMapping("/innboks/valg")
    @CallableBy(Caller.SIGNED_IN)
    String show(Visitor visitor, Model model) {
        model.addAttribute("page", pages.choices(visitor, null));
        return "notices/choices";
    }

    @PostMapping("/innboks/valg")
    @CallableBy(Caller.SIGNED_IN)
    String choose(
            @Valid ChoicesForm form, BindingResult errors, Visitor visitor, Model model, RedirectAttributes redirect) {
        Map<Sort, Choice> chosen = new EnumMap<>(Sort.class);
        for (Sort sort : Sort.values()) {
            Choice choice = form.of(sort);
            if (choice == null) continue;
            if (sort.offers(choice)) chosen.put(sort, choice);
            else errors.rejectValue(field(sort), "notices.choices.notOffered");
        }
        if (errors.hasErrors()) {
            model.addAttribute(
                    "page", pages.choices(visitor, Form.again(ChoicesForm.WORDS, ChoicesForm.class, errors)));
            return "notices/choices";
        }
        choices.choose(visitor, chosen);
        return Notice.after(redirect, "notices.chosen", "/innboks/valg");
    }
}
