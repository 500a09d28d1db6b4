package no.samskap.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.samskap.documents.Document;
import no.samskap.documents.Document.Block;
import no.samskap.documents.Document.Cell;
import no.samskap.documents.Document.Column;
import no.samskap.documents.Document.Heading;
import no.samskap.documents.Document.Span;
import no.samskap.documents.Document.Table;
import no.samskap.evaluation.logic.LogicDrawings;
import no.samskap.evaluation.logic.ProgrammeLogic;
import no.samskap.evaluation.logic.ProgrammeLogic.Arrow;
import no.samskap.evaluation.logic.ProgrammeLogic.Box;
import no.samskap.evaluation.logic.ProgrammeLogic.Stage;
import no.samskap.evaluation.logic.ProgrammeLogics;
import no.samskap.indicators.Figures;
import no.samskap.indicators.Figures.Score;
import no.samskap.indicators.Framework;
import no.samskap.reports.Composing.Told;
import no.samskap.web.Words;
import org.springframework.stereotype.Component;

/**
 * How the cooperation is meant to work: the programme logic of its framework, drawn, and then box by box with the assumptions it rests on, as
 * tables that can be read in any program and aloud.
 */
@Component
class LogicChapter {
    private final FigureChapters chapters;
    private final ProgrammeLogics logics;
    private final LogicDrawings drawings;
    private final Figures figures;

    LogicChapter(FigureChapters chapters, ProgrammeLogics logics, LogicDrawings drawings, Figures figures) {
        this.chapters = chapters;
        this.logics = logics;
        this.drawings = drawings;
        this.figures = figures;
    }

    List<Block> of(Told told) {
        Optional<Framework> found = chapters.framework(told);
        if (found.isEmpty()) return List.of(Document.note(Words.t("reports.noLogic")));
        Framework framework = found.get();
        ProgrammeLogic logic = logics.of(framework);
        if (logic.isEmpty()) return List.of(Document.note(Words.t("reports.noLogic")));
        Map<Long, Score> scores = figures.of(told.reader(), framework).stream()
                .collect(Collectors.toMap(score -> score.indicator().id(), Function.identity()));
        List<Block> blocks = new ArrayList<>();
        blocks.add(Document.paragraph(Words.t("reports.logic.lead")));
        drawings.of(told.reader(), framework, told.numbered().next(Words.t("reports.logic.drawing")))
                .ifPresent(blocks::add);
        for (Stage stage : Stage.values())
            if (!logic.in(stage).isEmpty()) {
                blocks.add(new Heading(2, Words.t("logic.stage." + stage)));
                blocks.add(boxes(told, framework, logic, stage, scores));
            }
        List<Arrow> resting = logic.arrows().stream()
                .filter(arrow -> !arrow.assumption().isEmpty())
                .toList();
        if (!resting.isEmpty()) {
            blocks.add(new Heading(2, Words.t("logic.assumptions")));
            blocks.add(assumptions(told, logic, resting));
        }
        return blocks;
    }

    private static Table boxes(
            Told told, Framework framework, ProgrammeLogic logic, Stage stage, Map<Long, Score> scores) {
        return new Table(
                told.numbered().next(Words.t("reports.logic.table", Words.t("logic.stage." + stage))),
                List.of(
                        new Column(Words.t("logic.part.BOX"), false, 4),
                        new Column(Words.t("logic.leadsTo"), false, 4),
                        new Column(Words.t("logic.indicators"), false, 4)),
                logic.in(stage).stream()
                        .map(box -> List.of(
                                new Cell(List.of(Span.link(box.title(), told.address(address(framework, box)))), false),
                                Cell.of(logic.from(box).stream()
                                        .flatMap(arrow -> logic.box(arrow.to()).stream())
                                        .map(Box::title)
                                        .collect(Collectors.joining("; "))),
                                Cell.of(box.indicators().stream()
                                        .flatMap(id -> Optional.ofNullable(scores.get(id)).stream())
                                        .map(score -> Words.t(score.indicator().name()) + ": "
                                                + Words.t("indicators.status."
                                                        + score.standing().status()))
                                        .collect(Collectors.joining("; ")))))
                        .toList());
    }

    private static String address(Framework framework, Box box) {
        return "/tall/" + framework.number() + "/programlogikk/bokser/" + box.id();
    }

    private static Table assumptions(Told told, ProgrammeLogic logic, List<Arrow> arrows) {
        return new Table(
                told.numbered().next(Words.t("logic.assumptions")),
                List.of(
                        new Column(Words.t("reports.logic.assumption"), false, 5),
                        new Column(Words.t("reports.logic.between"), false, 5),
                        new Column(Words.t("reports.logic.tested"), false, 2)),
                IntStream.range(0, arrows.size())
                        .mapToObj(place -> assumption(logic, arrows.get(place), place + 1))
                        .toList());
    }

    /** @param number of the assumption in the drawing */
    private static List<Cell> assumption(ProgrammeLogic logic, Arrow arrow, int number) {
        return List.of(
                Cell.of(number + ". " + arrow.assumption()),
                Cell.of(logic.box(arrow.from()).orElseThrow().title() + " → "
                        + logic.box(arrow.to()).orElseThrow().title()),
                Cell.of(Words.t("logic.tested." + arrow.tested())));
    }
}
