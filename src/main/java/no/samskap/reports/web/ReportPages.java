package no.samskap.reports.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import no.samskap.directory.Bodies;
import no.samskap.documents.Document;
import no.samskap.impact.ImpactQueries;
import no.samskap.indicators.FrameworkQueries;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.records.web.RecordParts;
import no.samskap.reports.Report;
import no.samskap.reports.Report.Part;
import no.samskap.reports.ReportQueries;
import no.samskap.reports.Reports;
import no.samskap.web.Field;
import no.samskap.web.Form;
import no.samskap.web.Listing;
import no.samskap.web.Option;
import no.samskap.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Gathers what the pages of reports show. */
@Component
class ReportPages {
    private static final int MOST_FRAMEWORKS = 50;
    private static final int MOST_CASES = 40;

    private final Reports reports;
    private final ReportQueries queries;
    private final FrameworkQueries frameworks;
    private final Bodies bodies;
    private final Records records;
    private final RecordParts parts;
    private final ImpactQueries cases;

    ReportPages(
            Reports reports,
            ReportQueries queries,
            FrameworkQueries frameworks,
            Bodies bodies,
            Records records,
            RecordParts parts,
            ImpactQueries cases) {
        this.reports = reports;
        this.queries = queries;
        this.frameworks = frameworks;
        this.bodies = bodies;
        this.records = records;
        this.parts = parts;
        this.cases = cases;
    }

    ReportListPage list(Visitor visitor, MultiValueMap<String, String> parameters) {
        Listing asked = Listing.asked(
                "/rapporter",
                parameters,
                List.of("q", "organ"),
                List.of(new Option("nyest", Words.t("reports.latest"))));
        ReportQueries.Filter filter = new ReportQueries.Filter(asked.text(), asked.chosenNumbers("organ"));
        List<Listing.Choice> choices = queries.bodies(visitor, filter).stream()
                .map(body -> new Listing.Choice(
                        String.valueOf(body.body()),
                        body.title(),
                        body.reports(),
                        filter.bodies().contains(body.body())))
                .toList();
        return new ReportListPage(
                asked.with(
                        List.of(new Listing.Facet("organ", Words.t("indicators.body"), choices)),
                        queries.total(visitor, filter)),
                queries.list(visitor, filter, asked.size(), asked.offset()),
                visitor.isSignedIn() && !visitor.isAdministrator() ? bodies.optionsFor(visitor) : List.of());
    }

    ReportPage show(Visitor visitor, Report report) {
        Document document = reports.document(report);
        List<ReportPage.Section> sections = new ArrayList<>();
        int place = 0;
        for (Document.Block block : document.blocks())
            if (block instanceof Document.Heading(int level, String text)) {
                place++;
                if (level == 1) sections.add(new ReportPage.Section("h" + place, text));
            }
        return new ReportPage(
                report,
                document,
                records.find(visitor, report.body()).map(RecordHead::title).orElse(null),
                parts.of(visitor, report.head()),
                sections,
                report.head().mayBeEditedBy(visitor),
                Reports.mayPublish(visitor, report));
    }

    PartsPage parts(Visitor visitor, Report report) {
        Map<Long, String> names = records.titles(
                visitor,
                report.parts().stream()
                        .map(Part::writtenBy)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        List<PartsPage.Row> rows = new ArrayList<>();
        for (int i = 0; i < report.parts().size(); i++) {
            Part part = report.parts().get(i);
            String who = part.writtenBy() == null
                    ? Words.t("reports.somebody")
                    : names.getOrDefault(part.writtenBy(), Words.t("reports.somebody"));
            rows.add(new PartsPage.Row(
                    part.id(),
                    part.title(),
                    Words.t("reports.chapter." + part.chapter()),
                    part.writtenAt() == null ? "" : Words.t("reports.writtenBy", who, Words.date(part.writtenAt())),
                    i == 0,
                    i == report.parts().size() - 1));
        }
        return new PartsPage(report, rows);
    }

    ReportEditPage begin(Visitor visitor, RecordHead body, Form form) {
        return new ReportEditPage(
                Words.t("reports.new"),
                Words.t("reports.new.lead", body.title()),
                "/rapporter?organ=" + body.number(),
                body.title(),
                "/samarbeid/" + body.number(),
                form,
                fields(visitor, body.number(), form));
    }

    ReportEditPage edit(Visitor visitor, Report report, Form form) {
        return new ReportEditPage(
                Words.t("reports.edit"),
                "",
                "/rapporter/" + report.number(),
                report.head().title(),
                "/rapporter/" + report.number(),
                form,
                fields(visitor, report.body(), form));
    }

    private List<Field> fields(Visitor visitor, long body, Form form) {
        return List.of(
                form.text("title"),
                form.radios("form", options("reports.form.form.", Report.Form.values())),
                form.number("firstYear"),
                form.number("lastYear"),
                form.select(
                        "framework",
                        Stream.concat(
                                        Stream.of(new Option("", Words.t("reports.form.framework.none"))),
                                        frameworks(visitor, body).stream())
                                .toList()),
                form.select(
                        "language",
                        List.of(Language.BOKMAL, Language.NYNORSK, Language.ENGLISH).stream()
                                .map(language -> new Option(language.code(), Words.t("language." + language.code())))
                                .toList()),
                form.radios("audience", options("reports.audience.", Report.Audience.values())));
    }

    List<Option> frameworks(Visitor visitor, long body) {
        return frameworks.list(visitor, new FrameworkQueries.Filter("", List.of(body)), MOST_FRAMEWORKS, 0).stream()
                .map(row -> new Option(String.valueOf(row.number()), Words.t(row.name())))
                .toList();
    }

    static List<Option> options(String words, Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> new Option(value.name(), Words.t(words + value.name())))
                .toList();
    }

    /** A new part. */
    ReportEditPage part(Report report, String action, String title, Form form) {
        return part(report, action, title, form, form.radios("chapter", chapters()), List.of());
    }

    /** A part that is there, whose chapter stays. */
    ReportEditPage part(Report report, String action, String title, Form form, List<Field> more) {
        return part(report, action, title, form, form.hidden("chapter"), more);
    }

    private static ReportEditPage part(
            Report report, String action, String title, Form form, Field chapter, List<Field> more) {
        String back = "/rapporter/" + report.number() + "/deler";
        List<Field> fields = new ArrayList<>(List.of(chapter, form.text("title"), form.longText("text")));
        fields.addAll(more);
        return new ReportEditPage(
                title, Words.t("reports.part.lead"), action, report.head().title(), back, form, fields);
    }

    /** One for each published impact case of the body: its place, where it is to be shown. */
    List<Field> places(Visitor visitor, Report report, Part part, Form form) {
        if (part.chapter() != Part.Chapter.IMPACT) return List.of();
        ImpactQueries.Filter filter = new ImpactQueries.Filter(
                "", List.of(), List.of(report.body()), List.of(), List.of(), List.of("PUBLISHED"));
        return cases.list(visitor, filter, ImpactQueries.Order.YEAR, MOST_CASES, 0).stream()
                .map(row -> form.number("places[" + row.number() + "]")
                        .called(Words.t("reports.partForm.place", row.title(), String.valueOf(row.year()))))
                .toList();
    }

    private static List<Option> chapters() {
        return Arrays.stream(Part.Chapter.values())
                .map(chapter -> new Option(
                        chapter.name(),
                        Words.t("reports.chapter." + chapter),
                        Words.t("reports.chapter." + chapter + ".help")))
                .toList();
    }
}
