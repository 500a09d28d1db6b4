package no.samskap.needs.web;

import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samskap.core.Visitor;
import no.samskap.directory.Bodies;
import no.samskap.directory.BodyQueries;
import no.samskap.directory.Organisations;
import no.samskap.needs.Need;
import no.samskap.needs.NeedOverview;
import no.samskap.needs.Needs;
import no.samskap.needs.Origins;
import no.samskap.needs.Origins.Telling;
import no.samskap.needs.Patience;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.themes.Theme;
import no.samskap.themes.Themes;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Field;
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

/** Needs seen together, and what each grew out of. */
@Controller
class OverviewController {
    private static final int MOST = 15;
    private static final int MOST_BODIES = 200;

    private final NeedOverview overview;
    private final Patience patience;
    private final Needs needs;
    private final Origins origins;
    private final NeedPages pages;
    private final BodyQueries bodies;
    private final Organisations organisations;
    private final Themes themes;
    private final Records records;

    OverviewController(
            NeedOverview overview,
            Patience patience,
            Needs needs,
            Origins origins,
            NeedPages pages,
            BodyQueries bodies,
            Organisations organisations,
            Themes themes,
            Records records) {
        this.overview = overview;
        this.patience = patience;
        this.needs = needs;
        this.origins = origins;
        this.pages = pages;
        this.bodies = bodies;
        this.organisations = organisations;
        this.themes = themes;
        this.records = records;
    }

    @GetMapping("/behov/oversikt")
    @CallableBy(Caller.EVERYONE)
    String overview(
            @RequestParam(name = "organ", required = false) @Nullable Long number, Visitor visitor, Model model) {
        RecordHead body = number == null
                ? null
                : records.find(visitor, Bodies.KIND, number).orElseThrow(() -> records.missing(visitor, number));
        List<NeedOverview.Cell> cells = overview.matrix(visitor, number);
        Map<String, Integer> byPlace = new HashMap<>();
        Set<String> places = new HashSet<>();
        Set<Long> touched = new HashSet<>();
        for (NeedOverview.Cell cell : cells) {
            byPlace.put(cell.theme() + " " + cell.place(), cell.needs());
            places.add(cell.place());
            touched.add(cell.theme());
        }
        List<Theme> rows =
                themes.top().stream().filter(top -> touched.contains(top.id())).toList();
        model.addAttribute(
                "page",
                new OverviewPage(
                        body,
                        choice(visitor, number),
                        rows,
                        columns(visitor, places, body != null),
                        byPlace,
                        overview.sharedByMany(visitor, number, MOST),
                        number == null ? List.of() : patience.standingStill(visitor, number, MOST),
                        overview.answeredNotUsed(visitor, number, MOST)));
        return "needs/overview";
    }

    @PostMapping("/behov/{number}/opphav")
    @CallableBy(Caller.SIGNED_IN)
    String tell(
            @PathVariable long number,
            @Valid OriginForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Need need = needs.find(visitor, number).orElseThrow(() -> records.missing(visitor, number));
        Long record = form.number();
        if (!form.namesNoRecord() && record == null) errors.rejectValue("record", "needs.origin.form.record.unknown");
        if (!errors.hasErrors() && form.kind() != null) {
            Telling outcome = origins.tell(
                    visitor, number, form.kind(), SendForm.stripped(form.note()), Words.language(), record);
            switch (outcome) {
                case Telling.Told() -> {
                    return Notice.after(redirect, "needs.origin.told", "/behov/" + number + "#opphav");
                }
                case Telling.Nothing() -> errors.rejectValue("note", "needs.origin.form.note.missing");
                case Telling.UnknownRecord() -> errors.rejectValue("record", "needs.origin.form.record.unknown");
                case Telling.NotYours() -> throw new Refusal.NotFound();
            }
        }
        model.addAttribute(
                "page", pages.show(visitor, need, null, null, Form.again(OriginForm.WORDS, OriginForm.class, errors)));
        return "needs/show";
    }

    @PostMapping("/behov/{number}/opphav/{id}/slutt")
    @CallableBy(Caller.SIGNED_IN)
    String takeBack(@PathVariable long number, @PathVariable long id, Visitor visitor, RedirectAttributes redirect) {
        if (!(origins.takeBack(visitor, number, id) instanceof Telling.Told)) throw new Refusal.NotFound();
        return Notice.after(redirect, "needs.origin.takenBack", "/behov/" + number + "#opphav");
    }

    private Field choice(Visitor visitor, @Nullable Long chosen) {
        List<Option> options = new ArrayList<>(List.of(new Option("", Words.t("needs.overview.all"))));
        bodies.list(visitor, BodyQueries.Filter.ALL, MOST_BODIES, 0)
                .forEach(row -> options.add(new Option(String.valueOf(row.number()), row.title())));
        return new Field(
                "organ",
                "organ",
                Field.Kind.SELECT,
                Words.t("needs.overview.body"),
                "",
                chosen == null ? List.of() : List.of(String.valueOf(chosen)),
                "",
                "",
                true,
                0,
                options);
    }

    private List<Option> columns(Visitor visitor, Set<String> places, boolean organisationsOfBody) {
        List<Option> columns = organisationsOfBody
                ? records.findAll(visitor, places.stream().map(Long::valueOf).toList()).stream()
                        .map(head -> new Option(String.valueOf(head.number()), head.title()))
                        .toList()
                : places.stream()
                        .map(county -> new Option(county, organisations.countyName(county)))
                        .toList();
        return columns.stream().sorted(Comparator.comparing(Option::label)).toList();
    }
}
