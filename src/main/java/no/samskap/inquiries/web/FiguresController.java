package no.samskap.inquiries.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import no.samskap.core.Visitor;
import no.samskap.directory.Bodies;
import no.samskap.directory.BodyQueries;
import no.samskap.directory.Organisations;
import no.samskap.inquiries.Case;
import no.samskap.inquiries.FigureQueries;
import no.samskap.inquiries.FigureQueries.Figure;
import no.samskap.sheets.SheetWriter;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Refusal;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Overviews, and the same as files. A municipality's figures are for itself and for those who keep its cooperations. */
@Controller
@RequestMapping("/henvendelser/tall")
class FiguresController {
    private static final int MOST_NEEDS = 100;
    private static final int MINUTES_AN_HOUR = 60;

    private final FigureQueries figures;
    private final Organisations organisations;
    private final Bodies bodies;
    private final BodyQueries bodyQueries;

    FiguresController(FigureQueries figures, Organisations organisations, Bodies bodies, BodyQueries bodyQueries) {
        this.figures = figures;
        this.organisations = organisations;
        this.bodies = bodies;
        this.bodyQueries = bodyQueries;
    }

    @GetMapping
    @CallableBy(Caller.SIGNED_IN)
    String overview(Visitor visitor, Model model) {
        List<Long> kept = kept(visitor);
        model.addAttribute(
                "page",
                new FiguresPage(
                        figures.byMunicipality(visitor, municipalities(visitor, kept)),
                        figures.byBody(visitor, kept),
                        figures.byAsker(visitor),
                        figures.neverAskedAbout(visitor, MOST_NEEDS)));
        return "inquiries/figures";
    }

    @GetMapping("/{table}/{format}")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<byte[]> file(@PathVariable String table, @PathVariable String format, Visitor visitor) {
        List<Long> kept = kept(visitor);
        Sheet sheet = switch (table) {
            case "kommuner" -> ofFigures(figures.byMunicipality(visitor, municipalities(visitor, kept)));
            case "samarbeid" -> ofFigures(figures.byBody(visitor, kept));
            case "forskere" -> ofAsked(figures.byAsker(visitor));
            case "behov" -> ofNeeds(visitor);
            default -> throw new Refusal.NotFound();
        };
        return file("henvendelser-" + table, format, sheet);
    }

    private record Sheet(List<String> head, List<List<@Nullable Object>> rows) {}

    private static ResponseEntity<byte[]> file(String name, String ending, Sheet sheet) {
        SheetWriter.Format format = Arrays.stream(SheetWriter.Format.values())
                .filter(each -> each.ending().equals(ending))
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetWriter writer = SheetWriter.to(out, format, Words.t("inquiries.title"))) {
            writer.header(sheet.head());
            for (List<@Nullable Object> row : sheet.rows()) writer.row(row);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory can be written to", e);
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, format.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + "." + ending)
                                .build()
                                .toString())
                .body(out.toByteArray());
    }

    private static Sheet ofFigures(List<Figure> all) {
        List<String> head = new ArrayList<>(
                Stream.of("name", "cases", "open", "overdue", "yes", "conditions", "no", "hours", "agreedHours", "days")
                        .map(column -> Words.t("inquiries.figures." + column))
                        .toList());
        for (Case.Reason reason : Case.Reason.values()) head.add(Words.t("inquiries.reason." + reason));
        List<List<@Nullable Object>> rows = all.stream()
                .map(figure -> {
                    List<@Nullable Object> row = new ArrayList<>(Arrays.asList(
                            figure.name(),
                            figure.cases(),
                            figure.open(),
                            figure.overdue(),
                            figure.yes(),
                            figure.conditions(),
                            figure.no(),
                            hours(figure.minutes()),
                            hours(figure.agreedMinutes()),
                            figure.medianDays()));
                    for (Case.Reason reason : Case.Reason.values())
                        row.add(figure.reasons().getOrDefault(reason, 0));
                    return row;
                })
                .toList();
        return new Sheet(head, rows);
    }

    private static Sheet ofAsked(List<FigureQueries.Asked> all) {
        List<List<@Nullable Object>> rows = all.stream()
                .map(asked -> Arrays.<@Nullable Object>asList(
                        asked.institution(),
                        asked.asker(),
                        asked.inquiries(),
                        asked.receivers(),
                        asked.answered(),
                        asked.agreed(),
                        hours(asked.minutes()),
                        asked.owed()))
                .toList();
        return new Sheet(
                Stream.of("institution", "asker", "inquiries", "receivers", "answered", "agreed", "hours", "owed")
                        .map(column -> Words.t("inquiries.figures." + column))
                        .toList(),
                rows);
    }

    private Sheet ofNeeds(Visitor visitor) {
        List<List<@Nullable Object>> rows = figures.neverAskedAbout(visitor, 10_000).stream()
                .map(need -> Arrays.<@Nullable Object>asList(need.number(), need.title(), need.ownerTitle()))
                .toList();
        return new Sheet(
                List.of(Words.t("inquiries.figures.number"), Words.t("kind.need"), Words.t("inquiries.figures.name")),
                rows);
    }

    private static BigDecimal hours(long minutes) {
        return BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(MINUTES_AN_HOUR), 1, RoundingMode.HALF_UP);
    }

    private List<Long> kept(Visitor visitor) {
        return bodies.optionsFor(visitor).stream()
                .map(option -> Long.valueOf(option.value()))
                .toList();
    }

    /** The visitor's own, and those in the cooperations they keep. */
    private List<Long> municipalities(Visitor visitor, List<Long> kept) {
        return Stream.concat(
                        organisations.actedForBy(visitor).stream().map(Organisations.Named::number),
                        kept.isEmpty() ? Stream.empty() : bodyQueries.membersOf(kept).stream())
                .distinct()
                .toList();
    }
}
