package no.samskap.indicators.web;

import no.samskap.core.Visitor;
import no.samskap.indicators.Framework;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An indicator to read: what stands behind one of its figures, as a page and as a file. */
@Controller
@RequestMapping("/tall/{number}/indikator/{indicator}")
class IndicatorController {
    private final IndicatorPages pages;
    private final FoundFrameworks found;
    private final String site;

    IndicatorController(IndicatorPages pages, FoundFrameworks found, @Value("${samskap.address}") String site) {
        this.pages = pages;
        this.found = found;
        this.site = site;
    }

    @GetMapping
    @CallableBy(Caller.EVERYONE)
    String show(
            @PathVariable long number,
            @PathVariable long indicator,
            @RequestParam(required = false) @Nullable Integer aar,
            Visitor visitor,
            Model model) {
        model.addAttribute("page", page(visitor, number, indicator, aar));
        return "indicators/indicator";
    }

    @GetMapping("/rader.csv")
    @CallableBy(Caller.EVERYONE)
    ResponseEntity<byte[]> rows(
            @PathVariable long number,
            @PathVariable long indicator,
            @RequestParam(required = false) @Nullable Integer aar,
            Visitor visitor) {
        IndicatorPage page = page(visitor, number, indicator, aar);
        String file = "tall-" + number + "-" + indicator + (aar == null ? "" : "-" + aar) + ".csv";
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(file).build().toString())
                .body(RowsCsv.of(page, site));
    }

    private IndicatorPage page(Visitor visitor, long number, long indicator, @Nullable Integer year) {
        Framework framework = found.readable(visitor, number);
        return pages.show(visitor, framework, FoundFrameworks.indicator(framework, indicator), year);
    }
}
