package no.samskap.evaluation.logic.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.samskap.core.Visitor;
import no.samskap.evaluation.logic.LogicGaps;
import no.samskap.evaluation.logic.LogicGaps.Gap;
import no.samskap.evaluation.logic.ProgrammeLogic;
import no.samskap.evaluation.logic.ProgrammeLogic.Arrow;
import no.samskap.evaluation.logic.ProgrammeLogic.Box;
import no.samskap.evaluation.logic.ProgrammeLogic.Evidence;
import no.samskap.evaluation.logic.ProgrammeLogic.Question;
import no.samskap.evaluation.logic.ProgrammeLogic.Stage;
import no.samskap.evaluation.logic.ProgrammeLogics;
import no.samskap.evaluation.logic.Removed;
import no.samskap.indicators.Figures;
import no.samskap.indicators.Figures.Score;
import no.samskap.indicators.Framework;
import no.samskap.records.Kinds;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.web.Words;
import org.springframework.stereotype.Component;

/** Gathers what the pages of a programme logic show. */
@Component
class LogicPages {
    private final ProgrammeLogics logics;
    private final Figures figures;
    private final Records records;
    private final Kinds kinds;

    LogicPages(ProgrammeLogics logics, Figures figures, Records records, Kinds kinds) {
        this.logics = logics;
        this.figures = figures;
        this.records = records;
        this.kinds = kinds;
    }

    LogicPage show(Visitor visitor, Framework framework) {
        ProgrammeLogic logic = logics.of(framework);
        List<BoxView> boxes = boxes(visitor, framework, logic);
        boolean mayEdit = framework.head().mayBeEditedBy(visitor);
        return new LogicPage(
                framework,
                logic.isEmpty() ? null : LogicChart.of(logic, boxes),
                Arrays.stream(Stage.values())
                        .map(stage -> new LogicPage.Column(
                                stage,
                                boxes.stream()
                                        .filter(box -> box.stage() == stage)
                                        .toList()))
                        .toList(),
                assumptions(framework, logic),
                mayEdit ? gaps(framework, logic) : List.of(),
                mayEdit
                        ? logics.removed(framework).stream()
                                .map(away -> away(framework, away))
                                .toList()
                        : List.of(),
                mayEdit);
    }

    /** In the order of the logic. */
    List<BoxView> boxes(Visitor visitor, Framework framework, ProgrammeLogic logic) {
        Map<Long, Score> scores = figures.of(visitor, framework).stream()
                .collect(Collectors.toMap(score -> score.indicator().id(), Function.identity()));
        Map<Long, RecordHead> shown = records.allToday(
                visitor,
                logic.boxes().stream()
                        .flatMap(box -> box.evidence().stream())
                        .flatMap(evidence -> Optional.ofNullable(evidence.record()).stream())
                        .distinct()
                        .toList());
        Map<Long, Integer> numbers = numbers(logic);
        Map<Stage, Integer> places = new LinkedHashMap<>();
        List<BoxView> views = new ArrayList<>();
        for (Box box : logic.boxes())
            views.add(new BoxView(
                    box.id(),
                    box.stage(),
                    places.merge(box.stage(), 1, Integer::sum),
                    box.title(),
                    box.description(),
                    address(framework, box.id()),
                    box.indicators().stream()
                            .flatMap(id -> Optional.ofNullable(scores.get(id)).stream())
                            .map(score -> counted(framework, score))
                            .toList(),
                    box.questions().stream().map(this::asked).toList(),
                    box.evidence().stream().map(each -> shown(each, shown)).toList(),
                    logic.from(box).stream()
                            .map(arrow -> way(framework, logic, arrow, arrow.to(), numbers))
                            .toList(),
                    logic.to(box).stream()
                            .map(arrow -> way(framework, logic, arrow, arrow.from(), numbers))
                            .toList()));
        return views;
    }

    BoxView.Asked asked(Question question) {
        return new BoxView.Asked(question, question.isLate(figures.today()));
    }

    static String address(Framework framework, long box) {
        return LogicPage.url(framework) + "/bokser/" + box;
    }

    private static BoxView.Counted counted(Framework framework, Score score) {
        return new BoxView.Counted(
                score.indicator().id(),
                Words.t(score.indicator().name()),
                "/tall/" + framework.number() + "/indikator/"
                        + score.indicator().id(),
                score.standing().status(),
                LogicWords.value(score));
    }

    private BoxView.Shown shown(Evidence evidence, Map<Long, RecordHead> heads) {
        RecordHead head = heads.get(evidence.record());
        return new BoxView.Shown(
                evidence.id(),
                evidence.text(),
                head == null ? "" : head.title(),
                head == null ? "" : kinds.address(head));
    }

    private static BoxView.Way way(
            Framework framework, ProgrammeLogic logic, Arrow arrow, long other, Map<Long, Integer> numbers) {
        Box box = logic.box(other).orElseThrow();
        return new BoxView.Way(
                arrow.id(),
                box.title(),
                address(framework, other),
                box.stage(),
                arrow.assumption(),
                arrow.tested(),
                numbers.getOrDefault(arrow.id(), 0));
    }

    /** As the chart numbers the assumptions. */
    private static Map<Long, Integer> numbers(ProgrammeLogic logic) {
        Map<Long, Integer> numbers = new LinkedHashMap<>();
        for (Arrow arrow : logic.arrows())
            if (!arrow.assumption().isEmpty()) numbers.put(arrow.id(), numbers.size() + 1);
        return numbers;
    }

    private static List<LogicPage.Assumption> assumptions(Framework framework, ProgrammeLogic logic) {
        Map<Long, Integer> numbers = numbers(logic);
        return logic.arrows().stream()
                .filter(arrow -> numbers.containsKey(arrow.id()))
                .map(arrow -> new LogicPage.Assumption(
                        numbers.getOrDefault(arrow.id(), 0),
                        logic.box(arrow.from()).orElseThrow().title(),
                        logic.box(arrow.to()).orElseThrow().title(),
                        arrow.assumption(),
                        arrow.tested(),
                        address(framework, arrow.from())))
                .toList();
    }

    private List<LogicPage.Line> gaps(Framework framework, ProgrammeLogic logic) {
        return LogicGaps.of(logic, framework, figures.today()).stream()
                .map(gap -> new LogicPage.Line(
                        LogicWords.gap(gap),
                        switch (gap) {
                            case Gap.NothingLeadsTo(var box) -> address(framework, box.id());
                            case Gap.EffectWithoutIndicator(var box) -> address(framework, box.id());
                            case Gap.Unanswered(var box, var question) -> address(framework, box.id());
                            case Gap.UnusedIndicator(var indicator) ->
                                "/tall/" + framework.number() + "/indikator/" + indicator.id();
                        }))
                .toList();
    }

    private static LogicPage.Away away(Framework framework, Removed removed) {
        return new LogicPage.Away(
                Words.t("logic.part." + removed.part()),
                removed.text(),
                Words.date(removed.at()),
                LogicPage.url(framework) + "/fjernet/" + removed.part() + "/" + removed.id() + "/tilbake");
    }
}
