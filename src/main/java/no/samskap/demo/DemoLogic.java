package no.samskap.demo;

import static no.samskap.demo.DemoData.each;
import static no.samskap.demo.DemoData.given;
import static no.samskap.demo.DemoData.one;
import static no.samskap.demo.DemoData.text;
import static no.samskap.demo.DemoData.texts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.samskap.accounts.Accounts;
import no.samskap.core.Visitor;
import no.samskap.evaluation.logic.ArrowText;
import no.samskap.evaluation.logic.BoxText;
import no.samskap.evaluation.logic.Drawing;
import no.samskap.evaluation.logic.ProgrammeLogic.QuestionState;
import no.samskap.evaluation.logic.ProgrammeLogic.Stage;
import no.samskap.evaluation.logic.ProgrammeLogic.Tested;
import no.samskap.evaluation.logic.ProgrammeLogics;
import no.samskap.evaluation.logic.QuestionText;
import no.samskap.indicators.Framework;
import no.samskap.indicators.FrameworkQueries;
import no.samskap.indicators.Frameworks;
import no.samskap.indicators.Indicator;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** How the agreement is meant to work: its programme logic, drawn by its coordinator. */
@Component
class DemoLogic {
    private final DemoDirectory directory;
    private final DemoWork work;
    private final Accounts accounts;
    private final Frameworks frameworks;
    private final FrameworkQueries queries;
    private final ProgrammeLogics logics;

    DemoLogic(
            DemoDirectory directory,
            DemoWork work,
            Accounts accounts,
            Frameworks frameworks,
            FrameworkQueries queries,
            ProgrammeLogics logics) {
        this.directory = directory;
        this.work = work;
        this.accounts = accounts;
        this.frameworks = frameworks;
        this.queries = queries;
        this.logics = logics;
    }

    /**
     * What was drawn, by the names the file has for it.
     *
     * @param questions by what they ask
     */
    record Drawn(long framework, Map<String, Long> boxes, Map<String, Long> questions) {}

    Drawn load(String source) {
        JsonNode row = one(source, "logic.json");
        Visitor coordinator =
                accounts.visitor(directory.person(text(row, "coordinator"))).orElseThrow();
        long framework = queries.list(
                        coordinator, new FrameworkQueries.Filter("", List.of(directory.body(text(row, "body")))), 1, 0)
                .getFirst()
                .number();
        return coordinator.acts(() -> draw(coordinator, framework, row));
    }

    private Drawn draw(Visitor coordinator, long framework, JsonNode row) {
        Framework found = frameworks.find(coordinator, framework).orElseThrow();
        Map<String, Long> indicators =
                found.indicators().stream().collect(Collectors.toMap(Indicator::key, Indicator::id));
        Map<String, Long> boxes = new HashMap<>();
        for (JsonNode box : each(row.get("boxes")))
            boxes.put(
                    text(box, "key"),
                    made(logics.addBox(
                            coordinator,
                            framework,
                            new BoxText(
                                    Stage.valueOf(text(box, "stage")),
                                    text(box, "title"),
                                    text(box, "description"),
                                    texts(box.get("indicators")).stream()
                                            .map(indicators::get)
                                            .collect(Collectors.toSet())))));
        for (JsonNode arrow : each(row.get("arrows")))
            made(logics.addArrow(
                    coordinator,
                    framework,
                    new ArrowText(
                            box(boxes, arrow, "from"),
                            box(boxes, arrow, "to"),
                            text(arrow, "assumption"),
                            given(arrow, "tested").map(Tested::valueOf).orElse(Tested.UNTESTED))));
        Map<String, Long> questions = new HashMap<>();
        for (JsonNode question : each(row.get("questions")))
            questions.put(
                    text(question, "question"),
                    made(logics.addQuestion(
                            coordinator,
                            framework,
                            box(boxes, question, "box"),
                            new QuestionText(
                                    text(question, "question"),
                                    text(question, "method"),
                                    text(question, "answeredBy"),
                                    DemoData.day(question, "due"),
                                    QuestionState.valueOf(text(question, "state")),
                                    text(question, "answer")))));
        for (JsonNode evidence : each(row.get("evidence")))
            made(logics.addEvidence(
                    coordinator,
                    framework,
                    box(boxes, evidence, "box"),
                    text(evidence, "text"),
                    given(evidence, "result").map(work::result).orElse(null)));
        return new Drawn(framework, boxes, questions);
    }

    private static long box(Map<String, Long> boxes, JsonNode row, String field) {
        Long box = boxes.get(text(row, field));
        if (box == null) throw new IllegalArgumentException("No box " + text(row, field));
        return box;
    }

    private static long made(Drawing drawing) {
        if (drawing instanceof Drawing.Drawn(long id)) return id;
        throw new IllegalStateException("The programme logic of the demo: " + drawing);
    }
}
