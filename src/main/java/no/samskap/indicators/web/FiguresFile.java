package no.samskap.indicators.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.indicators.Figure;
import no.samskap.indicators.FigureWords;
import no.samskap.indicators.Figures;
import no.samskap.indicators.Framework;
import no.samskap.indicators.Frameworks;
import no.samskap.indicators.Indicator;
import no.samskap.sheets.SheetWriter;
import no.samskap.sheets.SheetWriter.Format;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Refusal;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** All figures of a framework as a file: an indicator's year a line, and a line for its whole period. */
@Controller
class FiguresFile {
    private final Frameworks frameworks;
    private final Figures figures;

    FiguresFile(Frameworks frameworks, Figures figures) {
        this.frameworks = frameworks;
        this.figures = figures;
    }

    @GetMapping("/tall/{number}/fil/{ending}")
    @CallableBy(Caller.EVERYONE)
    void file(@PathVariable long number, @PathVariable String ending, Visitor visitor, HttpServletResponse response)
            throws IOException {
        Framework framework = frameworks.find(visitor, number).orElseThrow(Refusal.NotFound::new);
        Format format = Arrays.stream(Format.values())
                .filter(each -> each.ending().equals(ending))
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
        List<Figures.Score> scores = figures.of(visitor, framework);
        response.setContentType(format.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(Words.t("indicators.file.name") + "-" + number + "." + format.ending())
                        .build()
                        .toString());
        try (SheetWriter sheet = SheetWriter.to(response.getOutputStream(), format, Words.t("indicators.title"))) {
            sheet.header(List.of(
                    Words.t("indicators.file.area"),
                    Words.t("indicators.file.indicator"),
                    Words.t("indicators.unit"),
                    Words.t("indicators.target"),
                    Words.t("indicators.year"),
                    Words.t("indicators.figure"),
                    Words.t("indicators.traced"),
                    Words.t("indicators.reportedOnly"),
                    Words.t("indicators.waiting"),
                    Words.t("indicators.status"),
                    Words.t("indicators.file.locked"),
                    Words.t("indicators.remark.label")));
            for (Figures.Score score : scores) {
                for (Figure year : score.series().years())
                    if (year.isKnown()) sheet.row(row(framework, score, year, year.year()));
                sheet.row(row(framework, score, score.series().period(), null));
            }
        }
    }

    private static List<@Nullable Object> row(
            Framework framework, Figures.Score score, Figure figure, @Nullable Integer year) {
        Indicator indicator = score.indicator();
        String status = year == null
                ? Words.t("indicators.status." + score.standing().status())
                : score.standing()
                        .in(year)
                        .map(each -> Words.t("indicators.status." + each))
                        .orElse("");
        return Arrays.asList(
                Words.t(framework.areaOf(indicator).name()),
                Words.t(indicator.name()),
                Words.t(indicator.unit()),
                FigureWords.target(indicator.target()),
                year == null ? Words.t("indicators.wholePeriod") : year,
                figure.value(),
                figure.traced(),
                figure.reportedOnly(),
                figure.pending(),
                status,
                indicator
                        .settledIn(year)
                        .map(settled ->
                                Words.t(settled.isRestatement() ? "indicators.lockedAndRestated" : "indicators.locked"))
                        .orElse(""),
                indicator.remarkOn(year).map(Indicator.Remark::text).orElse(""));
    }
}
