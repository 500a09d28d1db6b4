package no.samskap.reports.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import no.samskap.core.Visitor;
import no.samskap.documents.Document;
import no.samskap.records.Records;
import no.samskap.reports.Report;
import no.samskap.reports.ReportQueries;
import no.samskap.reports.Reports;
import no.samskap.reports.Saving;
import no.samskap.web.Api;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Listed;
import no.samskap.web.Listing;
import no.samskap.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reports for programs. The same doors, rights and rules as the pages. */
@RestController
@RequestMapping("/api/v1/reports")
class ReportApi {
    private final Reports reports;
    private final ReportQueries queries;
    private final Records records;

    ReportApi(Reports reports, ReportQueries queries, Records records) {
        this.reports = reports;
        this.queries = queries;
        this.records = records;
    }

    /** A report in a list. */
    record Item(
            long number,
            String title,
            String language,
            Report.Form form,
            long body,
            @Nullable String bodyTitle,
            int firstYear,
            int lastYear,
            boolean published,
            String url) {}

    /** A part, with what is written in it. */
    record PartItem(
            long id,
            Report.Part.Chapter chapter,
            String title,
            String text,
            @Nullable Instant writtenAt) {}

    /** @param document the whole report as it reads: as it was published, or a draft as it would be now */
    record Detail(
            long number,
            int version,
            String title,
            String language,
            Report.Form form,
            long body,
            @Nullable Long framework,
            int firstYear,
            int lastYear,
            Report.Audience audience,
            @Nullable Instant publishedAt,
            List<PartItem> parts,
            Document document,
            List<String> files,
            String url) {}

    record Begin(
            @NotNull @Nullable Long body,
            @NotNull @Valid @Nullable ReportForm report) {}

    @Listed(
            by = {"text", "body"},
            sorts = {"latest"})
    @GetMapping
    @CallableBy(Caller.EVERYONE)
    Api.Page<Item> list(@RequestParam MultiValueMap<String, String> parameters, Visitor visitor) {
        Listing asked = Listing.askedOfApi(parameters);
        ReportQueries.Filter filter = new ReportQueries.Filter(asked.text(), asked.chosenNumbers("body"));
        return Api.Page.of(
                asked.with(List.of(), queries.total(visitor, filter)),
                queries.list(visitor, filter, asked.size(), asked.offset()).stream()
                        .map(row -> new Item(
                                row.number(),
                                row.title(),
                                row.language().code(),
                                row.form(),
                                row.body(),
                                row.bodyTitle(),
                                row.firstYear(),
                                row.lastYear(),
                                row.published(),
                                "/rapporter/" + row.number()))
                        .toList());
    }

    @GetMapping("/{number}")
    @CallableBy(Caller.EVERYONE)
    ResponseEntity<Detail> show(@PathVariable long number, Visitor visitor) {
        Report report = found(visitor, number);
        return Api.found(report.head().version(), detail(report));
    }

    /** Begins a report with the parts that most have. */
    @PostMapping
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Detail> begin(@Valid @RequestBody Begin input, Visitor visitor) {
        ReportForm form = Objects.requireNonNull(input.report());
        if (form.endsBeforeItBegins()) throw new Refusal.Malformed(422, "reports.api.endsBefore");
        return switch (reports.begin(visitor, Objects.requireNonNull(input.body()), form.text())) {
            case Saving.Saved(long number) -> {
                Report report = found(visitor, number);
                yield Api.created("/api/v1/reports/" + number, report.head().version(), detail(report));
            }
            case Saving.NotItsFramework() -> throw new Refusal.Malformed(422, "reports.api.framework");
            default -> throw new Refusal.Forbidden();
        };
    }

    @PostMapping("/{number}/publication")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Detail> publish(@PathVariable long number, Visitor visitor) {
        return switch (reports.publish(visitor, number)) {
            case Saving.Saved ignored -> show(number, visitor);
            case Saving.Published() -> throw new Refusal.Malformed(409, "reports.api.published");
            default -> throw new Refusal.NotFound();
        };
    }

    @DeleteMapping("/{number}/publication")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Detail> withdraw(@PathVariable long number, Visitor visitor) {
        if (!(reports.withdraw(visitor, number) instanceof Saving.Saved)) throw new Refusal.NotFound();
        return show(number, visitor);
    }

    private Detail detail(Report report) {
        String url = "/rapporter/" + report.number();
        return new Detail(
                report.number(),
                report.head().version(),
                report.head().title(),
                report.language().code(),
                report.form(),
                report.body(),
                report.framework(),
                report.firstYear(),
                report.lastYear(),
                report.audience(),
                report.publishedAt(),
                report.parts().stream()
                        .map(part ->
                                new PartItem(part.id(), part.chapter(), part.title(), part.text(), part.writtenAt()))
                        .toList(),
                reports.document(report).withoutBytes(),
                List.of(url + "/fil/docx", url + "/fil/pdf", url + "/fil/xlsx"),
                url);
    }

    private Report found(Visitor visitor, long number) {
        return reports.find(visitor, number).orElseThrow(() -> records.missing(visitor, number));
    }
}
