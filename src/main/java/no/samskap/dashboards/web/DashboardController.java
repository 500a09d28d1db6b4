package no.samskap.dashboards.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.dashboards.Dashboards;
import no.samskap.dashboards.Figures.Topic;
import no.samskap.dashboards.Openings;
import no.samskap.dashboards.web.Scopes.Written;
import no.samskap.sheets.SheetWriter;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Listing;
import no.samskap.web.Notice;
import no.samskap.web.Refusal;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping(DashboardController.PATH)
class DashboardController {
    static final String PATH = "/oversikt";

    static final String PEOPLE = PATH + "/folk";

    private static final String ROWS = PATH + "/rader";

    private final DashboardPages pages;
    private final PeoplePages people;
    private final DashboardWorkbook workbook;
    private final Dashboards dashboards;
    private final Openings openings;

    DashboardController(
            DashboardPages pages,
            PeoplePages people,
            DashboardWorkbook workbook,
            Dashboards dashboards,
            Openings openings) {
        this.pages = pages;
        this.people = people;
        this.workbook = workbook;
        this.dashboards = dashboards;
        this.openings = openings;
    }

    @GetMapping
    @CallableBy(Caller.EVERYONE)
    String show(@RequestParam MultiValueMap<String, String> parameters, Visitor visitor, Model model) {
        model.addAttribute("page", pages.page(visitor, parameters));
        return "dashboards/show";
    }

    /** The records behind a figure. */
    @GetMapping("/rader")
    @CallableBy(Caller.EVERYONE)
    String rows(
            @RequestParam String hva,
            @RequestParam(required = false) @Nullable String tilstand,
            @RequestParam MultiValueMap<String, String> parameters,
            Visitor visitor,
            Model model) {
        Side side = pages.side(visitor, Written.of(parameters, ""));
        Listing list = Listing.asked(ROWS, parameters, List.of(), List.of())
                .keeping(
                        List.of("samarbeid", "omrade", "tema", "organisasjon", "fra", "til", "hva", "tilstand"),
                        parameters);
        long total = dashboards.countRows(visitor, side.scope(), hva, tilstand);
        if (total == 0 && Words.optional("fact." + hva).isEmpty()) throw new Refusal.NotFound();
        String title = tilstand == null ? DashboardPages.happened(hva) : DashboardPages.label(Topic.NEEDS, tilstand);
        model.addAttribute(
                "page",
                new RowsPage(
                        title,
                        side.name(),
                        side.alone(),
                        list.with(List.of(), total),
                        dashboards.rows(visitor, side.scope(), hva, tilstand, list.size(), list.offset())));
        return "dashboards/rows";
    }

    /** The people behind a figure. */
    @GetMapping("/folk")
    @CallableBy(Caller.EVERYONE)
    String people(@RequestParam MultiValueMap<String, String> parameters, Visitor visitor, Model model) {
        model.addAttribute("page", people.page(visitor, pages.side(visitor, Written.of(parameters, "")), parameters));
        return "dashboards/people";
    }

    /** Figures, charts and rows as a workbook; as text the figures come as every list does. */
    @GetMapping("/fil/xlsx")
    @CallableBy(Caller.EVERYONE)
    void workbook(@RequestParam MultiValueMap<String, String> parameters, Visitor visitor, HttpServletResponse response)
            throws IOException {
        List<Side> sides = pages.sides(visitor, parameters);
        response.setContentType(SheetWriter.Format.XLSX.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(Words.t("dashboards.file") + ".xlsx")
                        .build()
                        .toString());
        workbook.write(visitor, sides, response.getOutputStream());
    }

    /** Lets everybody in, or only those who are signed in. */
    @PostMapping("/apning")
    @CallableBy(Caller.SIGNED_IN)
    String open(
            @RequestParam long samarbeid, @RequestParam boolean apen, Visitor visitor, RedirectAttributes redirect) {
        if (!openings.decide(visitor, samarbeid, apen)) throw new Refusal.NotFound();
        return Notice.after(
                redirect, apen ? "dashboards.opened" : "dashboards.closed", PATH + "?samarbeid=" + samarbeid);
    }
}
