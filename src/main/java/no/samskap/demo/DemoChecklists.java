package no.samskap.demo;

import static no.samskap.demo.DemoData.each;
import static no.samskap.demo.DemoData.given;
import static no.samskap.demo.DemoData.rows;
import static no.samskap.demo.DemoData.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samskap.checklists.AnswerText;
import no.samskap.checklists.Answering;
import no.samskap.checklists.Checklist;
import no.samskap.checklists.ChecklistAnswer;
import no.samskap.checklists.Checklists;
import no.samskap.core.Visitor;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Made-up answers to the checklists, marked as such wherever they are shown. */
@Component
class DemoChecklists {
    private final Checklists checklists;
    private final DemoDirectory directory;

    DemoChecklists(Checklists checklists, DemoDirectory directory) {
        this.checklists = checklists;
        this.directory = directory;
    }

    void load(Visitor visitor, String source) {
        rows(source, "checklists.json").forEach(row -> answer(visitor, row));
    }

    private void answer(Visitor visitor, JsonNode row) {
        Checklist checklist = checklists
                .byReference(text(row, "checklist"))
                .flatMap(number -> checklists.find(visitor, number))
                .orElseThrow();
        Map<Integer, AnswerText.Point> points = new LinkedHashMap<>();
        List<JsonNode> said = each(row.get("points"));
        for (int i = 0; i < said.size(); i++)
            points.put(
                    checklist.points().get(i).key(),
                    new AnswerText.Point(
                            given(said.get(i), "state")
                                    .map(ChecklistAnswer.State::valueOf)
                                    .orElse(null),
                            text(said.get(i), "note")));
        Answering outcome = checklists.answer(
                visitor,
                checklist.number(),
                directory.organisation(text(row, "organisation")),
                new AnswerText(row.get("year").asInt(), text(row, "subject"), points),
                true);
        if (!(outcome instanceof Answering.Saved))
            throw new IllegalStateException("The demo's answer could not be given: " + outcome);
    }
}
